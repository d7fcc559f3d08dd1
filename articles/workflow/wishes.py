"""What of the queue a person wants handed to them: theirs alone, so it leaves no Event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.workflow.errors import RuleBroken
from articles.workflow.permissions import allow, desks_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Desk, User


def narrow_queue(
    person: User, *, desk: Desk | None = None, language: str = "", kinds: Iterable[str] = ()
) -> None:
    """Hand this person claims of this desk, language and these kinds alone; without any, of all."""
    if desk is None:
        desks_for(person, "take")
    else:
        allow("take", person, desk)
    wanted = sorted(set(kinds))
    if unknown := set(wanted) - set(Claim.Kind.values):
        sentence = _("There is no such kind of claim: %(kinds)s.") % {
            "kinds": ", ".join(sorted(unknown))
        }
        raise RuleBroken(sentence, fields={"kinds": sentence})
    if len(language) > LONGEST:
        refusal = _("There is no such language.")
        raise RuleBroken(refusal, fields={"language": refusal})
    person.queue_desk, person.queue_language, person.queue_kinds = desk, language, wanted
    person.save(update_fields=["queue_desk", "queue_language", "queue_kinds"])


LONGEST = 10  # characters of a language code, as an article keeps it
