"""The languages of the site. Chinese comes first everywhere; English is complete."""

from enum import StrEnum


class Language(StrEnum):
    """A language of the site, by its BCP 47 primary subtag."""

    ZH = "zh"
    EN = "en"

    @property
    def prefix(self) -> str:
        """What stands before a page's path in this language: nothing in Chinese, `en/` in English."""
        return "" if self is Language.ZH else f"{self}/"

    @property
    def tag(self) -> str:
        """The `lang` attribute of a page in this language; the script is named so that fonts follow."""
        return "zh-Hans" if self is Language.ZH else "en"

    @property
    def other(self) -> "Language":
        """The language that the switch on every page leads to."""
        return Language.EN if self is Language.ZH else Language.ZH
