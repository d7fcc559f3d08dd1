"""Trains and measures the sentence model, from labelled sentences: see docs/model.md."""
