"""Something wrong in a file, and where."""

from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Where in a record: field names, and positions in lists counted from 0."""
Value = str | tuple[str, str]
"""What fills a blank of a sentence: the same in both languages, or a pair of Chinese and English."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `code` names the sentence in `MESSAGES`; `values` fill its blanks."""

    file: str
    line: int
    path: Path
    code: str
    values: dict[str, Value] = field(default_factory=dict, hash=False)

    @property
    def where(self) -> str:
        """The place in the record as a person reads it: `phones → 2 → number`, lists counted from 1."""
        return " → ".join(str(p + 1) if isinstance(p, int) else p for p in self.path)

    @property
    def files(self) -> set[str]:
        """The file to mend, and the other one when the problem lies between two."""
        other = self.values.get("other")
        return {self.file, other} if isinstance(other, str) else {self.file}
