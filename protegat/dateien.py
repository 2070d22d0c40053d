"""All uploaded files of the house: whether row and bytes belong together, and what has had its time."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from berichte.models import Belegdatei
from netzwerk.models import Vereinbarungsdatei
from protegat.basis import ablage
from protegat.basis.loeschung import loesche
from protegat.basis.models import Entsorgung
from veranstaltungen.models import Nachweisdatei, Publizitaetsdatei

MODELLE = (Nachweisdatei, Publizitaetsdatei, Vereinbarungsdatei, Belegdatei)
SCHONFRIST = timedelta(days=1)  # bytes are written before their row: younger ones may be on their way


def befunde():
    """A German sentence for every row without its bytes, every changed file, every file that no row knows."""
    liegende = ablage.namen()
    bekannte = set(Entsorgung.objects.values_list("ablage", flat=True))
    for modell in MODELLE:
        for datei in modell.objects.only("ablage", "name", "sha256").iterator():
            bekannte.add(datei.ablage)
            if grund := _befund(datei, liegende):
                yield f"{modell._meta.verbose_name} {datei.pk} „{datei}“ ({datei.ablage}): {grund}"
    for name in sorted(liegende.keys() - bekannte):
        yield f"{name}: liegt in der Ablage, aber kein Eintrag nennt die Datei."


def _befund(datei, liegende):
    if datei.ablage not in liegende:
        return "Die Bytes fehlen in der Ablage."
    return "" if ablage.pruefsumme(datei.ablage) == datei.sha256 else "Die Bytes sind nicht mehr die abgelegten."


def faellige(tag):
    """`[(model, its rows whose day has come), ...]`"""
    return [(modell, modell.objects.faellige(tag)) for modell in MODELLE]


@transaction.atomic
def loesche_faellige(tag):
    """Rows first; their bytes go once that is certain. `{model: how many}`"""
    return {modell: loesche(zeilen, modell._meta.model_name + "en").anzahl for modell, zeilen in faellige(tag)}


def raeume_auf():
    """Bytes of deleted rows, and bytes that never got one; returns how many."""
    erledigt = Entsorgung.objects.erledige()
    bekannte = {name for modell in MODELLE for name in modell.objects.values_list("ablage", flat=True)}
    grenze = (timezone.now() - SCHONFRIST).timestamp()
    verwaiste = [name for name, zeit in ablage.namen().items() if name not in bekannte and zeit < grenze]
    for name in verwaiste:
        ablage.entferne(name)
    return erledigt + len(verwaiste)
