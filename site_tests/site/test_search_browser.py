"""Searching, in a real browser: what is found, what comes first in danger, what happens when things fail."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from site_tests.site.conftest import PHONE, Axe, Quiet, QuietServer, Visit

DONE = "#kt-results[data-done]"
HIT = "[data-search-result]"
TITLES = f"{HIT} h3 a"


def ask(visit: Visit, query: str, prefix: str = "", more: str = "") -> Page:
    """The search page when its answer is complete."""
    page = visit.go(f"{prefix}/search/?q={quote(query)}{more}")
    page.locator(DONE).wait_for(state="attached")
    return page


def alarm(page: Page, query: str) -> dict[str, object] | None:
    """What the browser makes of a query that may call for help."""
    found: dict[str, object] | None = page.evaluate(
        "async ([root, query]) => (await import(root + 'assets/search/alarm.js')).alarmFor(query)",
        [re.sub(r"(en/)?search/.*", "", page.url), query],
    )
    return found


@pytest.mark.parametrize(
    ("prefix", "query", "first"),
    [
        ("", "迈皋桥", "迈皋桥"),
        ("", "南沙", "南沙"),
        ("", "12356", "12356"),
        ("", "喘息", "喘息|歇"),
        ("/en", "respite", "[Rr]espite|[Bb]reak|[Hh]ours"),
        ("/en", "Nanjing Brain Hospital", "Brain Hospital"),
    ],
)
def test_the_first_result_is_what_was_asked_for(visit: Visit, prefix: str, query: str, first: str) -> None:
    page = ask(visit, query, prefix)
    assert re.search(first, page.locator(TITLES).first.inner_text())
    assert page.locator("[data-crisis], [data-support]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("naoke yiyuan", "脑科医院"),
        ("chuanxi", "喘息|歇"),
        ("fuyao", "药"),
        ("maigaoqiao", "迈皋桥"),
        ("腦科醫院", "脑科医院"),
        ("護理補貼", "护理补贴|补贴"),
        ("唔肯食藥", "不肯吃药"),
        ("respite", "喘息|家属|歇"),
        ("１２３５６", "12356"),
        ("02585337203", "栖霞区民政局"),
        ("025 8533 7203", "栖霞区民政局"),
        ("85337203", "栖霞区民政局"),
        ("+86 25 8533 7203", "栖霞区民政局"),
        ("ta bu chi yao", "不肯吃药|不想吃药"),
        ("tabuchiyao", "不肯吃药|不想吃药"),
        ("njnkyy", "南京脑科医院"),
        ("失绵", "睡"),
        ("南京 respite", "喘息"),
        ("儿子就是不愿意吃药怎么办", "不肯吃药|不想吃药"),
    ],
)
def test_every_way_of_writing_finds_it(desktop_visit: Visit, query: str, title: str) -> None:
    page = ask(desktop_visit, query)
    assert re.search(title, " ".join(page.locator(TITLES).all_inner_texts()[:3]))


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("迈皋桥", "Maigaoqiao"),
        ("腦科", "Brain"),
        ("喘息", "[Rr]espite|break"),
        ("insomina", "[Ss]leep|[Nn]ight|[Bb]ed"),
    ],
)
def test_english_pages_are_found_in_chinese_and_with_slips(
    desktop_visit: Visit, query: str, title: str
) -> None:
    page = ask(desktop_visit, query, "/en")
    assert re.search(title, " ".join(page.locator(TITLES).all_inner_texts()[:3]))


def test_results_lead_to_the_pages_they_name(desktop_visit: Visit) -> None:
    page = ask(desktop_visit, "医院")
    links = page.locator(TITLES).evaluate_all("links => links.map(a => [a.href, a.textContent])")
    assert len(links) == 10
    for address, title in links:
        html = page.request.get(address).text()
        assert title in re.sub(r"<[^>]*>", "", html.split("<h1")[1].split("</h1>")[0]), address


def test_a_result_shows_what_it_is_where_it_is_and_its_number(phone_visit: Visit) -> None:
    page = ask(phone_visit, "栖霞区民政局")
    hit = page.locator(HIT).first
    assert "南京市栖霞区" in hit.inner_text()
    call = hit.locator("a[href^='tel:']")
    assert call.get_attribute("href") == "tel:+86-25-8533-7203"
    assert call.bounding_box()["height"] >= 44
    assert hit.locator(".kt-hit__text").inner_text()


RED = {
    "despair": """不想活了|我想死|孩子说要自杀|自杀|想自殺|女儿割腕|唔想做人|他老说活着没意思
        我不想再醒过来了|孩子站在楼顶不下来|他说要从阳台跳下去|没有我大家会更好|他把煤气打开了|wo xiang si
        我女儿说她不想在这世上了|他站在天台边上|佢想跳落去|弟弟想冲到马路上让车撞
        he tied a rope to the ceiling
        she slashed her wrist|i don't see any point in living
        bu xiang huo le|zisha|my son is on the roof|everyone would be better off without me
        他说活着是个累赘|孩子站在阳台边上不下来|她手腕上好多口子|他留了张纸条就走了|他在楼顶
        他要跟我们同归于尽|she is on the ledge
        I want to die|suicide|he talks about suicide|he doesn't want to live""",
    "medical": """药吃多了怎么办|她把安眠药都吃了|叫不醒|发烧，浑身发僵|产后胡言乱语|食多咗藥
        佢食晒成樽安眠药|我妈喝了洁厕灵|弟弟突然倒下去抽起来|妈妈没有意识了|my wife drank bleach
        吃了半瓶安眠药|爸爸叫也叫不应|全身僵硬发高烧
        he has stopped breathing|she took a whole pack of sleeping pills
        他叫不醒了|吃了药浑身抽|我老婆刚生完娃说要把孩子带走|took all his tablets|won't wake up after pills
        overdose|can't wake him|took all the pills|fever and stiff""",
    "violence": """他打人了|儿子拿刀|老公打我|被儿子打|打人怎么办|打妈妈怎么打110|他不吃药打人
        哥哥拿锤子砸我|打他爸爸打得很凶|被我哥踢到吐血他还打我
        he is threatening me with scissors|he pulled a knife on me
        他拿菜刀对着我妈|佢攞住把刀|阿妈俾佢打到流血|he came at me with a kitchen knife|he strangled me
        我控制不住想捅人|他掐我脖子|my son is choking me
        he hit me|she has a knife|threatens to kill us""",
    "missing": """人不见了|爸爸走丢了|离家出走|一夜没回来|zou diu le
        儿子跑了三天手机打不通|外婆不见了一整天|爷爷不认得路走没了|dad has been gone since yesterday
        弟弟两天联系不上了|妈妈出门一天没回来|my dad never came home last night|she left and her phone is off
        my brother is missing|wandered off|did not come home""",
}
HARMLESS = """打人民医院电话|打人社局电话|怎么打120|给孩子打电话|打我手机|不想活动|不想吃药|来自残联的通知
    独自伤心|跳楼机|上吊针|找不到人帮忙|拿刀切菜|想不开车出门|笑死了|12356|迈皋桥
    失眠|体重失控|被打扰|漏吃了一顿药|打不通12356|不会打人
    气死我了|累死了|打死也不吃药|想死你了|跳广场舞|吃了一瓶酸奶|跑出去跑步|走路走丢了鞋|打开煤气灶|手机杀毒|打人工客服
    打死蚊子|一大把年纪|打断我说话|迷路障碍|拿棒棒糖哄|他不知道去哪办证|联系不上社区医生|打医生电话|手机死机了
    take his life insurance|start a fire drill|walks with a stick|hit the road|dead tired|he kills time
    楼顶花园|刀工|药吃完了|睡不醒|手机没电联系不上|hit the gym|cutting costs|missing documents|lost my card
    killing time|dying to know|i could murder a pizza|cut my hair|jump rope|my phone disappeared|bleeding gums
    missed a dose|hit me up|job interview|panic attacks|his dose is missing
    knife skills class|side effects|dying to meet"""
