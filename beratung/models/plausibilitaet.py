"""What looks odd about a Beratung. A hint asks to look again; it never stops anybody."""

from django.db.models import Q

from .auffaellige import KURZ, KURZKONTAKT, LANG
from .beratung import Beratung
from .kataloge import Adressat, Ergebnis, Hilfe, Kontaktart

VIELE = 10  # people


def sehr_lang(beratung):
    return beratung.dauer > LANG


def sehr_kurz(beratung):
    return beratung.dauer < KURZ and beratung.kontaktart != Kontaktart.KURZ


def langer_kurzkontakt(beratung):
    return beratung.dauer > KURZKONTAKT and beratung.kontaktart == Kontaktart.KURZ


def viele_als_person(beratung):
    return beratung.personenzahl > VIELE and beratung.adressat == Adressat.PERSON


def gruppe_zu_klein(beratung):
    return beratung.personenzahl == 1 and beratung.adressat == Adressat.GRUPPE


def minderjaehrig_mit_sozialleistungen(beratung):
    return beratung.altersgruppe == "u18" and beratung.hauptthema is not None and beratung.hauptthema.code == "existenz"


def vermittelt_ohne_diese_hilfe(beratung):
    """Only where the Hilfen are noted at all: the quick entry leaves them out."""
    return beratung.ergebnis == Ergebnis.VERMITTELT and beratung.hilfen and Hilfe.VERMITTLUNG not in beratung.hilfen


def hilfe_ohne_vermittlung(beratung):
    return Hilfe.VERMITTLUNG in beratung.hilfen and beratung.ergebnis not in ("", Ergebnis.VERMITTELT)


def code_heute_schon_da(beratung):
    return _andere_mit_code(beratung).filter(datum=beratung.datum).exists()


def folge_ohne_fruehere(beratung):
    return beratung.klient_id and beratung.kontaktart == Kontaktart.FOLGE and not _fruehere(beratung).exists()


def erst_nach_frueherer(beratung):
    return beratung.klient_id and beratung.kontaktart == Kontaktart.ERST and _fruehere(beratung).exists()


def _andere_mit_code(beratung):
    if not beratung.klient_id:
        return Beratung.objects.none()
    return Beratung.objects.nicht_storniert().filter(klient=beratung.klient_id).exclude(pk=beratung.pk)


def _fruehere(beratung):
    """Contacts of the same code in the same Vorhaben before this one; on one day the order of logging counts."""
    vorher = Q(datum__lt=beratung.datum) | Q(datum=beratung.datum, pk__lt=beratung.pk)
    return _andere_mit_code(beratung).fuer(beratung.vorhaben).filter(vorher)


REGELN = (
    (sehr_lang, "Mehr als 3 Stunden sind ungewöhnlich."),
    (sehr_kurz, "Unter 3 Minuten ist es meist ein Kurzkontakt."),
    (langer_kurzkontakt, "Ein Kurzkontakt dauert selten länger als 30 Minuten."),
    (viele_als_person, "Mehr als 10 Personen sind meist eine Gruppe."),
    (gruppe_zu_klein, "Eine Gruppe hat mehr als eine Person."),
    (minderjaehrig_mit_sozialleistungen, "Unter 18 und Sozialleistungen passen selten zusammen."),
    (vermittelt_ohne_diese_hilfe, "Das Ergebnis ist „vermittelt“, unter den Hilfen fehlt die Vermittlung."),
    (hilfe_ohne_vermittlung, "Unter den Hilfen steht eine Vermittlung, das Ergebnis ist ein anderes."),
    (code_heute_schon_da, "Dieser Code steht an diesem Tag schon einmal da."),
    (folge_ohne_fruehere, "Zu dieser Folgeberatung gibt es im Vorhaben keine frühere mit diesem Code."),
    (erst_nach_frueherer, "Dieser Code war im Vorhaben schon da: vielleicht eine Folgeberatung."),
)


def hinweise(beratung):
    """The sentences of the rules that apply; without a code none of them asks the database."""
    return [satz for trifft_zu, satz in REGELN if trifft_zu(beratung)]
