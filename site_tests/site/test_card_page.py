"""A training card on a phone while it is done: ticks, clock, voice, next card."""

import re

import pytest

from site_tests.site.conftest import Visit

CARD = "/cards/brush-two-minutes/"
KEPT = "localStorage.getItem('kangtu-steps')"
VOICES = """voices => {
  window.spoken = [];
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices,
    speak: (words) => {
      spoken.push([words.text, words.lang]);
      setTimeout(() => words.dispatchEvent(new Event("end")));
    },
    cancel: () => {},
  }});
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
}"""
ON_THE_DEVICE = "[{ localService: true, lang: 'zh-CN' }, { localService: true, lang: 'en-US' }]"
ELSEWHERE = "[{ localService: false, lang: 'zh-CN' }, { localService: true, lang: 'zh-HK' }]"


def test_ticks_stay_on_the_device_until_they_are_cleared(phone_visit: Visit) -> None:
    page = phone_visit.go(CARD)
    boxes = page.locator(".kt-practice input")
    assert page.evaluate(KEPT) is None
    assert page.locator("[data-again]").is_hidden()
    page.locator(".kt-practice__text").nth(1).click()
    page.reload()
    assert [box.is_checked() for box in boxes.all()][:3] == [False, True, False]
    page.locator("[data-again]").click()
    assert not any(box.is_checked() for box in boxes.all())
    assert page.evaluate(KEPT) is None
    page.keyboard.press("Space")
    assert boxes.first.is_checked(), "clearing puts the keyboard at the first step"


def test_ticks_of_one_card_leave_another_alone(phone_visit: Visit) -> None:
    phone_visit.go(CARD).locator(".kt-practice__text").first.click()
    page = phone_visit.go("/cards/missed-dose-plan/")
    assert page.locator(".kt-practice input:checked").count() == 0
    page.locator(".kt-practice__text").last.click()
    assert phone_visit.go(CARD).locator(".kt-practice input:checked").count() == 1


def test_a_finished_card_says_so(phone_visit: Visit) -> None:
    page = phone_visit.go(CARD)
    for text in page.locator(".kt-practice__text").all():
        assert page.locator(".kt-practice--done").count() == 0
        text.click()
    assert page.locator(".kt-practice--done").count() == 1
    assert page.locator("#kt-status").inner_text() == page.locator("[data-all-done]").get_attribute(
        "data-all-done"
    )


@pytest.mark.parametrize(
    "kept", ["[1", '"x"', "[]", '{"brush-two-minutes": "12"}', '{"brush-two-minutes": [99, "a"]}']
)
def test_what_somebody_else_left_in_the_storage_does_no_harm(phone_visit: Visit, kept: str) -> None:
    page = phone_visit.go(CARD)
    page.evaluate("kept => localStorage.setItem('kangtu-steps', kept)", kept)
    page.reload()
    assert page.locator(".kt-practice input:checked").count() == 0
    page.locator(".kt-practice__text").first.click()
    page.reload()
    assert page.locator(".kt-practice input:checked").count() == 1


def test_ticks_work_where_nothing_may_be_kept(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(
        "for (const name of ['getItem', 'setItem', 'removeItem']) { const old = Storage.prototype[name];"
        "Storage.prototype[name] = function (key, ...rest) {"
        " if (key.startsWith('kangtu')) throw new DOMException('no');"
        " return old.call(this, key, ...rest); } }"
    )
    page = phone_visit.go(CARD)
    page.locator(".kt-practice__text").first.click()
    assert page.locator("[data-again]").is_visible()


def test_steps_are_large_enough_for_a_thumb(phone_visit: Visit) -> None:
    page = phone_visit.go(CARD)
    for label in page.locator(".kt-practice label").all():
        assert label.bounding_box()["height"] >= 44


def test_the_clock_counts_down_pauses_and_starts_again(phone_visit: Visit) -> None:
    phone_visit.page.clock.install()
    page = phone_visit.go(CARD)
    face, start, reset = (page.locator(f".kt-clock [data-{name}]") for name in ("face", "start", "reset"))
    assert face.inner_text() == "2:00"
    assert reset.is_hidden()
    start.click()
    page.clock.run_for(30_000)
    assert face.inner_text() == "1:30"
    start.click()
    page.clock.run_for(30_000)
    assert face.inner_text() == "1:30", "a paused clock stands"
    start.click()
    page.clock.run_for(90_000)
    assert face.inner_text() == "时间到"
    assert page.locator("#kt-status").inner_text() == "时间到"
    reset.click()
    assert face.inner_text() == "2:00"
    assert start.is_visible()


def test_a_card_without_a_time_has_no_clock(phone_visit: Visit) -> None:
    assert phone_visit.go("/cards/missed-dose-plan/").locator(".kt-clock").count() == 0


def test_steps_are_read_aloud_by_a_voice_on_the_device(phone_visit: Visit) -> None:
    phone_visit.page.add_init_script(f"({VOICES})({ON_THE_DEVICE})")
    page = phone_visit.go(CARD)
    button = page.locator("[data-aloud='.kt-practice__text']")
    button.click()
    page.wait_for_function("spoken.length === document.querySelectorAll('.kt-practice__text').length")
    assert page.evaluate("spoken[0]") == [page.locator(".kt-practice__text").first.inner_text(), "zh-CN"]
    page.wait_for_function("document.querySelector('[data-aloud]').getAttribute('aria-pressed') === 'false'")
    english = phone_visit.go(f"/en{CARD}")
    english.locator("[data-aloud='.kt-say__line']").click()
    assert english.evaluate("spoken[0][1]") == "en-US"


@pytest.mark.parametrize("voices", [ELSEWHERE, "[]"], ids=["a voice in the net, a Cantonese one", "no voice"])
def test_without_a_voice_of_its_own_the_device_offers_none(phone_visit: Visit, voices: str) -> None:
    phone_visit.page.add_init_script(f"({VOICES})({voices})")
    assert phone_visit.go(CARD).locator("[data-aloud]:visible").count() == 0


def test_the_deck_can_be_turned_card_by_card(phone_visit: Visit) -> None:
    page = phone_visit.go("/cards/weekly-pill-box/")
    assert page.locator(".kt-turn [rel=prev]").count() == 0
    page.locator(".kt-turn [rel=next]").click()
    page.wait_for_url(re.compile("/cards/pill-box-reminder-bell/$"))
    page.locator(".kt-turn [rel=prev]").click()
    page.wait_for_url(re.compile("/cards/weekly-pill-box/$"))
    assert phone_visit.go("/en/cards/progress-jar/").locator(".kt-turn a").count() == 1
