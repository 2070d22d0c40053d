"""Participant records of the people who came most often; two of them still have none."""

from datetime import timedelta

from django.db.models import Sum

from beratung.models import Abgang, Beratung, Isced, Klient, Stammblatt, Verbleib, neues_stammblatt

from .zufall import quelle, waehlen

ANZAHL, OHNE = 70, 2
STATUS = {"arbeitslos": 40, "nichterwerbst": 20, "in_bildung": 15, "erwerbstaetig": 25}
VOR_TAGEN = (*range(340, 190, -8), 186, 130, 110, 90, 70, 45, 40, 20, 12)  # when some of them left, counted from today
ERGEBNISSE = [*(code for code in Abgang.values if code != Abgang.UNBEKANNT), Abgang.ARBEIT]


def laden(vorhaben, grundstock, heute, praefix):
    zufall = quelle("beispiel-stammblaetter")
    blaetter = [_blatt(zufall, klient, vorhaben, heute) for klient in _klienten(vorhaben)[OHNE:]]
    for blatt, tage in zip(sorted(blaetter, key=lambda blatt: blatt.eintritt), VOR_TAGEN, strict=False):
        _tritt_aus(zufall, blatt, heute - timedelta(days=tage), heute)
    for nummer, blatt in enumerate(blaetter, start=1):
        blatt.kennung = f"{praefix}-stammblatt-{nummer:04}"
        blatt.zeichne(grundstock.konto)
    Stammblatt.objects.bulk_create(blaetter)


def _klienten(vorhaben):
    """The longest counselled first; not all of them have reached the Bagatellgrenze."""
    beratungen = Beratung.objects.fuer(vorhaben).abgeschlossen().mit_code().order_by()
    minuten = beratungen.values("klient").annotate(minuten=Sum("dauer")).order_by("-minuten", "klient__code")
    reihenfolge = [zeile["klient"] for zeile in minuten[:ANZAHL]]
    klienten = Klient.objects.in_bulk(reihenfolge)
    return [klienten[pk] for pk in reihenfolge]


def _blatt(zufall, klient, vorhaben, heute):
    blatt = neues_stammblatt(klient, vorhaben, heute)
    blatt.wohnungslos = waehlen(zufall, {"nein": 92, "ja": 8})
    blatt.laendlich = "nein"
    blatt.auslaendische_herkunft = "ja"
    blatt.informiert_am = blatt.eintritt
    blatt.isced = waehlen(zufall, dict.fromkeys(Isced.values[:4], 24) | {"nicht_erhoben": 6})
    blatt.erwerbsstatus = waehlen(zufall, STATUS | {"keine_angabe": 5})
    if blatt.erwerbsstatus == "arbeitslos":
        seit = blatt.eintritt - timedelta(days=zufall.choice((60, 150, 300, 500, 900)))
        blatt.arbeitslos_seit = seit.replace(day=1)
    blatt.behinderung = waehlen(zufall, {"nein": 60, "ja": 8, "nicht_erhoben": 32})
    blatt.minderheit = waehlen(zufall, {"nein": 55, "ja": 9, "keine_angabe": 36})
    return blatt


def _tritt_aus(zufall, blatt, austritt, heute):
    """Results are recorded a few days later, the half year not yet everywhere; the newest are still due."""
    blatt.austritt = max(austritt, blatt.eintritt)
    if (heute - blatt.austritt).days > 42:
        blatt.ergebnis, blatt.ergebnis_am = [zufall.choice(ERGEBNISSE)], blatt.austritt + timedelta(days=6)
    if (heute - blatt.austritt).days > 200:
        blatt.verbleib, blatt.verbleib_am = [zufall.choice(Verbleib.values)], blatt.austritt + timedelta(days=186)
