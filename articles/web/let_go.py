"""What is said of claims whose checker cannot check them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.workflow.leaving import LetGo


def said_of_kept(gone: LetGo) -> Iterator[str]:
    """Those that cannot be without a checker."""
    if gone.kept:
        yield ngettext(
            "%(count)s claim that was sent back or waits needs another checker.",
            "%(count)s claims that were sent back or wait need another checker.",
            gone.kept,
        ) % {"count": gone.kept}
