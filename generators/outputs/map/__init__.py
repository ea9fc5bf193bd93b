"""The map: what stands on it, where, and the page with its full list."""
