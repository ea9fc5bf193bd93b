"""What every sheet is made from: templates, the site's address, and what may be said of the checking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generators.catalog.catalog import Catalog
from generators.language import Language
from generators.records import Hotline
from generators.records.facets import Sourced
from generators.text.templates import Templates


@dataclass(frozen=True)
class Press:
    """The templates of both languages, and the address of the site that QR codes lead to."""

    templates: Mapping[Language, Templates]
    site_url: str

    @property
    def catalog(self) -> Catalog:
        """The catalog that the templates know."""
        return self.templates[Language.ZH].catalog

    @property
    def letter(self) -> bool:
        """Whether the site's own paper is US Letter."""
        return self.templates[Language.ZH].paper == "letter"

    def address(self, path: str, language: Language = Language.ZH) -> str:
        """The full address of a page, for a QR code: printed for ever, so it follows the promised paths."""
        return f"{self.site_url.rstrip('/')}{self.templates[language].url(path)}"

    def render(self, template: str, language: Language, **values: Any) -> str:
        """A sheet's HTML. Besides what every template sees: `zh` and `en`, `filled` and `words`."""
        return self.templates[language].render(
            template,
            zh=self.templates[Language.ZH],
            en=self.templates[Language.EN],
            words=self.catalog.words,
            filled=filled,
            without_number=without_number,
            **values,
        )


@dataclass(frozen=True)
class Checks:
    """The day or the days of checking everything on a sheet; `how` names the words that say how."""

    days: str
    how: str


def filled(words: Mapping[str, str], **values: Any) -> dict[str, str]:
    """Words in both languages with their {…} filled; a value with languages is taken in each."""
    return {
        language: words[language].format(**{name: _said(value, language) for name, value in values.items()})
        for language in Language
    }


def without_number(record: Hotline) -> dict[str, str]:
    """A hotline's name where its number stands beside it: 12345政务服务热线 as 政务服务热线."""
    number = record.phones[0].number
    names = {language: record.name[language].replace(number, "").strip() for language in Language}
    return {language: name[:1].upper() + name[1:] for language, name in names.items()}


def checks(records: Iterable[Sourced]) -> Checks:
    """What a sheet may honestly say about the checking of these records."""
    found = [record.checked for record in records]
    days = sorted({check.on.isoformat() for check in found})
    called = {check.how != "web" for check in found}
    how = "some" if len(called) > 1 else "phone" if True in called else "web"
    return Checks(" – ".join(dict.fromkeys((days[0], days[-1]))), how)


def _said(value: Any, language: Language) -> str:
    return str(value[language] if hasattr(value, "zh") or isinstance(value, Mapping) else value)
