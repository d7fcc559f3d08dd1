"""`python -m tests.yardstick`: seed the database of the settings; prints what is in it as JSON."""

import json
import sys

import django

from factcheck import env


def main():
    env.load_settings()
    django.setup()
    from tests.yardstick.seed import seed  # reads the models, so not before

    json.dump(seed(), sys.stdout)


main()
