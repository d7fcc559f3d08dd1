"""Imports drafts in a process with the settings of the product, and says how long each took.

Reads {"desk", "person", "texts"} from standard input, prints [[article id, seconds], …].
"""

import json
import sys
import time

import django

from factcheck import env

env.load_settings()
django.setup()

from articles.models import Desk, User  # noqa: E402
from articles.workflow.intake import import_article  # noqa: E402


def main():
    asked = json.load(sys.stdin)
    desk = Desk.objects.get(slug=asked["desk"])
    person = User.objects.get(username=asked["person"])
    answers = []
    for text in asked["texts"]:
        begin = time.monotonic()
        article = import_article(text, desk=desk, person=person)
        answers.append([article.pk, time.monotonic() - begin])
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
