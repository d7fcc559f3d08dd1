"""Small words by which French phrases are told apart, by section of their list."""

from articles.extraction.word_lists import load_words

FUNCTION_WORDS = load_words("function_words", "fr")
