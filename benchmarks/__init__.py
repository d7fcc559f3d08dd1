"""Floor and ours, measured side by side in one run."""
