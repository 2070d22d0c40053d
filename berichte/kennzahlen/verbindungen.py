"""How we have to do with a partner: four kinds of records, which together make a partner active (K12)."""

from collections import defaultdict
from functools import reduce
from operator import or_

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from beratung.models import Beratung, Vermittlung
from netzwerk.models import Netzwerkkontakt
from veranstaltungen.models import Veranstaltung

from .kennzahl import Einheit, Kennzahl
from .traeger import TraegerKontakte

MITVERANSTALTER = Veranstaltung.mitveranstalter.through
ANWESENDE = Veranstaltung.anwesende.through


class Verbindung(Kennzahl):
    """Records that lead to organisations; those of one organisation are one line of the network."""

    einzahl: str
    wege = ("organisation",)  # fields that lead from a record to an organisation
    von_menschen = False  # each record is somebody's way: a small number could give a person away
    schuetzt = False  # small numbers in its rows could

    @property
    def spalte(self):
        """The name of its number on an organisation."""
        return f"anzahl_{self.schluessel}"

    def bei(self, zeilen, organisation):
        """Of these records, those with this organisation."""
        return zeilen.filter(organisation=organisation)

    def mit(self, organisation, vorhaben, zeitraum):
        """Exactly the records that the figure counts for one partner."""
        return self.bei(self.datensaetze(vorhaben, zeitraum), organisation)

    def je_organisation(self, vorhaben, zeitraum):
        """The same number as a column of organisations."""
        return anzahl(self.datensaetze(vorhaben, zeitraum))

    def in_zahlen(self, anzahl):
        """`1 Vermittlung`, `3 Vermittlungen`."""
        return f"{anzahl} {self.einzahl if anzahl == 1 else self.label}"


class PartnerVermittlungen(Verbindung):
    schluessel = "vermittlungen"
    label = "Vermittlungen"
    einzahl = "Vermittlung"
    einheit = Einheit.VERMITTLUNGEN
    definition = (
        "Vermittlungen an den Partner aus abgeschlossenen Beratungen jeder Art, am Tag der Beratung. Eine Beratung "
        "kann mehrere haben."
    )
    modell = Vermittlung
    gliederungen = {"status": "status", "thema": "thema__label"}
    ordnung = ("-beratung__datum", "pk")
    von_menschen = schuetzt = True

    def datensaetze(self, vorhaben, zeitraum):
        return Vermittlung.objects.aus(Beratung.objects.fuer(vorhaben).im(zeitraum).abgeschlossen())


class PartnerKontakte(Verbindung):
    schluessel = "netzwerkkontakte"
    label = "Netzwerkkontakte"
    einzahl = "Netzwerkkontakt"
    einheit = Einheit.KONTAKTE
    definition = "Festgehaltene Anrufe, Besuche, E-Mails und Treffen mit dem Partner."
    modell = Netzwerkkontakt
    gliederungen = {"art": "art"}

    def auswahl(self, zeilen):
        return zeilen


class PartnerVeranstaltungen(Verbindung):
    schluessel = "veranstaltungen"
    label = "Veranstaltungen"
    einzahl = "Veranstaltung"
    einheit = Einheit.VERANSTALTUNGEN
    definition = (
        "Durchgeführte Veranstaltungen und Sitzungen, die der Partner mitveranstaltet hat oder bei denen er anwesend "
        "war. Jede zählt einmal."
    )
    modell = Veranstaltung
    gliederungen = {"art": "art"}
    wege = ("mitveranstalter", "anwesende")

    def auswahl(self, zeilen):
        return zeilen.durchgefuehrt()

    def bei(self, zeilen, organisation):
        return zeilen.filter(_beteiligt(MITVERANSTALTER, organisation) | _beteiligt(ANWESENDE, organisation))

    def je_organisation(self, vorhaben, zeitraum):
        """Present, or else co-host: nothing is counted twice, and each half is found by the organisation."""
        gehaltene = self.datensaetze(vorhaben, zeitraum).values("pk")
        auch_anwesend = ANWESENDE.objects.filter(
            organisation=OuterRef("organisation"), veranstaltung=OuterRef("veranstaltung")
        )
        return anzahl(ANWESENDE.objects.filter(veranstaltung__in=gehaltene)) + anzahl(
            MITVERANSTALTER.objects.filter(~Exists(auch_anwesend), veranstaltung__in=gehaltene)
        )


