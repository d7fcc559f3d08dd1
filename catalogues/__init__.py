"""Brings the catalogues of translations up to date with the code. A developer's tool."""
