"""The invented Vorhaben of today: enough of everything that the screens live."""

from datetime import timedelta

from netzwerk.models import Netzwerkkontakt
from protegat.basis.models import Rolle
from protegat.basis.zeitraum import Zeitraum

from . import (
    anmeldungen,
    beratungen,
    nachfragen,
    netzwerk,
    notizen,
    organisationen,
    orte,
    personen,
    sprechzeiten,
    stammblaetter,
    themen,
    tuer,
    veranstaltungen,
    vermittlungen,
)
from .kalender import DIENSTAG, DONNERSTAG, sprechtage, werktag
from .veranstaltungen import gliedere_auf, termin
from .zufall import aufteilen, quelle

BERATUNGEN, PERSONEN, MIT_CODE, KLIENTEN = 420, 530, 310, 205
KURZKONTAKTE, TRAEGER_KONTAKTE, TRAEGER_PERSONEN, NETZWERKKONTAKTE = 70, 32, 70, 34
VERGANGENE = 18
KOMMENDE = (5, 12, 26, 40, 68)  # days from today
NACHZUFRAGEN = 0  # of the partners, where several people have not been heard of
OHNE_ZAHL = 3  # days ago, and nobody has entered the headcount yet
PRAEFIX = f"{organisationen.PRAEFIX}beispiel"
ABENDE = (  # kind, title, topic, hour
    ("informationsveranstaltung", "KiTa-Platz finden: so geht es", "kita", 17),
    ("netzwerktreffen", "Runder Tisch Ankommen", "oeffnung", 10),
    ("informationsveranstaltung", "Arbeit und Ausbildung: erste Schritte", "arbeit", 17),
    ("schulung", "Einfache Sprache in der Beratung", "oeffnung", 9),
    ("informationsveranstaltung", "Mietvertrag und Nebenkosten verstehen", "wohnen", 17),
    ("gremium", "Stadtteilrunde", "engagement", 16),
)


def laden(vorhaben, grundstock, partner, heute):
    sprechzeiten.anlegen(vorhaben, grundstock.standorte[orte.BEISPIELBUERO], grundstock.konto)
    bisher = Zeitraum(vorhaben.spanne.von, heute)
    tage = sprechtage(bisher, DIENSTAG, DONNERSTAG)
    kontakte = [
        *_beratungen(vorhaben, grundstock, partner, tage, heute),
        *_traegersprechstunden(vorhaben, grundstock, partner, tage),
        *_striche(vorhaben, grundstock, heute),
    ]
    beratungen.speichern(kontakte, PRAEFIX)
    notizen.anlegen(vorhaben, grundstock.konten[Rolle.BERATUNG])
    nachfragen.anlegen(quelle("beispiel-nachfragen"), vorhaben, partner[NACHZUFRAGEN], heute)
    stammblaetter.laden(vorhaben, grundstock, heute, PRAEFIX)
    termine = [*_vergangene(vorhaben, grundstock, partner, bisher), *_kommende(vorhaben, grundstock, partner, heute)]
    veranstaltungen.speichern(termine, PRAEFIX)
    tuer.anlegen(vorhaben, grundstock)
    tuer.tippe(vorhaben, heute)
    anmeldungen.anlegen(vorhaben, heute)
    zufall = quelle("beispiel-netzwerk")
    Netzwerkkontakt.objects.bulk_create(
        netzwerk.kontakte(zufall, vorhaben, partner, tage, grundstock.personal, NETZWERKKONTAKTE, PRAEFIX)
    )


