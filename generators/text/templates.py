"""The Jinja environment of one language: it escapes everything and knows the catalog."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import phonenumbers

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.records import Record
from generators.records.values import Phone
from generators.text.hours import hours_in_words
from generators.text.opening import Opening, answers_always, opening_of
from generators.text.words import Words

THEME = Path(__file__).resolve().parents[2] / "theme"
PHONE_REGIONS = {"hongkong": "HK", "macau": "MO"}
"""Areas outside the mainland's numbering plan."""
FOLDERS = ("pages", "print", "map")


class Templates:
    """Renders templates of `theme/pages`, `theme/print` and `theme/map` in one language.

    Every template sees: `w` the words, `language`, `catalog`, `url(path)` a link to a page of the same
    language, `label(vocabulary, id)`, `area_name(id)`, `opening(record)` and `answers_always(record)`; the
    filters `t` (a Text in this language), `tel` (a tel: address) and `hours` (opening_hours in words). An
    undefined name is an error.
    Links start with `root`: `/`, or the way up to it where a file is used from one known page.
    `edition` is the day of what is built, for pages and paper that say it; `paper` what families print on.
    """

    def __init__(
        self,
        catalog: Catalog,
        language: Language,
        root: str = "/",
        edition: date | None = None,
        paper: str = "a4",
    ) -> None:
        self.catalog = catalog
        self.root = root
        self.paper = paper
        self.language = language
        self.words = Words(catalog.words, language)
        loader = jinja2.FileSystemLoader([THEME / folder for folder in FOLDERS])
        self._environment = jinja2.Environment(
            loader=loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "w": self.words,
            "language": language,
            "catalog": catalog,
            "url": self.url,
            "label": self.label,
            "area_name": self.area_name,
            "opening": self.opening,
            "answers_always": answers_always,
        }
        if edition:
            self._environment.globals["edition"] = edition
        self._environment.filters |= {"t": self.text, "tel": tel, "hours": self.hours}

    def render(self, template: str, **values: Any) -> str:
        """The template filled with these values."""
        return self._environment.get_template(template).render(**values)

    def url(self, path: str) -> str:
        """The address of a page or record in this language, from the site's root; `""` is the home page."""
        record = self.catalog.records.get(path)
        path = record.page_path if record else path
        slash = "/" if path and "." not in path.rsplit("/", 1)[-1] else ""
        return f"{self.root}{self.language.prefix}{quote(path)}{slash}"

    def label(self, vocabulary: str, term: str) -> str:
        """What readers see for an id of a vocabulary."""
        return self.catalog.vocabulary[vocabulary][term].label[self.language]

    def area_name(self, area: str) -> str:
        """A district with its city, other areas alone: 南京市栖霞区, Qixia, Nanjing."""
        names = [
            a.name[self.language] for a in self.catalog.area_chain(area) if a.level in ("district", "city")
        ]
        if not names:
            return self.catalog.areas[area].name[self.language]
        return "".join(reversed(names)) if self.language is Language.ZH else ", ".join(names)

    def text(self, value: Any) -> str:
        """A Text in this language; nothing for None."""
        return value[self.language] if value is not None else ""

    def hours(self, value: str) -> str:
        """Opening hours in words."""
        return hours_in_words(value, self.language, self.words.hours)

    def opening(self, record: Record, phone: Phone | None = None) -> Opening | None:
        """What a browser needs to say whether it is open now."""
        return opening_of(record, self.catalog, phone)


def tel(number: str, area: str = "china") -> str:
    """The tel: address of a number as dialled in its area: service numbers stay, others get their country."""
    digits = "".join(c for c in number if c.isdigit())
    if number.startswith("+"):
        return f"tel:+{digits}"
    if len(digits) <= 6 or digits.startswith(("400", "800")):
        return f"tel:{digits}"
    parsed = phonenumbers.parse(number, PHONE_REGIONS.get(area, "CN"))
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966)


def joined(parts: Sequence[str], language: Language) -> str:
    """A list inside a sentence: 甲、乙 or a, b."""
    return ("、" if language is Language.ZH else ", ").join(parts)
