"""A row a correction that an approved verdict demands: where, what to what, and whether made."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from django.db.models import Q

from articles.exports.expressions import Moment, name_of, yes_no
from articles.exports.presets import Preset
from articles.models import Correction, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.db.models import QuerySet

    from articles.exports.presets import Columns, Row, Shown
    from articles.models import Claim

BATCH = 200


def things(claims: QuerySet[Claim], shown: Shown) -> QuerySet[Correction]:
    return Correction.objects.filter(claim__in=claims.values("pk"))


def fields(shown: Shown) -> Columns:
    return {
        "desk": "claim__desk__slug",
        "article_id": "claim__article_id",
        "article": "claim__article__title",
        "claim": "claim__number",
        "claim_id": "claim_id",
        "correction_id": "pk",
        "verdict": "verdict__rating",
        "action": "verdict__action",
        "old_wording": "old_wording",
        "new_wording": "new_wording",
        "state": "state",
        "made": yes_no(Q(state=Correction.State.MADE)),
        "settled_by": name_of("settled_by"),
        "settled_at": Moment("settled_at"),
        "reason": "reason",
        "version": "claim__anchor__version__number",
        "start": "claim__anchor__start",
        "end": "claim__anchor__end",
        "block": "claim__anchor__version_id",
    }


def _with_blocks(rows: Iterator[Row]) -> Iterator[Row]:
    """The number of the block in place of the version whose blocks are counted."""
    while batch := list(islice(rows, BATCH)):
        starts = _block_starts({row[-1] for row in batch})
        for *cells, start, end, version in batch:
            block = bisect_right(starts[version], start) if version else None
            yield (*cells, start, end, block)


def _block_starts(versions: Iterable[int | None]) -> dict[int, list[int]]:
    found = Version.objects.filter(pk__in=[pk for pk in versions if pk])
    return {
        pk: [block["start"] for block in blocks]
        for pk, blocks in found.values_list("pk", "blocks").iterator(chunk_size=50)
    }


PRESET = Preset(
    things=things,
    article="claim__article",
    order=("claim__article_id", "claim__position", "claim__number", "pk"),
    fields=fields,
    finished=_with_blocks,
)
