"""What answers one unit of a claim in a passage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """What answers one unit: words ``first`` to ``last`` of the passage, or nothing there (``first`` is -1)."""

    strength: float
    how: str
    first: int = -1
    last: int = -1
    opposite: bool = False
    conflict: str = ""
    """For a number, date or name: the article's own words that cannot both hold."""


NONE = Link(0.0, "none")

TAKEN = Link(0.0, "somebody else there")
"""What answers a name or noun in whose place the passage has somebody else."""

POINTED = "pointed back at"
"""How a name is answered by a pronoun, possessive or description that stands for it."""

EXCHANGED = "in the other's place"
"""How a name is answered by what points back at its bearer, where the claim has somebody else."""

SAYS_IT = "the speaker"
"""How whom a claim has say something is answered by who says what the passage tells, though it need not name him."""

COUNTED = "counted so"
"""How the words by which a figure is told are answered by others that tell a figure of the same kind."""

RANKED = "ranked so"
"""How the words by which somebody is first, or takes or loses that place, are answered by others for it."""

AGED = 0.85
"""How far whom a claim gives an age is answered by whoever is given one in a sentence and is the same."""

COUNTED_SO = 0.95
"""How a figure and its verb are answered by another way of telling the same figure, and how far."""

NEAR, TOPIC, NEIGHBOUR = 0.55, 0.4, 0.65
"""How far a name counts that the sentence itself does not say: named in the sentence before, or what the article
is about; and a word of a neighbouring sentence."""

SAME_NAME = 0.8
"""From which strength two names are taken for one's."""

OF_ANOTHER = 0.1
"""How far an adjective of nationality is answered that the passage gives to another noun."""


def pointed_at(link: Link, first: int, last: int) -> Link:
    """A link to somebody, or where it hardly answers him one to the words by which a sentence points back at him."""
    return link if link.strength >= AGED else Link(AGED, POINTED, first, last)


def said_beside(link: Link) -> Link:
    """A link, or where it hardly answers its unit one to what stands beside the sentence."""
    return link if link.strength >= NEAR else Link(NEAR, "said beside")
