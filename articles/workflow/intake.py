"""A draft comes in."""

from __future__ import annotations

import hashlib
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.extraction import find_blocks
from articles.models import Article, Event, Job, Version
from articles.workflow import jobs
from articles.workflow.addresses import web_address
from articles.workflow.deadlines import in_range
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.permissions import allow
from articles.workflow.words import at_most, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from articles.models import Desk, User

MAX_BYTES = 5_000_000
MAX_WORDS = 200_000
TITLE_LENGTH = 300
MARKDOWN_HEADING = re.compile(r"^#{1,6}\s+")


@transaction.atomic
def import_article(
    text: str,
    *,
    desk: Desk,
    person: User,
    title: str = "",
    byline: str = "",
    authors: Iterable[User] = (),
    language: str = "en",
    published_on: date | None = None,
    deadline: datetime | None = None,
    scope: str = Article.Scope.EVERYTHING,
    markdown: bool = False,
    kinds: Mapping[int, tuple[str, int]] = MappingProxyType({}),
    links: Iterable[dict[str, Any]] = (),
) -> Article:
    """Store the draft as version 1 of a new article and queue the search for its claims.

    `kinds` (start of a line → what it is, and its level) and `links` (the author's own sources) are
    what the file said of its text.
    """
    rights = allow("import", person, desk)
    text = clean_text(text)
    article = Article.objects.create(
        desk=desk,
        title=at_most(title, TITLE_LENGTH, "title") or title_of(text),
        byline=at_most(byline, 200, "byline"),
        language=at_most(language, 10, "language"),
        published_on=published_on,
        deadline=in_range(deadline, "deadline"),
        scope=known_scope(scope),
        created_by=person,
    )
    named = {author.pk for author in of_desk(authors, desk)}
    # Who imports with an author's right alone imports their own article.
    article.authors.set(named if rights.edits else named | {person.pk})
    blocks = _blocks(text, kinds, markdown=markdown, language=article.language)
    version = _add_version(article, text, blocks, _links(links, text), person=person)
    jobs.enqueue(Job.Kind.EXTRACT, version)
    Event.objects.create(
        desk=desk, article=article, version=version, actor=person, action="import",
        new_state=article.state, payload={"sha256": version.sha256, "words": version.words},
    )  # fmt: skip
    return article


def add_version(article: Article, text: str, *, person: User) -> Version:
    """Refuse a second text: carrying claims over to a changed text is not there yet."""
    allow("new_version", person, article)
    clean_text(text)
    raise Refused(
        _("This article has a text already. A changed text cannot be imported yet: "
          "import it as a new article.")
    )  # fmt: skip


@transaction.atomic
def find_again(article: Article, *, person: User) -> Job:
    """Run the engine once more. What people touched stays."""
    allow("import", person, article)
    # Locked, so that a second press at the same moment sees the job of the first.
    article = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    if article.state != Article.State.CHECKING:
        raise Refused(_("Claims are looked for only while the article is being checked."))
    version = article.current_version
    if Job.objects.unfinished().filter(version=version).exists():
        raise Refused(_("A worker is looking for claims in this text already."))
    return jobs.enqueue(Job.Kind.EXTRACT, version)


def clean_text(text: str) -> str:
    """The text as it is kept: no byte-order mark, LF line ends, nothing else changed."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not said(text, "text"):
        raise _unfit(_("There is no text here. Paste the draft, or choose a file with text in it."))
    size, words = len(text.encode()), len(text.split())
    if size > MAX_BYTES:
        raise _unfit(
            _("This text has %(size)s MB. At most 5 MB can be checked as one article.")
            % {"size": f"{size / 1_000_000:.1f}"}
        )
    if words > MAX_WORDS:
        raise _unfit(
            _("This text has %(words)s words. At most 200,000 can be checked as one article.")
            % {"words": f"{words:,}"}
        )
    return text


def title_of(text: str) -> str:
    """The first line that says something, cut to the length of a title."""
    first = next(line for line in text.splitlines() if said(line))
    return MARKDOWN_HEADING.sub("", first.strip())[:TITLE_LENGTH]


def _add_version(
    article: Article,
    text: str,
    blocks: list[dict[str, Any]],
    links: list[dict[str, Any]],
    *,
    person: User,
) -> Version:
    return Version.objects.create(
        article=article,
        number=1,
        text=text,
        sha256=digest_of(text),
        words=len(text.split()),
        blocks=blocks,
        links=links,
        created_by=person,
    )


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _blocks(
    text: str, kinds: Mapping[int, tuple[str, int]], *, markdown: bool, language: str
) -> list[dict[str, Any]]:
    """The lines of the text: what the file says of one comes before what it looks like."""
    blocks = []
    for block in find_blocks(text, markdown=markdown, language=language):
        kind, level = kinds.get(block.start, (block.kind, block.level))
        blocks.append({"start": block.start, "end": block.end, "kind": kind, "level": level})
    return blocks


def _links(given: Iterable[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """The author's sources that lie in the text and lead somewhere or say something."""
    return [
        {"start": start, "end": end, "url": url, "note": link["note"]}
        for link in given
        if 0 <= (start := link["start"]) < (end := link["end"]) <= len(text)
        and ((url := web_address(link["url"])) or link["note"])
    ]


def known_scope(scope: str) -> str:
    """The scope, if there is one of that name."""
    if scope not in Article.Scope.values:
        sentence = _("Choose what is checked: everything, or numbers and names only.")
        raise RuleBroken(sentence, fields={"scope": sentence})
    return scope


def of_desk(authors: Iterable[User], desk: Desk) -> list[User]:
    """These people, if all of them are members of the desk."""
    people = list(authors)
    members = set(desk.memberships.values_list("person_id", flat=True))
    strangers = [person for person in people if person.pk not in members]
    if strangers:
        sentence = ngettext(
            "One of the authors is not a member of this desk.",
            "%(count)s of the authors are not members of this desk.",
            len(strangers),
        ) % {"count": len(strangers)}
        raise RuleBroken(sentence, fields={"authors": sentence})
    return people


def _unfit(sentence: Any) -> RuleBroken:
    return RuleBroken(sentence, fields={"text": sentence})
