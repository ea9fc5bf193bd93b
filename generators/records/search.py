"""What the search knows besides the records: words that mean the same, and words that call for help."""

from typing import Literal

from pydantic import Field

from generators.language import Language
from generators.records.values import Line, Model, Reference, Slug


class Everyday(Model):
    """Words that families use for one thing; the search takes each for all the others."""

    id: Slug
    zh: tuple[Line, ...] = Field((), description="Chinese words, at least two characters each")
    en: tuple[Line, ...] = Field((), description="English words or phrases, lower case")
    see: tuple[Reference, ...] = Field((), description="records that these words should find by themselves")
    empty: bool = Field(False, description="words that say nothing about what is sought: they are left out")

    def words(self, language: Language) -> tuple[str, ...]:
        """Its words in one language."""
        return self.zh if language is Language.ZH else self.en


class Alarm(Model):
    """A danger that can be heard in a query, and the help that then stands before the results.

    In a phrase `…` stands for up to six characters that may come between.
    """

    id: Slug
    banner: Literal["red", "amber"] = Field(description="red: call now; amber: tell someone today")
    about: Literal["despair", "violence", "missing", "medical"] = Field(
        description="which fixed wording of data/words/crisis.yaml comes first"
    )
    call: tuple[Reference, ...] = Field(min_length=1, description="hotlines, the first to call first")
    see: tuple[Reference, ...] = Field(
        (), description="needs whose pages begin with the same fixed wording; every red need is one"
    )
    zh: tuple[Line, ...] = Field(description="Chinese phrases that raise it; matched, never shown")
    en: tuple[Line, ...] = Field(
        description="English phrases that raise it: whole words, lower case, no apostrophe"
    )
    harmless: tuple[Line, ...] = Field(
        (), description="longer phrases in either language that mean no danger"
    )
    softer: tuple[Line, ...] = Field((), description="words in either language that turn red into amber")
