"""Random Stammblätter, and the naive way to count the ESF indicators: a loop over all rows, rules written out."""

from datetime import date, timedelta
from random import Random

from beratung.models import Abgang, Beratung, Stammblatt, Verbleib
from beratung.models.esf import AUSWAHLEN
from tests.factories import BeratungFactory, KlientFactory, StammblattFactory, VorhabenFactory

OFFEN = ("keine_angabe", "nicht_erhoben")
BEIDE = ("geschlecht", "altersgruppe", "erwerbsstatus", "isced", "wohnungslos", "laendlich")
PFLICHT = {"esf_2014": BEIDE, "esf_plus": (*BEIDE, "staatsangehoerigkeit", "auslaendische_herkunft")}
OHNE = ("arbeitslos", "nichterwerbst", "in_bildung")
ALT = ("55_64", "ab65")
BEGINN, ENDE = date(2017, 1, 16), date(2018, 12, 31)


def welt(seed, periode, grenze=None, anzahl=110):
    """One Vorhaben with records of every kind, and another of the same people beside it."""
    zufall = Random(seed)
    zwei = [
        VorhabenFactory(kuerzel=k, mit_stammblatt=True, foerderperiode=periode, bagatellgrenze_stunden=grenze)
        for k in ("EINS", "ZWEI")
    ]
    klienten = KlientFactory.create_batch(anzahl)
    for klient in klienten:
        for vorhaben in zufall.sample(zwei, zufall.randint(1, 2)):
            StammblattFactory(vorhaben=vorhaben, klient=klient, **zufallswerte(zufall))
            if grenze:
                BeratungFactory(vorhaben=vorhaben, klient=klient, dauer=zufall.choice((60, 119, 120, 240)))
    return zwei


def zufallswerte(zufall):
    """Mostly known merkmale; half of the people leave, some are asked in time, some too early or too late."""
    werte = {feld: zufall.choice([*auswahl.values[:-2] * 6, *OFFEN]) for feld, auswahl in AUSWAHLEN.items()}
    werte["eintritt"] = BEGINN + timedelta(days=zufall.randint(0, 700))
    if werte["erwerbsstatus"] == "arbeitslos" and zufall.random() < 0.9:
        werte["arbeitslos_seit"] = werte["eintritt"] - timedelta(days=zufall.choice((10, 181, 184, 366, 367, 900)))
    if zufall.random() < 0.8:
        werte["austritt"] = min(werte["eintritt"] + timedelta(days=zufall.randint(0, 200)), ENDE)
        werte |= _gefragt(zufall, "ergebnis", Abgang, werte["austritt"] + timedelta(days=zufall.choice((0, 28, 29))))
        spaeter = plus_monate(werte["austritt"]) + timedelta(days=zufall.choice((-1, 0, 28, 29)))
        werte |= _gefragt(zufall, "verbleib", Verbleib, spaeter)
    return werte


def _gefragt(zufall, feld, auswahl, am):
    worte = zufall.sample(auswahl.values[:-2], zufall.randint(0, len(auswahl.values) - 2))
    return {feld: worte or [zufall.choice(("nichts", "unbekannt"))], f"{feld}_am": am}


def plus_monate(tag, monate=6):
    """That many months later; the last day of a shorter month stays in it."""
    jahr, monat = divmod(tag.year * 12 + tag.month - 1 + monate, 12)
    for tagzahl in range(tag.day, 27, -1):
        try:
            return date(jahr, monat + 1, tagzahl)
        except ValueError:
            continue
    return date(jahr, monat + 1, tag.day)


def ist_vollstaendig(b):
    fehlt = [feld for feld in PFLICHT[b.vorhaben.foerderperiode] if getattr(b, feld) in OFFEN]
    return not fehlt and (b.erwerbsstatus != "arbeitslos" or b.arbeitslos_seit is not None)


