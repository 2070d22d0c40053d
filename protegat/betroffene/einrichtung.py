"""How the measures stand in this installation: read from its settings and its records, so that it says what is so."""

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.models import Rolle, Sicherungslauf, Tagessiegel
from protegat.betrieb.datenbankkonto import getrennt
from protegat.zugang.sitzung import STRENG

from . import massnahmen

KEINE = "noch keine"


def stand():
    """`[(name of the measure, how it stands), ...]`"""
    return [
        (massnahmen.FAKTOR.name, _faktor()),
        (massnahmen.SITZUNG.name, _sitzung()),
        (massnahmen.SIEGEL.name, f"jüngster versiegelter Tag: {_tag(_juengstes_siegel())}"),
        (massnahmen.WEBKONTO.name, "getrennt" if getrennt() else "nicht getrennt: ein Konto für beides"),
        (massnahmen.SICHERUNG.name, f"jüngste bewiesene: {_tag(Sicherungslauf.objects.letzter_beweis())}"),
        (massnahmen.SCHLUESSEL.name, f"geschrieben wird mit Schlüssel {next(iter(settings.DATENSCHLUESSEL))}"),
        ("Verschlüsselte Verbindung", "nur über HTTPS" if settings.HTTPS else "nicht verlangt: nur zum Ausprobieren"),
    ]


def _faktor():
    if not settings.ZWEITER_FAKTOR:
        return "nicht verlangt: nur zum Ausprobieren"
    return f"Pflicht für {', '.join(rolle.label for rolle in Rolle if rolle in settings.ZWEITER_FAKTOR_FUER)}"


def _sitzung():
    minuten = [
        int(spanne.total_seconds() // 60) for spanne in (settings.SITZUNG_LEERLAUF, settings.SITZUNG_LEERLAUF_STRENG)
    ]
    strenge = ", ".join(rolle.label for rolle in Rolle if rolle in STRENG)
    stunden = int(settings.SITZUNG_HOECHSTENS.total_seconds() // 3600)
    return f"nach {minuten[0]} Minuten ohne Tätigkeit ({minuten[1]} bei {strenge}), spätestens nach {stunden} Stunden"


def _juengstes_siegel():
    return Tagessiegel.objects.order_by("-tag").values_list("tag", flat=True).first()


def _tag(wann):
    """Of a day or a moment."""
    if wann is None:
        return KEINE
    return date_format(timezone.localdate(wann) if hasattr(wann, "hour") else wann, "d.m.Y")
