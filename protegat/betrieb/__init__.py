"""Running the house: what stands behind ./start.

Standard library only, because it runs before the install; what needs Django is `manage.py einrichten`.
"""

from protegat.betrieb.geheimnis import datenschluessel, schluessel, schluesselbund

__all__ = ["datenschluessel", "schluessel", "schluesselbund"]
