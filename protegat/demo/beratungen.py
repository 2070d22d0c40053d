"""Counselling contacts before they are stored, each with its Nebenthemen and Vermittlungen."""

from dataclasses import dataclass, field

from beratung.models import Beratung, Nebenthema, Vermittlung
from netzwerk.models import Kooperationsform

from .themen import ANZAHL_NEBENTHEMEN, nebenthemen
from .zufall import mischen, quelle, waehlen

ERGEBNIS = {
    "geklaert": 52,
    "folgetermin": 22,
    "unterlagen": 12,
    "kein_angebot": 7,
    "nicht_zustaendig": 4,
    "abgebrochen": 3,
}
HILFEN = ("information", "formularhilfe", "schreiben_erklaert", "kontakt_mit_stelle", "terminvereinbarung")
MITTLUNG = {
    "keine_noetig": 34,
    "mehrsprachig": 18,
    "ehrenamtlich": 14,
    "angehoerige": 13,
    "app": 6,
    "professionell": 3,
    "fehlte": 2,
    "nicht_erhoben": 10,
}
UNTERSTUETZUNG = {
    "antrag": 22,
    "aenderungsantrag": 16,
    "zwischennachweis": 24,
    "verwendungsnachweis": 18,
    "austausch": 20,
}
ZUGANG = {
    "mundpropaganda": 30,
    "bekannt": 18,
    "unterkunft": 14,
    "partner": 12,
    "veranstaltung": 8,
    "flyer": 5,
    "amt": 4,
    "internet": 3,
    "nicht_erhoben": 6,
}


@dataclass
class Kontakt:
    beratung: Beratung
    nebenthemen: list = field(default_factory=list)
    vermittlungen: list = field(default_factory=list)


@dataclass(frozen=True)
class Rahmen:
    """What all contacts of one kind share."""

    vorhaben: object
    standort: object
    personal: dict  # account: weight
    themen: dict  # code: Thema


def personenkontakte(zufall, rahmen, tage, personen, gewichte, **felder):
    """One contact per entry of `personen` (how many were counselled), on some of the days, in their order."""
    daten = sorted(zufall.choices(tage, k=len(personen)))
    haupt = mischen(zufall, gewichte, len(personen))
    neben = mischen(zufall, ANZAHL_NEBENTHEMEN, len(personen))
    return [
        _kontakt(zufall, rahmen, felder | {"datum": tag, "personenzahl": zahl}, gewichte, code, anzahl)
        for tag, zahl, code, anzahl in zip(daten, personen, haupt, neben, strict=True)
    ]


def _kontakt(zufall, rahmen, felder, gewichte, haupt, anzahl_neben):
    beratung = Beratung(
        **{
            "vorhaben": rahmen.vorhaben,
            "standort": rahmen.standort,
            "beratende_person": waehlen(zufall, rahmen.personal),
            "adressat": _adressat(zufall, felder["personenzahl"]),
            "dauer": zufall.choice((15, 20, 20, 25, 30, 30, 40, 45, 60)),
            "hauptthema": rahmen.themen[haupt],
            "ergebnis": waehlen(zufall, ERGEBNIS),
            "hilfen": sorted(zufall.sample(HILFEN, k=zufall.choice((1, 1, 2, 3))), key=HILFEN.index),
            "sprachmittlung": waehlen(zufall, MITTLUNG),
            "zugangsweg": waehlen(zufall, ZUGANG),
            **felder,
        }
    )
    return Kontakt(beratung, [rahmen.themen[code] for code in nebenthemen(zufall, haupt, gewichte, anzahl_neben)])


def _adressat(zufall, personen):
    if personen == 1:
        return waehlen(zufall, {"person": 97, "ehrenamt": 3})
    return waehlen(zufall, {"familie": 85, "gruppe": 15})


