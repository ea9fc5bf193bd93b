"""What tests of printed sheets share."""

import pytest

from generators.language import Language
from generators.outputs.sheets import Press
from generators.site.project import project_templates


@pytest.fixture(scope="session")
def press() -> Press:
    """The press over the real data, for a site at an invented address."""
    return Press({language: project_templates(language) for language in Language}, "https://kangtu.example/")
