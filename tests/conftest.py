"""What all tests share."""

pytest_plugins = ["tests.needs", "tests.people"]