TODAY = """世界预防自杀日|打人犯法吗|防走失手环|早上叫不醒他上班|我撑不住了|摔东西
    suicide prevention day policy|hopeless|is violence against the law"""


def listed(queries: str) -> list[str]:
    """The queries of a list as it is written above."""
    return [query.strip() for line in queries.splitlines() for query in line.split("|")]


@pytest.fixture(scope="module")
def search_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """The search page, to ask its scripts without a visit for each query."""
    page = browser.new_page()
    page.goto(f"{site_url}/search/")
    yield page
    page.close()


@pytest.mark.parametrize(("about", "query"), [(about, q) for about in RED for q in listed(RED[about])])
def test_danger_is_heard(search_page: Page, about: str, query: str) -> None:
    found = alarm(search_page, query)
    assert found
    assert found["banner"] == "red"
    assert about in found["about"]  # type: ignore[operator]  # a list


@pytest.mark.parametrize("query", listed(HARMLESS))
def test_the_harmless_is_left_alone(search_page: Page, query: str) -> None:
    assert alarm(search_page, query) is None


@pytest.mark.parametrize("query", listed(TODAY))
def test_what_can_wait_until_today_is_advice_not_alarm(search_page: Page, query: str) -> None:
    found = alarm(search_page, query)
    assert found
    assert found["banner"] == "amber"


