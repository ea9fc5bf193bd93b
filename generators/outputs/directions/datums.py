"""From WGS-84 to what Chinese maps are drawn in: GCJ-02 (AMap, Tencent) and BD-09 (Baidu).

No library does it for us: those of PyPI have rested since 2019, or are compiled, large and young, for what is
a page of arithmetic. `site_tests/outputs/test_directions.py` holds it to values that the map services and
other projects have published. For points in mainland China; nobody shifts the rest of the world.
"""

from math import atan2, cos, hypot, pi, radians, sin, sqrt

AXIS = 6378245.0
"""Semi-major axis of the Krasovsky ellipsoid in metres."""
ECCENTRICITY = 0.00669342162296594323
"""Its first eccentricity, squared."""
_BAIDU = pi * 3000 / 180


def gcj02(lat: float, lon: float) -> tuple[float, float]:
    """Latitude and longitude in GCJ-02, of those in WGS-84; up to some 700 m away from them."""
    x, y = lon - 105, lat - 35
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + _ripple(x)
    north += _waves(y, (20, 1), (40, 3), (160, 12), (320, 30))
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + _ripple(x)
    east += _waves(x, (20, 1), (40, 3), (150, 12), (300, 30))
    return lat + north / _metres_north(lat), lon + east / _metres_east(lat)


def bd09(lat: float, lon: float) -> tuple[float, float]:
    """Latitude and longitude in BD-09, of those in WGS-84: GCJ-02, shifted once more."""
    lat, lon = gcj02(lat, lon)
    distance = hypot(lon, lat) + 0.00002 * sin(lat * _BAIDU)
    angle = atan2(lat, lon) + 0.000003 * cos(lon * _BAIDU)
    return distance * sin(angle) + 0.006, distance * cos(angle) + 0.0065


def _ripple(x: float) -> float:
    return _waves(x, (20, 1 / 6), (20, 1 / 2))


def _waves(t: float, *waves: tuple[float, float]) -> float:
    """A sum of waves, each with its height in metres and half its length in degrees."""
    return sum(height * sin(t * pi / half) for height, half in waves) * 2 / 3


def _metres_north(lat: float) -> float:
    """Metres in one degree of latitude."""
    return radians(AXIS * (1 - ECCENTRICITY) / _flattening(lat) ** 1.5)


def _metres_east(lat: float) -> float:
    """Metres in one degree of longitude."""
    return radians(AXIS / sqrt(_flattening(lat)) * cos(radians(lat)))


def _flattening(lat: float) -> float:
    return 1 - ECCENTRICITY * sin(radians(lat)) ** 2
