"""Running the house: what stands behind ./start.

Standard library only, because it runs before the install; what needs Django is `manage.py einrichten`.
"""

from protegat.betrieb.geheimnis import datenschluessel, schluessel, schluesselbund
from protegat.betrieb.ordner import datenordner

__all__ = ["datenordner", "datenschluessel", "schluessel", "schluesselbund"]
