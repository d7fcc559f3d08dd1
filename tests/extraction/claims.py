"""Short ways to ask the engine, for tables of sentences."""

from articles.extraction import find_claims


def claims_in(text, **how):
    return find_claims(text, **how).claims


def texts_in(text):
    return [claim.text for claim in claims_in(text)]


def only_claim(text):
    (claim,) = claims_in(text)
    return claim


def details_in(text, *kinds, **how):
    return [
        (detail.kind, detail.text)
        for claim in claims_in(text, **how)
        for detail in claim.details
        if not kinds or detail.kind in kinds
    ]