class Mitveranstaltete(PartnerVeranstaltungen):
    schluessel = "mitveranstaltet"
    label = "davon gemeinsam veranstaltet"
    definition = "Durchgeführte Veranstaltungen mit dem Partner als Mitveranstalter."

    def bei(self, zeilen, organisation):
        return zeilen.filter(_beteiligt(MITVERANSTALTER, organisation))


class Besuchte(PartnerVeranstaltungen):
    schluessel = "anwesend"
    label = "davon Partner anwesend"
    definition = (
        "Durchgeführte Veranstaltungen und Sitzungen, bei denen der Partner als anwesende Organisation eingetragen "
        "ist. Eine Veranstaltung kann beides sein."
    )

    def bei(self, zeilen, organisation):
        return zeilen.filter(_beteiligt(ANWESENDE, organisation))


class PartnerBeratungen(Verbindung, TraegerKontakte):
    schluessel = "traegerberatungen"
    label = "Trägerberatungen"
    einzahl = "Trägerberatung"
    definition = (
        "Kontakte der Trägerbegleitung (K11) mit dem Partner: abgeschlossene Beratungen von Fachkräften, "
        "Organisationen oder Projektträgern, ohne Kurzkontakte."
    )
    gliederungen = {"thema": "hauptthema__label"}
    schuetzt = True
    ordnung = ("-datum", "-pk")


def _beteiligt(verknuepfung, organisation):
    return Exists(verknuepfung.objects.filter(veranstaltung=OuterRef("pk"), organisation=organisation))


def anzahl(zeilen):
    """How many of these rows name the organisation of the outer query."""
    je_organisation = zeilen.filter(organisation=OuterRef("pk")).order_by().values("organisation")
    return Coalesce(Subquery(je_organisation.annotate(anzahl=Count("pk")).values("anzahl")), 0)


VERMITTELT = PartnerVermittlungen()
GESPROCHEN = PartnerKontakte()
GETROFFEN = PartnerVeranstaltungen()
BERATEN = PartnerBeratungen()
MITVERANSTALTET = Mitveranstaltete()
BESUCHT = Besuchte()

VERBINDUNGEN = (VERMITTELT, GESPROCHEN, GETROFFEN, BERATEN)  # the lines of the network, in the order of its legend
PARTNERZAHLEN = (VERMITTELT, BERATEN, GETROFFEN, MITVERANSTALTET, BESUCHT, GESPROCHEN)  # what we did with one of them


def beteiligte(vorhaben, zeitraum, *je):
    """The organisations behind all these records, each once; with `je`, once per value of that function of the day."""
    teile = [
        zeilen.values_list(weg, *(wort(zeilen.tag) for wort in je)) for _, weg, zeilen in _zeilen(vorhaben, zeitraum)
    ]
    return teile[0].union(*teile[1:])


def verbundene(vorhaben, zeitraum):
    """`{organisation: {kind, ...}}` in one question that costs what the period holds, not what the organisation has."""
    teile = [
        zeilen.values_list(weg, Value(verbindung.schluessel)) for verbindung, weg, zeilen in _zeilen(vorhaben, zeitraum)
    ]
    arten = defaultdict(set)
    for organisation, schluessel in teile[0].union(*teile[1:]):
        arten[organisation].add(schluessel)
    return dict(arten)


def _zeilen(vorhaben, zeitraum):
    """Each way from a record to an organisation, with the records that go it."""
    for verbindung in VERBINDUNGEN:
        zeilen = verbindung.datensaetze(vorhaben, zeitraum).order_by()
        for weg in verbindung.wege:
            yield verbindung, weg, zeilen.filter(**{f"{weg}__isnull": False})


def mit_verbindungen(organisationen, arten, vorhaben, zeitraum):
    """Those with at least one record of these kinds, each with a number per kind in its column."""
    zahlen = {art.spalte: art.je_organisation(vorhaben, zeitraum) for art in arten}
    aktive = organisationen.filter(pk__in=beteiligte(vorhaben, zeitraum)).annotate(**zahlen)
    mindestens_eine = (Q(**{f"{spalte}__gt": 0}) for spalte in zahlen)
    return aktive.filter(reduce(or_, mindestens_eine))
