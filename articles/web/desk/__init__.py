"""The article desk: the text with its claims, and the rail beside it."""
