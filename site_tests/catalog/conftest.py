"""The tiny project as a fixture."""

from pathlib import Path

import pytest

from site_tests.catalog.sample import Sample


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return Sample(tmp_path)
