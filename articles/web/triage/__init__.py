"""Triage: many claims at a time."""
