"""All claims in one list."""
