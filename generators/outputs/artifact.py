"""What outputs yield: files, pages and sheets. Writing and rendering them is the edge's work."""

from dataclasses import dataclass, field

from generators.language import Language


@dataclass(frozen=True)
class Artifact:
    """A finished file; `path` is relative to the site's root, for example `data/services.csv`."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class Page:
    """A page of the site in one language. `path` has no language prefix and no slash at its end."""

    path: str
    language: Language
    title: str
    description: str
    body: str
    """HTML of the main column, beginning with its h1."""
    file: str = ""
    """The file that a contributor edits to change this page, relative to the project; empty for lists."""
    search: dict[str, str | list[str]] = field(default_factory=dict)
    """What the search index knows besides the text: kind, city, district, services, stage, phone …"""
    scripts: tuple[str, ...] = ()
    """Scripts of this page alone, from the site's root: `assets/map/map.js`."""
    modules: tuple[str, ...] = ()
    """The same, but ES modules, which may import others."""
    styles: tuple[str, ...] = ()
    private: bool = False
    """Whether somebody types on it what nobody else may know: its policy lets it ask for nothing."""
    wide: bool = False
    """Whether the main column uses the whole width."""


@dataclass(frozen=True)
class Sheet:
    """A printed sheet before it is a PDF: HTML for WeasyPrint. Its PNG pages get the same name."""

    path: str
    """From the site's root, for example `print/resource-card-nanjing-qixia.pdf`."""
    title: str
    language: Language
    html: str

    @property
    def needs(self) -> frozenset[str]:
        """The paths of finished sheets that this one is made of."""
        return frozenset()
