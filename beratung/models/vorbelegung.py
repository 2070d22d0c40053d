"""What a new Beratung starts from, so that a routine contact takes one topic, one result and Enter."""

from protegat.basis.models import Vorhaben

from .beratung import Beratung
from .kataloge import TRAEGER
from .sprechzeit import Sprechzeit, uhrzeit_am

UMSTAENDE = ("angebot", "kanal", "standort")
KONTAKT = ("kontaktart", "adressat", "organisation", "personenzahl", "dauer")
AUS_SPRECHZEIT = ("vorhaben", "angebot", "standort")
VORBELEGT = ("vorhaben", *UMSTAENDE, *KONTAKT)
NICHT_KOPIERT = {"id", "kennung", "datum", "beratende_person", "klient", "status"}


def naechste(nutzer, tag):
    """An unsaved Beratung as this person will probably log it on this day; topic and result stay empty.

    The last entry of the same day lends everything about the contact; else the Sprechzeit lends where and for which
    Vorhaben; else an older entry lends where and how.
    """
    letzte = Beratung.objects.letzte(nutzer, tag)
    beratung = Beratung(datum=tag, beratende_person=nutzer)
    if letzte and letzte.datum == tag:
        _uebernimm(beratung, letzte, UMSTAENDE + KONTAKT)
    elif sprechzeit := Sprechzeit.objects.naechstliegende(nutzer, tag, uhrzeit_am(tag)):
        _uebernimm(beratung, sprechzeit, AUS_SPRECHZEIT)
        return beratung
    elif letzte:
        _uebernimm(beratung, letzte, UMSTAENDE)
    beratung.vorhaben = _vorhaben(letzte, tag)
    return beratung


def naechster_strich(nutzer, tag):
    """An unsaved Beratung for one tap: one visitor, of whom nothing else is known yet.

    Where and for which Vorhaben is lent as for any entry; in a Traegersprechstunde also whom it is for.
    """
    beratung = naechste(nutzer, tag)
    ungesagt = ("kontaktart", "personenzahl", "dauer")
    for feld in ungesagt if beratung.adressat in TRAEGER else (*ungesagt, "adressat"):
        setattr(beratung, feld, Beratung._meta.get_field(feld).default)
    return beratung


def noch_einmal(beratung, nutzer, tag):
    """An unsaved copy for the next person with the same concern. The code stays behind: it belongs to one person."""
    kopie = Beratung(datum=tag, beratende_person=nutzer)
    felder = [feld.name for feld in Beratung._meta.concrete_fields if feld.editable and feld.name not in NICHT_KOPIERT]
    _uebernimm(kopie, beratung, felder)
    kopie.vorhaben = _vorhaben(beratung, tag)
    return kopie


def _uebernimm(beratung, vorlage, felder):
    for feld in felder:
        setattr(beratung, feld, getattr(vorlage, feld))


def _vorhaben(vorlage, tag):
    """That of the earlier entry while it runs, else the one running on the day, else None."""
    if vorlage and vorlage.vorhaben.aktiv and tag in vorlage.vorhaben.spanne:
        return vorlage.vorhaben
    return Vorhaben.objects.laufendes(tag)
