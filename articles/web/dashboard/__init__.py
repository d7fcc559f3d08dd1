"""The dashboard and its plots."""