@pytest.mark.parametrize(("prefix", "query"), [("", "不想活了"), ("/en", "I want to die")])
def test_help_stands_before_the_results(visit: Visit, axe: Axe, prefix: str, query: str) -> None:
    page = ask(visit, query, prefix)
    panel = page.locator("[data-crisis]")
    calls = panel.locator("a[href^='tel:']")
    hrefs = calls.evaluate_all("links => links.map(a => a.getAttribute('href'))")
    assert hrefs == ["tel:110", "tel:120", "tel:12356"]
    assert all(call.bounding_box()["height"] >= 44 for call in calls.all())
    assert panel.bounding_box()["y"] < page.locator(HIT).first.bounding_box()["y"]
    assert panel.bounding_box()["y"] + 150 < page.viewport_size["height"]
    assert axe(page) == []
    panel.locator("[data-safe]").click()
    assert page.evaluate("document.activeElement.id") == "kt-results-title"
    assert panel.is_visible()


@pytest.mark.parametrize(
    ("query", "first"), [("他打人了", "tel:110"), ("药吃多了", "tel:120"), ("走丢了", "tel:110")]
)
def test_the_first_number_fits_the_danger(phone_visit: Visit, query: str, first: str) -> None:
    page = ask(phone_visit, query)
    assert page.locator("[data-crisis] a[href^='tel:']").first.get_attribute("href") == first


def test_help_comes_without_a_network_once_the_page_is_there(browser: Browser, site_url: str) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]  # a plain dict will do
    page.goto(f"{site_url}/search/")
    page.locator("#kt-query").wait_for()
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.locator("#kt-query").fill("不想活了")
    page.locator("#kt-query").press("Enter")
    page.locator("[data-crisis]").wait_for()
    page.locator("#kt-nothing a[href='tel:12345']").wait_for()
    page.close()


def test_names_still_answer_when_the_index_does_not_load(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site_url}/search/?q={quote('迈皋桥')}")
    page.locator(DONE).wait_for(state="attached")
    assert "迈皋桥" in page.locator(TITLES).first.inner_text()
    page.close()


