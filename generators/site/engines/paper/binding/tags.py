"""The tag tree of a PDF, in the words of pikepdf: elements get another page and other numbers."""

from collections.abc import Sequence
from typing import Any

Tagged = tuple[Sequence[Any], Sequence[Any]]
"""The tops of a part of a tag tree, and the elements of its marked content, by number."""


def hang(tree: Any, page: Any, sides: Sequence[Tagged]) -> None:
    """Hang the tags of what lies on a page into the tree, with the numbers that their content now has."""
    together: list[Any] = []
    for elements, marked in sides:
        for element in elements:
            _move(element, page, len(together))
            element.P = tree.K[0]
            tree.K[0].K.append(element)
        together += marked
    tree.ParentTree.Nums.extend([page.StructParents, together])


def _move(element: Any, page: Any, count: int) -> None:
    element.Pg = page
    for index, child in enumerate(element.K):
        if isinstance(child, int):
            element.K[index] = child + count
        else:
            _move(child, page, count)