def _beratungen(vorhaben, grundstock, partner, tage, heute):
    zufall = quelle("beispiel-beratungen")
    rahmen = grundstock.rahmen(vorhaben, orte.BEISPIELBUERO)
    zahlen = aufteilen(zufall, PERSONEN, BERATUNGEN, hoechstens=5)
    gezaehlt = beratungen.personenkontakte(zufall, rahmen, tage, zahlen[:-8], themen.HEUTE)
    for tag, anteil in ((heute - timedelta(days=1), zahlen[-8:-4]), (heute, zahlen[-4:])):
        angebot = "sprechzeit" if tag in tage else "termin"
        gezaehlt += beratungen.personenkontakte(zufall, rahmen, [tag], anteil, themen.HEUTE, angebot=angebot)
    gezaehlt.sort(key=lambda kontakt: kontakt.beratung.datum)
    alle = [kontakt.beratung for kontakt in gezaehlt]
    klienten = personen.zuordnen(zufall, alle, personen.HEUTE, grundstock.ortsteile, MIT_CODE, KLIENTEN)
    personen.speichern(klienten, grundstock.konto)
    ziele = organisationen.nach_thema(organisationen.ERFUNDENE, partner)
    vermittlungen.anhaengen(zufall, gezaehlt, ziele, anteil=44, heute=heute)
    kurz = beratungen.kurzkontakte(zufall, rahmen, tage, KURZKONTAKTE, themen.HEUTE)
    storniert = beratungen.storniere(beratungen.personenkontakte(zufall, rahmen, tage, [1, 1, 2], themen.HEUTE))
    return [*gezaehlt, *kurz, *storniert]


def _traegersprechstunden(vorhaben, grundstock, partner, tage):
    zufall = quelle("beispiel-traeger")
    rahmen = grundstock.rahmen(vorhaben, orte.BEISPIELBUERO)
    zahlen = aufteilen(zufall, TRAEGER_PERSONEN, TRAEGER_KONTAKTE, hoechstens=6)
    kontakte = beratungen.personenkontakte(zufall, rahmen, tage, zahlen, themen.TRAEGER)
    return beratungen.begleite(zufall, kontakte, organisationen.ERFUNDENE, partner)


def _striche(vorhaben, grundstock, heute):
    """Drafts of this week."""
    zufall = quelle("beispiel-striche")
    rahmen = grundstock.rahmen(vorhaben, orte.BEISPIELBUERO)
    tage = [heute - timedelta(days=n) for n in range(4)]
    return beratungen.zu_strichen(beratungen.personenkontakte(zufall, rahmen, tage, [1] * 6, themen.HEUTE))


def _vergangene(vorhaben, grundstock, partner, bisher):
    zufall = quelle("beispiel-veranstaltungen")
    abstand = (bisher.tage - 30) / VERGANGENE
    tage = [werktag(bisher.von + timedelta(days=15 + round(n * abstand))) for n in range(VERGANGENE)]
    termine = [
        _termin(zufall, vorhaben, grundstock, partner, nummer, tag, zufall.randint(9, 38))
        for nummer, tag in enumerate(tage)
    ]
    for eintrag in termine[::3]:
        gliedere_auf(zufall, eintrag)
    offen = werktag(bisher.bis - timedelta(days=OHNE_ZAHL), schritt=-1)
    return [*termine, _termin(zufall, vorhaben, grundstock, partner, VERGANGENE, offen, None)]


def _kommende(vorhaben, grundstock, partner, heute):
    zufall = quelle("beispiel-kommende")
    tage = [werktag(heute + timedelta(days=n)) for n in KOMMENDE]
    termine = [
        _termin(zufall, vorhaben, grundstock, partner, nummer, tag, None, oeffentlich=True, kapazitaet=30)
        for nummer, tag in enumerate(tage)
    ]
    termine[-2].veranstaltung.status = "abgesagt"
    return termine


def _termin(zufall, vorhaben, grundstock, partner, nummer, tag, teilnehmende, **felder):
    art, titel, thema, stunde = ABENDE[nummer % len(ABENDE)]
    beteiligte = zufall.sample(partner, k=4)
    intern = art in ("netzwerktreffen", "gremium")
    wer = {"anwesende": beteiligte} if intern else {"mitveranstalter": beteiligte[:1]}
    return termin(
        vorhaben,
        art,
        tag,
        stunde,
        titel,
        teilnehmende,
        thema=grundstock.themen[thema],
        standort=grundstock.standorte[orte.BEISPIELSAAL],
        leitung=grundstock.konten[zufall.choice((Rolle.BERATUNG, Rolle.KOORDINATION))],
        zaehlart=zufall.choice(("liste", "strichliste")),
        **wer,
        **felder,
    )
