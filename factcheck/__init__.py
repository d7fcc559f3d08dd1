"""Wiring: settings, addresses, background work. No rules of the domain."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
