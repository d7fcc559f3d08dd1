"""A bare Django application: no history, rights, leases or forms. No product, a limit."""
