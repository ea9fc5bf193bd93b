"""Areas from the nation down to the district."""

from typing import Literal

from pydantic import Field

from generators.records.values import Model, Slug, Text

Level = Literal["country", "province", "region", "city", "district"]


class Area(Model):
    """A nation, province, region, city or district (HSDS: service area)."""

    id: Slug
    level: Level
    parent: Slug | None = None
    name: Text
    adcode: str | None = Field(None, pattern=r"^[0-9]{6}$", description="national division code, GB/T 2260")
    dial: str | None = Field(
        None, pattern=r"^(0[0-9]{2,3}|\+[0-9]{2,3})$", description="area code of its landlines"
    )
    outlines: str | None = Field(
        None, description="file of data/outlines/ with the outlines of its districts"
    )
    within: tuple[Slug, ...] = Field(
        (), description="districts that contain it, for an area without an outline"
    )

    @property
    def path(self) -> str:
        """Its page: `areas/nanjing/` for a city, `areas/nanjing/qixia/` for a district, or the list."""
        if self.level == "district" and self.parent:
            return f"areas/{self.parent}/{self.id.removeprefix(self.parent + '-')}"
        return f"areas/{self.id}" if self.level == "city" else "areas"
