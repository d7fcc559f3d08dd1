"""Short ways to ask the engine about French, for tables of sentences."""

from functools import partial

from tests.extraction import claims

claims_in = partial(claims.claims_in, language="fr")
details_in = partial(claims.details_in, language="fr")
