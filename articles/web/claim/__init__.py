"""One claim: its panel, the steps on it, its evidence, its history."""
