"""The records of EV25: invented one by one, together exactly the sums of the project sheet."""

from netzwerk.models import Netzwerkkontakt
from protegat.basis.zeitraum import Zeitraum

from . import beratungen, netzwerk, organisationen, orte, personen, themen, veranstaltungen, vermittlungen
from .ev25_termine import alle as alle_termine
from .kalender import DIENSTAG, DONNERSTAG, sprechtage
from .zufall import aufteilen, quelle

# quarter: contacts and people counselled
SPRECHZEITEN = {"2018-1": (52, 65), "2018-2": (54, 68), "2018-3": (49, 62), "2018-4": (49, 58)}
TRAEGERSPRECHSTUNDEN = {
    "2017-1": (6, 13),
    "2017-2": (9, 21),
    "2017-3": (9, 20),
    "2017-4": (10, 24),
    "2018-1": (10, 23),
    "2018-2": (9, 22),
    "2018-3": (9, 20),
    "2018-4": (8, 19),
}
MIT_CODE, KLIENTEN = 151, 118
PRAEFIX = f"{organisationen.PRAEFIX}ev25"


def laden(vorhaben, grundstock, partner):
    """`partner` are the fourteen organisations of the sheet, in its order."""
    termine = alle_termine(vorhaben, grundstock, partner)
    veranstaltungen.speichern(termine, PRAEFIX)
    nachmittage = [t.veranstaltung.beginn.date() for t in termine if t.veranstaltung.art == "beratungsnachmittag"]
    kontakte = [
        *_sprechzeiten(vorhaben, grundstock, partner),
        *_nachmittage(vorhaben, grundstock, nachmittage),
        *_traegersprechstunden(vorhaben, grundstock, partner),
    ]
    beratungen.speichern(kontakte, PRAEFIX)
    tage = sprechtage(vorhaben.spanne, 0, 2, 3)
    zufall = quelle("ev25-netzwerk")
    Netzwerkkontakt.objects.bulk_create(
        netzwerk.kontakte(zufall, vorhaben, partner, tage, grundstock.personal, 32, PRAEFIX)
    )


def _sprechzeiten(vorhaben, grundstock, partner):
    zufall = quelle("ev25-sprechzeiten")
    rahmen = grundstock.rahmen(vorhaben, orte.BUERO)
    gezaehlt, weitere = [], []
    for (quartal, (anzahl, summe)), gewichte in zip(SPRECHZEITEN.items(), themen.JE_QUARTAL_2018, strict=True):
        tage = sprechtage(Zeitraum.aus_kuerzel(quartal), DIENSTAG)
        zahlen = aufteilen(zufall, summe, anzahl, hoechstens=4)
        gezaehlt += beratungen.personenkontakte(zufall, rahmen, tage, zahlen, gewichte)
        weitere += beratungen.kurzkontakte(zufall, rahmen, tage, 11, gewichte)
        weitere += beratungen.storniere(beratungen.personenkontakte(zufall, rahmen, tage, [1, 2], gewichte))
        weitere += beratungen.zu_strichen(beratungen.personenkontakte(zufall, rahmen, tage[-1:], [1], gewichte))
    alle = [kontakt.beratung for kontakt in gezaehlt]
    klienten = personen.zuordnen(zufall, alle, personen.DAMALS, grundstock.ortsteile, MIT_CODE, KLIENTEN)
    personen.speichern(klienten, grundstock.konto)
    ziele = organisationen.nach_thema(organisationen.PARTNER_EV25, partner)
    vermittlungen.anhaengen(zufall, gezaehlt, ziele, anteil=45)
    return gezaehlt + weitere


def _nachmittage(vorhaben, grundstock, tage):
    """Short personal advice inside the monthly afternoons, whose guests are counted at the door."""
    rahmen = grundstock.rahmen(vorhaben, orte.ZENTRUM)
    gewichte = themen.NACHMITTAGE_2017
    return beratungen.kurzkontakte(quelle("ev25-nachmittage"), rahmen, tage, 64, gewichte, angebot="nachmittag")


def _traegersprechstunden(vorhaben, grundstock, partner):
    zufall = quelle("ev25-traeger")
    rahmen = grundstock.rahmen(vorhaben, orte.BUERO)
    kontakte = []
    for quartal, (anzahl, summe) in TRAEGERSPRECHSTUNDEN.items():
        tage = sprechtage(Zeitraum.aus_kuerzel(quartal).geschnitten(vorhaben.spanne), DONNERSTAG)
        zahlen = aufteilen(zufall, summe, anzahl, hoechstens=6)
        kontakte += beratungen.personenkontakte(zufall, rahmen, tage, zahlen, themen.TRAEGER)
    return beratungen.begleite(zufall, kontakte, organisationen.PARTNER_EV25, partner)
