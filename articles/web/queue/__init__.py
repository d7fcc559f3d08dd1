"""My queue."""
