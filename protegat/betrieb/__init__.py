"""Running the house: what stands behind ./start.

Only `einrichtung` needs installed packages; the rest is standard library, because it runs before the install.
"""

from protegat.betrieb.geheimnis import schluessel

__all__ = ["schluessel"]
