"""The hook that mkdocs calls, and the only module that knows mkdocs.

`KANGTU_LANGUAGE` chooses the language of a build; both languages share `mkdocs.yml`.
"""

import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.yaml import yaml_load

from generators.language import Language
from generators.outputs.artifact import Page
from generators.outputs.pages import all_pages
from generators.outputs.pages.layout import Layout
from generators.site.engines.html import relative_links, rooted_links, with_policy
from generators.site.project import ROOT, ProjectError, project_templates


def build_language(language: Language, site: Path) -> None:
    """Build one language into `site` (English into its folder `en/`); raises on any warning."""
    os.environ["KANGTU_LANGUAGE"] = language
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), strict=True))


@dataclass(frozen=True)
class Settings:
    """What mkdocs.yml says that other outputs need too."""

    url: str
    extra: dict[str, str]

    @property
    def paper(self) -> str:
        """What families print on: `a4`, or `letter` as in North America."""
        paper = self.extra.get("paper", "a4")
        if paper not in {"a4", "letter"}:
            raise ProjectError(f"mkdocs.yml: extra.paper 写 a4 或 letter · write a4 or letter, not {paper}")
        return paper


@cache
def site_settings() -> Settings:
    """The settings of the whole site, before a build points them at its language."""
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        config = yaml_load(file)
    return Settings(config["site_url"], config["extra"])


def current_language() -> Language:
    """The language that this build makes."""
    return Language(os.environ.get("KANGTU_LANGUAGE", "zh"))


@cache
def _pages(language: Language) -> dict[str, Page]:
    settings = site_settings()
    pages = all_pages(project_templates(language, settings.paper), settings.url)
    return {source_uri(page.path): page for page in pages}


def source_uri(path: str) -> str:
    """The name under which mkdocs knows a generated page."""
    return f"{path or 'index'}.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Point the build at its language."""
    language = current_language()
    words = project_templates(language).words.site
    titles = project_templates(language).words.nav
    config.nav = [{titles[path.removesuffix(".md")]: path} for path in config.nav or []]
    config.docs_dir = str(ROOT / "content" / language)
    config.site_dir = str(Path(config.site_dir) / language.prefix)
    config.site_url = f"{config.site_url}{language.prefix}"
    config.site_name = words.name
    config.site_description = words.description
    config.theme["language"] = language
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a virtual file for every generated page; its content comes later, untouched by Markdown."""
    for uri, page in _pages(current_language()).items():
        meta = json.dumps({"title": page.title, "description": page.description}, ensure_ascii=False)
        files.append(File.generated(config, uri, content=f"---\n{meta}\n---\n"))
    return files


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The body of a generated page, or the rendered Markdown of a written one."""
    generated = _pages(current_language()).get(page.file.src_uri)
    return generated.body if generated else html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give the theme our words and links; the fragments come escaped from our own templates."""
    env.globals["kangtu"] = Layout(project_templates(current_language()))
    return env


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Any
) -> dict[str, Any]:
    """What the layout needs to know of this page."""
    language = current_language()
    generated = _pages(language).get(page.file.src_uri)
    path = page.url.strip("/") if page.url != "./" else ""
    context["generated"] = generated or _written_page(page, path, language)
    context["other_language"] = project_templates(language.other).url(path)
    context["depth"] = _depth(page.url)
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Make links relative and lock the page down."""
    generated = _pages(current_language()).get(page.file.src_uri)
    private = bool(generated and generated.private)
    return with_policy(relative_links(output, _depth(page.url)), private)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for unknown addresses is served at any depth, so its links start at the site's root."""
    if not template_name.endswith(".html"):
        return output
    root = urlparse(site_settings().url).path
    return with_policy(rooted_links(output, root))


def _written_page(page: MkDocsPage, path: str, language: Language) -> Page:
    """A page of `content/`, described as generated pages describe themselves."""
    kind = project_templates(language).words.kinds.pages.one
    file = f"content/{language}/{page.file.src_uri}"
    title = str(page.title)
    return Page(path, language, title, "", "", file=file, search={"kind": [kind]})


def _depth(url: str) -> int:
    """How many folders a page lies below the root of the whole site."""
    return url.count("/") - (url == "./") + bool(current_language().prefix)
