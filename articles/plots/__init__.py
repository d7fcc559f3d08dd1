"""Figures → geometry. Pure: no database, no HTML, no words.

Across, everything is in percent of the drawing, so that it fits any screen while its letters keep
their size; down, it is in pixels.
"""
