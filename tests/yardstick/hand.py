"""What a task costs a person: actions, and seconds after Card, Moran and Newell.

An action is one click, one key chord or one text entry. Waiting is none.
"""

from dataclasses import dataclass

KEY, POINT, BUTTON, HOME, THINK = 0.28, 1.1, 0.2, 0.4, 1.35
KEYBOARD, MOUSE = "keyboard", "mouse"


@dataclass
class Hand:
    """Counts; where it lies now decides whether the next action has to move it first."""

    actions: int = 0
    clicks: int = 0
    klm: float = 0.0
    lies_on: str = KEYBOARD

    def chord(self, keys):
        """One press, of one key or of several together: "t", "Control+Enter"."""
        self._act(KEYBOARD, KEY * len([key for key in keys.split("+") if key] or [keys]))

    def entry(self, text):
        """A string written from its first to its last letter."""
        self._act(KEYBOARD, KEY * len(text))

    def click(self, *, held=0):
        """Point and press, with so many modifiers held."""
        self.clicks += 1
        self._act(MOUSE, POINT + BUTTON + KEY * held)

    def think(self):
        """A moment of choosing; the task says where one has to be made."""
        self.klm += THINK

    def _act(self, device, seconds):
        self.actions += 1
        self.klm += seconds + HOME * (device != self.lies_on)
        self.lies_on = device
