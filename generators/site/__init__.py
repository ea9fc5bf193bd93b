"""The edge: everything that knows mkdocs, pagefind or the disk."""
