"""Short ways to ask the engine about French, for tables of sentences."""

from articles.extraction import find_claims


def claims_in(text, **how):
    return find_claims(text, language="fr", **how).claims


def details_in(text, *kinds):
    return [
        (detail.kind, detail.text)
        for claim in claims_in(text)
        for detail in claim.details
        if not kinds or detail.kind in kinds
    ]
