"""A database to measure on, written by the product's own verbs."""

import logging
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.utils import timezone

from articles.importers import demo
from articles.models import Desk, Job, Membership, User
from articles.workflow import jobs
from articles.workflow.findings import store_claims
from articles.workflow.intake import import_article
from tests.yardstick import stages
from tests.yardstick.texts import draft

# Loop, race and large: nothing but work. Paper: every state there is. News: a little of many
# articles. Quiet: nothing at all.
DESKS = {
    "loop": Desk.Triage.NONE,
    "race": Desk.Triage.NONE,
    "large": Desk.Triage.NONE,
    "paper": Desk.Triage.EDITOR,
    "news": Desk.Triage.EDITOR,
    "quiet": Desk.Triage.EDITOR,
}
PEOPLE = {
    "pia": ("Pia Lund", {"loop": "checker"}),
    "quinn": ("Quinn Ferrer", {"loop": "checker", "paper": "checker", "large": "checker"}),
    "rosa": ("Rosa Iversen", dict.fromkeys(("loop", "race", "large", "paper"), "editor")),
    "ines": ("Ines Okonkwo", {"news": "editor"}),
    "uma": ("Uma Castellano", {"paper": "chief"}),
    "nils": ("Nils Eriksen", {"quiet": "chief"}),
    "nora": ("Nora Vidal", {"quiet": "checker"}),
    **{
        f"taker{n}": (f"Taker{n} Aalto", {"race": "checker", "news": "checker"})
        for n in range(1, 9)
    },
}
SIZES = {
    "brief": (150, 4),
    "short": (600, 20),
    "typical": (1_200, 40),
    "long": (4_000, 150),
    "huge": (12_000, 600),
}
SHORT_ARTICLES = 46  # with the others, a list of fifty rows
BRIEFS = 13  # their claims: more than fifty rows of triage


def seed():
    """Fill it. Answers where everything stands, and a session for everybody."""
    logging.disable(logging.WARNING)  # there is no broker: every job would say so
    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)
    kept = make_password(demo.password())
    desks = {slug: Desk.objects.create(slug=slug, name=f"{slug.title()} desk", triage=triage)
             for slug, triage in DESKS.items()}  # fmt: skip
    people = {name: _person(name, *facts, kept, desks) for name, facts in PEOPLE.items()}
    articles = _articles(desks, people)
    articles["acme"] = demo.begun_of(demo.load(address_of="https://demo.example/{}".format))
    Job.objects.unfinished().update(state=Job.State.DONE, engine="none")
    everybody = {user.username: user for user in User.objects.all()}
    return {
        "articles": {name: article.pk for name, article in articles.items()},
        "sessions": {name: _session(user) for name, user in everybody.items()},
    }


def _articles(desks, people):
    """By name, each at the stage that its tasks begin with."""
    rosa, quinn = people["rosa"], people["quinn"]
    articles = {
        "loop": _article("The city that counts itself", "typical", desks["loop"], rosa, hours=6),
        "race": _article("Twenty questions", "short", desks["race"], rosa, hours=7),
        "filled": _article("A harbour in figures", "typical", desks["paper"], rosa, hours=5),
        "triage": _article("Where the trams go at night", "typical", desks["paper"], rosa, hours=9),
        "signing": _article("What the lido cost", "typical", desks["paper"], rosa, hours=3),
        "long": _article("A year on the north quay", "long", desks["large"], rosa, hours=30),
        "huge": _article("Every stone of the old mill", "huge", desks["large"], rosa, hours=90),
    }
    stages.spread(articles["filled"], checker=quinn, editor=rosa, chief=people["uma"])
    stages.hand_in(articles["signing"], checker=quinn, editor=rosa)
    for number in range(SHORT_ARTICLES):
        import_article(
            f"Short notice {number + 1}\nThe lido counted {number + 10} swimmers on Monday.\n",
            desk=desks["paper"], person=rosa, deadline=_in(40 + number),
        )  # fmt: skip
    for number in range(1, BRIEFS + 1):
        _article(
            f"From the council, part {number}", "brief", desks["news"], people["ines"], hours=number
        )
    return articles


def _article(title, size, desk, person, *, hours):
    words, claims = SIZES[size]
    made = draft(title, words=words, claims=claims)
    article = import_article(made.text, desk=desk, person=person, deadline=_in(hours))
    with jobs.held(article.current_version.jobs.get().pk) as job:
        store_claims(job, stages.found(made))
    return article


def _in(hours):
    return timezone.now() + timedelta(hours=hours)


def _person(username, full_name, roles, password, desks):
    first, _space, last = full_name.partition(" ")
    user = User.objects.create(
        username=username, first_name=first, last_name=last, password=password
    )
    for slug, role in roles.items():
        Membership.objects.create(person=user, desk=desks[slug], role=role)
    return user


def _session(user):
    """What the cookie of a person holds who has signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key