def kurzkontakte(zufall, rahmen, tage, anzahl, gewichte, **felder):
    """Short information at the door: one person, a few minutes, nothing more asked."""
    kontakte = personenkontakte(zufall, rahmen, tage, [1] * anzahl, gewichte, kontaktart="kurz", **felder)
    for kontakt in kontakte:
        kontakt.nebenthemen = []
        kontakt.beratung.dauer = zufall.choice((5, 5, 10))
        kontakt.beratung.ergebnis = waehlen(zufall, {"geklaert": 90, "nicht_zustaendig": 10})
        kontakt.beratung.hilfen = ["information"]
        kontakt.beratung.sprachmittlung = kontakt.beratung.zugangsweg = "nicht_erhoben"
    return kontakte


def begleite(zufall, kontakte, eintraege, organisationen):
    """K11: make these advice for organisations and ESF-Projekttraeger, in turn with every one of them.

    What they are is asked of our own entries: a row that was there before may say something else by now.
    """
    arten = quelle("unterstuetzungen")
    reihum = zufall.sample(list(zip(eintraege, organisationen, strict=True)), k=len(eintraege))
    for nummer, kontakt in enumerate(kontakte):
        beratung, (eintrag, organisation) = kontakt.beratung, reihum[nummer % len(reihum)]
        begleitet = Kooperationsform.BEGLEITETER_TRAEGER in eintrag.formen
        beratung.organisation = organisation
        beratung.angebot = "traeger"
        beratung.adressat = "projekttraeger" if begleitet else zufall.choice(("organisation", "fachkraft"))
        beratung.kontaktart = "erst" if nummer < len(reihum) else "folge"
        beratung.dauer = zufall.choice((30, 45, 45, 60, 90))
        beratung.sprachmittlung = beratung.zugangsweg = "nicht_erhoben"
        beratung.hilfen = ["information"]
        beratung.unterstuetzungen = _unterstuetzung(arten) if begleitet else ["austausch"]
    return kontakte


def _unterstuetzung(zufall):
    """One kind, now and then two."""
    gezogen = {waehlen(zufall, UNTERSTUETZUNG) for _ in range(zufall.choice((1, 1, 1, 2)))}
    return sorted(gezogen, key=list(UNTERSTUETZUNG).index)


def storniere(kontakte):
    """Taken back the same day: stays readable, counts nowhere."""
    for kontakt in kontakte:
        kontakt.beratung.status = "storniert"
    return kontakte


def zu_strichen(kontakte):
    """Entries of the tally that still wait to be completed."""
    for kontakt in kontakte:
        kontakt.nebenthemen, kontakt.beratung.hilfen = [], []
        kontakt.beratung.status, kontakt.beratung.ergebnis = "entwurf", ""
    return kontakte


def speichern(kontakte, praefix):
    """Store all of them with keys that say where they come from; the database checks every row."""
    kontakte = sorted(kontakte, key=lambda kontakt: kontakt.beratung.datum)
    for nummer, kontakt in enumerate(kontakte, start=1):
        kontakt.beratung.kennung = f"{praefix}-beratung-{nummer:04}"
        kontakt.beratung.erstellt_von = kontakt.beratung.geaendert_von = kontakt.beratung.beratende_person
    Beratung.objects.bulk_create(kontakt.beratung for kontakt in kontakte)
    Nebenthema.objects.bulk_create(
        Nebenthema(beratung=kontakt.beratung, thema=thema, rang=rang)
        for kontakt in kontakte
        for rang, thema in enumerate(kontakt.nebenthemen, start=1)
    )
    vermittlungen = [vermittlung for kontakt in kontakte for vermittlung in kontakt.vermittlungen]
    for nummer, vermittlung in enumerate(vermittlungen, start=1):
        vermittlung.kennung = f"{praefix}-vermittlung-{nummer:04}"
        vermittlung.erstellt_von = vermittlung.beratung.beratende_person
    Vermittlung.objects.bulk_create(vermittlungen)