def test_a_browser_that_cannot_cut_words_finds_the_same(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.add_init_script("delete Intl.Segmenter")
    page.goto(f"{site_url}/search/?q={quote('社区医生多久来看一次')}")
    page.locator(DONE).wait_for(state="attached")
    assert "社区医生" in page.locator(TITLES).first.inner_text()
    page.locator(f"{HIT} mark").first.wait_for()
    page.close()


@pytest.mark.parametrize(("prefix", "query"), [("", "zzqqxx"), ("/en", "zzqqxx")])
def test_nothing_found_is_not_the_end(visit: Visit, axe: Axe, prefix: str, query: str) -> None:
    page = ask(visit, query, prefix)
    assert page.locator(HIT).count() == 0
    help_box = page.locator("#kt-nothing")
    assert help_box.locator("a[href='tel:12345']").is_visible()
    assert help_box.locator("a[href='tel:12356']").is_visible()
    assert help_box.locator("a[href*='needs/']").count() >= 3
    assert page.locator("#kt-found").inner_text()
    assert not page.locator("#kt-more").is_visible()
    assert axe(page) == []


def test_results_can_be_narrowed_down_and_shared(visit: Visit, axe: Axe) -> None:
    page = ask(visit, "医院")
    page.locator("#kt-filters summary").click()
    city = page.locator("#kt-filters label", has_text="南京市")
    expected = int(city.locator("small").inner_text())
    city.locator("input").check()
    assert f"{expected}条" in page.locator("#kt-found").inner_text()
    assert "city=nanjing" in page.url
    assert axe(page) == []
    page.reload()
    page.locator(DONE).wait_for(state="attached")
    assert f"{expected}条" in page.locator("#kt-found").inner_text()
    assert page.locator("#kt-filters").get_attribute("open") is not None
    page.locator("#kt-filters [data-reset]").click()
    assert "city=" not in page.url
    assert f"{expected}条" not in page.locator("#kt-found").inner_text()


def test_a_choice_that_leaves_nothing_can_be_undone(phone_visit: Visit) -> None:
    page = ask(phone_visit, "迈皋桥", more="&city=guangzhou")
    assert page.locator(HIT).count() == 0
    page.locator("#kt-nothing [data-reset]").click()
    assert page.locator(HIT).count() > 0


def test_more_results_come_on_demand_and_take_the_focus(phone_visit: Visit) -> None:
    page = ask(phone_visit, "南京")
    assert page.locator(HIT).count() == 10
    page.locator("#kt-more").click()
    assert page.locator(HIT).count() == 20
    assert page.locator(HIT).nth(10).locator("a").first.evaluate("link => link === document.activeElement")
    assert "20" in page.locator("#kt-found").inner_text()


def test_the_keyboard_is_enough(desktop_visit: Visit) -> None:
    page = ask(desktop_visit, "迈皋桥")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.locator("#kt-query").evaluate("box => box === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#kt-query").input_value() == ""
    assert page.url.endswith("/search/")
    assert not page.locator("#kt-results").is_visible()
    page.keyboard.type("南沙")
    page.keyboard.press("Enter")
    page.locator(HIT).first.wait_for()
    assert page.url.endswith(f"#q={quote('南沙')}")


@pytest.mark.parametrize(
    "query", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "((((", "a" * 500, "\\", "%"]
)
def test_a_hostile_query_is_only_text(desktop_visit: Visit, query: str) -> None:
    desktop_visit.page.on("dialog", lambda _: pytest.fail("a script of the query ran"))
    page = ask(desktop_visit, query)
    assert page.locator("#kt-results img, #kt-results script").count() == 0
    assert page.locator("#kt-query").input_value() == query[:100]


@pytest.mark.parametrize("query", ["藏药", "武疯子", "酒鬼"])
def test_words_that_only_match_are_never_shown(desktop_visit: Visit, query: str) -> None:
    page = ask(desktop_visit, query)
    assert query not in page.locator("#kt-results").inner_text()


def test_the_index_loads_only_when_something_is_asked_and_nothing_is_kept(phone_visit: Visit) -> None:
    page = phone_visit.page
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    phone_visit.go("/")
    phone_visit.go("/search/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "/pagefind/" in url or "words-" in url]
    ask(phone_visit, "迈皋桥")
    assert [url for url in requests if "/pagefind/" in url]
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert "迈皋桥" not in kept


def test_the_search_works_below_any_address(browser: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "kangtu").symlink_to(site)
    with QuietServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/a/b/kangtu/en/search/?q=Nansha")
        page.locator(DONE).wait_for(state="attached")
        page.locator(f"{HIT} mark").first.wait_for()
        page.locator(TITLES).first.click()
        page.locator("h1", has_text="Nansha").wait_for()
        assert "/a/b/kangtu/en/" in page.url
        page.close()
        server.shutdown()
