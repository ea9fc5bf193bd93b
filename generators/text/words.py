"""The words of the interface, so that a template writes `w.help.title`."""

from collections.abc import Mapping
from typing import Any

from generators.language import Language


class Words:
    """Words of one language by nested key; a key that is not there is an error, never an empty place."""

    __slots__ = ("_language", "_tree", "_where")

    def __init__(self, tree: Mapping[str, Any], language: Language, where: str = "data/words") -> None:
        self._tree = tree
        self._language = language
        self._where = where

    def __getitem__(self, key: str) -> Any:
        where = f"{self._where}/{key}"
        try:
            value = self._tree[key]
        except KeyError:
            raise KeyError(f"there is no word {where}") from None
        return value[self._language] if self._language in value else Words(value, self._language, where)

    def __getattr__(self, key: str) -> Any:
        """The same, as `w.help.title`."""
        return self[key]
