"""Units of one dimension in terms of one another, so that 12 feet and 3.7 metres can be the same length.

Exact factors: International yard and pound agreement of 1959 and NIST Special Publication 811 (2008), appendix B.
Months and years are the mean Gregorian ones; "ton" is any of the three, hence its margin. Currencies are not
converted: the rate of the day is not in the text.
"""

from __future__ import annotations

from collections.abc import Mapping

_FACTORS: Mapping[str, tuple[str, float, float]] = {
    # first form of the unit's line in a language file -> dimension, factor to its base unit, margin of the factor
    "nm": ("length", 1e-9, 0),
    "µm": ("length", 1e-6, 0),
    "micrometre": ("length", 1e-6, 0),
    "mm": ("length", 1e-3, 0),
    "cm": ("length", 1e-2, 0),
    "m": ("length", 1.0, 0),
    "metre": ("length", 1.0, 0),
    "km": ("length", 1e3, 0),
    "inch": ("length", 0.0254, 0),
    "pouce": ("length", 0.0254, 0),
    "foot": ("length", 0.3048, 0),
    "pied": ("length", 0.3048, 0),
    "yard": ("length", 0.9144, 0),
    "mile": ("length", 1609.344, 0),
    "nautical mile": ("length", 1852.0, 0),
    "mille marin": ("length", 1852.0, 0),
    "mg": ("mass", 1e-6, 0),
    "gram": ("mass", 1e-3, 0),
    "g": ("mass", 1e-3, 0),
    "kg": ("mass", 1.0, 0),
    "tonne": ("mass", 1e3, 0),
    "t": ("mass", 1e3, 0),
    "ton": ("mass", 1e3, 0.1),
    "quintal": ("mass", 100.0, 0),
    "kiloton": ("mass", 1e6, 0.1),
    "kt": ("mass", 1e6, 0),
    "megaton": ("mass", 1e9, 0.1),
    "mt": ("mass", 1e9, 0),
    "lb": ("mass", 0.45359237, 0),
    "ounce": ("mass", 0.028349523125, 0.1),
    "once": ("mass", 0.028349523125, 0.1),
    "m2": ("area", 1.0, 0),
    "m²": ("area", 1.0, 0),
    "km2": ("area", 1e6, 0),
    "km²": ("area", 1e6, 0),
    "hectare": ("area", 1e4, 0),
    "ha": ("area", 1e4, 0),
    "acre": ("area", 4046.8564224, 0),
    "sq mi": ("area", 2589988.110336, 0),
    "sq ft": ("area", 0.09290304, 0),
    "ml": ("volume", 1e-3, 0),
    "cl": ("volume", 1e-2, 0),
    "dl": ("volume", 1e-1, 0),
    "l": ("volume", 1.0, 0),
    "litre": ("volume", 1.0, 0),
    "hl": ("volume", 1e2, 0),
    "m3": ("volume", 1e3, 0),
    "m³": ("volume", 1e3, 0),
    "cubic foot": ("volume", 28.316846592, 0),
    "gallon": ("volume", 3.785411784, 0.2),
    "s": ("time", 1.0, 0),
    "second": ("time", 1.0, 0),
    "min": ("time", 60.0, 0),
    "minute": ("time", 60.0, 0),
    "h": ("time", 3600.0, 0),
    "hour": ("time", 3600.0, 0),
    "jour": ("time", 86400.0, 0),
    "day": ("time", 86400.0, 0),
    "semaine": ("time", 604800.0, 0),
    "week": ("time", 604800.0, 0),
    "fortnight": ("time", 1209600.0, 0),
    "mois": ("time", 2629746.0, 0.04),
    "month": ("time", 2629746.0, 0.04),
    "trimestre": ("time", 7889238.0, 0.04),
    "semestre": ("time", 15778476.0, 0.04),
    "an": ("time", 31556952.0, 0.01),
    "year": ("time", 31556952.0, 0.01),
    "décennie": ("time", 315569520.0, 0.01),
    "decade": ("time", 315569520.0, 0.01),
    "siècle": ("time", 3155695200.0, 0.01),
    "century": ("time", 3155695200.0, 0.01),
    "km/h": ("speed", 1 / 3.6, 0),
    "m/s": ("speed", 1.0, 0),
    "mph": ("speed", 0.44704, 0),
    "knot": ("speed", 1852 / 3600, 0),
    "nœud": ("speed", 1852 / 3600, 0),
    "watt": ("power", 1.0, 0),
    "w": ("power", 1.0, 0),
    "kw": ("power", 1e3, 0),
    "mw": ("power", 1e6, 0),
    "gw": ("power", 1e9, 0),
    "tw": ("power", 1e12, 0),
    "wh": ("energy", 1.0, 0),
    "kwh": ("energy", 1e3, 0),
    "mwh": ("energy", 1e6, 0),
    "gwh": ("energy", 1e9, 0),
    "twh": ("energy", 1e12, 0),
}
_CELSIUS, _FAHRENHEIT, _KELVIN = "°c", "°f", "kelvin"


def dimension(unit: str) -> str:
    """What a unit measures ("length", "mass", ...); for a unit that is not converted, the unit itself."""
    if unit in (_CELSIUS, _FAHRENHEIT, _KELVIN):
        return "temperature"
    found = _FACTORS.get(unit)
    return found[0] if found else unit


def to_base(amount: float, unit: str) -> float:
    """An amount in its dimension's base unit (metre, kilogram, second, square metre, litre, kelvin ...).

    >>> round(to_base(12, "foot"), 3), round(to_base(50, "°f"), 2)
    (3.658, 283.15)
    """
    if unit == _CELSIUS:
        return amount + 273.15
    if unit == _FAHRENHEIT:
        return (amount + 459.67) * 5 / 9
    found = _FACTORS.get(unit)
    return amount * found[1] if found else amount


def step_to_base(step: float, unit: str) -> float:
    """A difference in its dimension's base unit: no zero point to shift."""
    if unit == _FAHRENHEIT:
        return step * 5 / 9
    found = _FACTORS.get(unit)
    return step * found[1] if found else step


def margin(unit: str) -> float:
    """How far off the factor may be, as a share: "ton" and "month" are not always as long or as heavy."""
    found = _FACTORS.get(unit)
    return found[2] if found else 0.0