def erfuellt(code, b):
    """Whether a Stammblatt fulfils an indicator; each rule by itself, as the Annex says it."""
    ergebnis, verbleib = set(b.ergebnis or ()), set(b.verbleib or ())
    ohne, untaetig = b.erwerbsstatus in OHNE, b.erwerbsstatus in ("nichterwerbst", "in_bildung")
    jung = b.altersgruppe in ("u18", "18_24")
    lange = b.arbeitslos_seit and b.eintritt > plus_monate(b.arbeitslos_seit, 6 if jung else 12)
    migrant = "ja" in (b.auslaendische_herkunft, b.minderheit)
    benachteiligt = migrant or "ja" in (b.behinderung, b.benachteiligung)
    sucht = "arbeitssuche" in ergebnis and "arbeit" not in ergebnis
    gut = (untaetig and sucht) or (ohne and "arbeit" in ergebnis) or ergebnis & {"bildung", "qualifikation"}
    spaet_in_arbeit = ohne and "arbeit" in verbleib
    besser = b.erwerbsstatus == "erwerbstaetig" and "verbessert" in verbleib
    regeln = {
        "CO01 EECO02": b.erwerbsstatus == "arbeitslos",
        "CO02 EECO03": lange,
        "CO03 EECO04": untaetig,
        "CO04": b.erwerbsstatus == "nichterwerbst",
        "CO05 EECO05": b.erwerbsstatus == "erwerbstaetig",
        "CO06": jung,
        "CO07 EECO08": b.altersgruppe in ALT,
        "CO08": b.altersgruppe in ALT and b.erwerbsstatus in ("arbeitslos", "nichterwerbst"),
        "CO09": b.isced == "isced_1_2",
        "CO10 EECO10": b.isced == "isced_3_4",
        "CO11 EECO11": b.isced == "isced_5_8",
        "CO15": migrant,
        "CO16 EECO12": b.behinderung == "ja",
        "CO17": b.benachteiligung == "ja",
        "CO18 EECO16": b.wohnungslos == "ja",
        "CO19 EECO17": b.laendlich == "ja",
        "EECO01": True,
        "EECO06": b.altersgruppe == "u18",
        "EECO07": b.altersgruppe in ("18_24", "25_29"),
        "EECO09": b.isced in ("isced_0", "isced_1_2"),
        "EECO13": b.staatsangehoerigkeit in ("drittstaat", "staatenlos"),
        "EECO14": b.auslaendische_herkunft == "ja",
        "EECO15": b.minderheit == "ja",
        "CR01 EECR01": untaetig and sucht,
        "CR02 EECR02": "bildung" in ergebnis,
        "CR03 EECR03": "qualifikation" in ergebnis,
        "CR04 EECR04": ohne and "arbeit" in ergebnis,
        "CR05": benachteiligt and gut,
        "CR06 EECR05": spaet_in_arbeit,
        "CR07 EECR06": besser,
        "CR08": b.altersgruppe in ALT and spaet_in_arbeit,
        "CR09": benachteiligt and spaet_in_arbeit,
    }
    return next(ja for codes, ja in regeln.items() if code in codes.split())


def tag_der_zaehlung(code, b):
    """The day on which it counts, or None when it was not asked in time."""
    if code[-3] != "R":
        return b.eintritt
    if not b.austritt:
        return None
    if code in ("CR06", "CR07", "CR08", "CR09", "EECR05", "EECR06"):
        ab = plus_monate(b.austritt)
        gueltig = b.verbleib_am and ab <= b.verbleib_am <= ab + timedelta(days=28)
        return min(ab, ENDE) if gueltig else None
    return b.austritt if b.ergebnis_am and b.ergebnis_am <= b.austritt + timedelta(days=28) else None


def zu_melden(vorhaben):
    """The Stammblätter of a Vorhaben at or above its limit."""
    minuten = {}
    for beratung in Beratung.objects.filter(vorhaben=vorhaben):
        minuten[beratung.klient_id] = minuten.get(beratung.klient_id, 0) + beratung.dauer
    grenze = 60 * (vorhaben.bagatellgrenze_stunden or 0)
    blaetter = Stammblatt.objects.filter(vorhaben=vorhaben).select_related("vorhaben")
    return [b for b in blaetter if minuten.get(b.klient_id, 0) >= grenze]


def zaehle(code, vorhaben, spanne, blaetter):
    """`{"weiblich": 3, ..., "gesamt": 7}` by a plain loop."""
    spalten = ["weiblich", "maennlich", *(["divers"] if code.startswith("EE") else [])]
    zahlen = dict.fromkeys([*spalten, "gesamt"], 0)
    for b in blaetter:
        tag = tag_der_zaehlung(code, b)
        if ist_vollstaendig(b) and b.geschlecht in spalten and tag and spanne.von <= tag <= spanne.bis:
            zaehlt = bool(erfuellt(code, b))
            zahlen[b.geschlecht] += zaehlt
            zahlen["gesamt"] += zaehlt
    return zahlen
