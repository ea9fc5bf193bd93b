"""The finishing touches on a page."""

from generators.site.engines.html import content_security_policy, relative_links, rooted_links, with_policy


def test_links_from_the_root_become_relative_at_every_depth() -> None:
    assert relative_links('<a href="/services/">', 0) == '<a href="./services/">'
    assert relative_links('<a href="/">', 2) == '<a href="../../">'
    assert relative_links('<a href="/en/x/">', 3) == '<a href="../../../en/x/">'


def test_other_hosts_and_anchors_stay_as_they_are() -> None:
    html = '<a href="//cdn.example/"><a href="https://a.example/x"><a href="#top"><a href="tel:110">'
    assert relative_links(html, 2) == html


def test_both_languages_load_the_assets_at_the_root() -> None:
    assert (
        relative_links('<script src="../../assets/kangtu.js">', 3)
        == '<script src="../../../assets/kangtu.js">'
    )


def test_the_policy_allows_inline_scripts_by_hash_only() -> None:
    policy = content_security_policy("<script>alert(1)</script>")
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='" in policy
    assert "default-src 'self'" in policy


def test_data_blocks_and_files_need_no_hash() -> None:
    policy = content_security_policy(
        '<script type="application/json">{}</script><script src="x.js"></script>'
    )
    assert "sha256" not in policy


def test_the_policy_stands_before_any_script() -> None:
    html = with_policy('<head><meta charset="utf-8"><script>1</script></head>')
    assert html.index("Content-Security-Policy") < html.index("<script>")


def test_the_page_for_unknown_addresses_links_from_the_root_of_a_subpath() -> None:
    links = '<a href="/areas/"><a href="/kangtu/map/"><a href="tel:110">'
    assert (
        rooted_links(links, "/kangtu/")
        == '<a href="/kangtu/areas/"><a href="/kangtu/map/"><a href="tel:110">'
    )
    style = '<link href="/kangtu/en/assets/kangtu.css">'
    assert rooted_links(style, "/kangtu/") == '<link href="/kangtu/assets/kangtu.css">'
