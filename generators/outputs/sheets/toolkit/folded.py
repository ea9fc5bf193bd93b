"""A sheet of A5 sides on A4, printed on one side and folded behind: any printer at home can do it."""

from generators.language import Language
from generators.outputs.sheets.deck import Face, Leaves
from generators.outputs.sheets.press import Press


def folded(press: Press, path: str, title: str, language: Language, sides: int) -> Leaves:
    """The A5 sides of the sheet of that path, two on a page."""
    name = press.templates[language].words.toolkit.folded.format(title=title)
    html = press.render("sheet_a5_fold.html", language, title=name)
    faces = [Face(path, side) for side in range(sides)]
    pages = tuple((faces[n], faces[n + 1] if n + 1 < sides else None) for n in range(0, sides, 2))
    return Leaves(folded_path(path), name, language, html, pages)


def folded_path(path: str) -> str:
    """Where the folded form of a sheet is."""
    return f"{path.removesuffix('.pdf')}-fold.pdf"
