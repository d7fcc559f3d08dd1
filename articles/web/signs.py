"""The signs of states and verdicts, drawn in a box of 16 by 16. Words stand beside them always."""

RING = '<circle cx="8" cy="8" r="5.75"/>'

STATES = {
    "suggested": '<circle cx="8" cy="8" r="5.75" stroke-dasharray="2 2.5"/>',
    "open": RING,
    "checking": RING + '<path class="filled" d="M8 2.25a5.75 5.75 0 0 0 0 11.5z"/>',
    "waiting": '<path d="M5.5 3.5v9M10.5 3.5v9"/>',
    "submitted": RING + '<path class="filled" d="M8 8V2.25A5.75 5.75 0 1 1 2.25 8z"/>',
    "returned": '<path d="M6 3.5 2.5 7 6 10.5M3 7h6.75a3 3 0 0 1 0 6H7.5"/>',
    "approved": '<circle class="filled" cx="8" cy="8" r="5.75"/>',
    "stale": '<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.25V5.5H9.75"/>',
    "waived": RING + '<path d="m4 12 8-8"/>',
    "discarded": '<path d="M4 8h8"/>',
}
VERDICTS = {
    "confirmed": '<path d="M3 8.5 6.5 12 13 4.5"/>',
    "confirmed_with_change": '<path d="M8 2.5v7M4.5 6h7M4.5 13h7"/>',
    "wrong": '<path d="m4 4 8 8m0-8-8 8"/>',
    "misleading": '<path d="M8 3v6.25M8 12.5v.5"/>',
    "unconfirmed": '<path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.25C8.3 8.6 8 9.1 8 10M8 12.75v.5"/>',
    "sources_conflict": '<path d="M3.5 6h9m-9 4h9m-2-7.5-5 11"/>',
    "on_author": '<path d="M4 13 8 3l4 10M5.4 9.5h5.2"/>',
    "not_checkable": '<path d="M4 8h8"/>',
}
SIGNS = STATES | VERDICTS
