"""Words of the interface are found by key, and a key that is not there is an error."""

from functools import reduce
from operator import getitem

import pytest

from generators.language import Language
from generators.text.words import Words

TREE = {"help": {"title": {"zh": "求助", "en": "Help"}, "more": {"call": {"zh": "打电话", "en": "Call"}}}}


def test_a_word_is_found_in_its_language() -> None:
    assert Words(TREE, Language.ZH)["help"]["title"] == "求助"
    assert Words(TREE, Language.EN)["help"]["more"]["call"] == "Call"


def test_templates_may_write_dots() -> None:
    assert Words(TREE, Language.EN).help.more.call == "Call"


@pytest.mark.parametrize("keys", [("hlp",), ("help", "titel"), ("help", "more", "call me")])
def test_a_key_that_is_not_there_is_an_error_that_names_its_place(keys: tuple[str, ...]) -> None:
    with pytest.raises(KeyError, match="there is no word data/words/" + "/".join(keys)):
        reduce(getitem, keys, Words(TREE, Language.ZH))


def test_words_are_not_changed_by_accident() -> None:
    with pytest.raises(AttributeError):
        Words(TREE, Language.ZH).help = "x"  # type: ignore[attr-defined]  # the point of the test
