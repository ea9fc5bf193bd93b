"""Words of the interface and the templates that use them."""
