"""Sign-off: verdicts by a second person, corrections, the gate to publication."""
