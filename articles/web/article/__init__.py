"""Articles: the list, one article's details, history and report."""
