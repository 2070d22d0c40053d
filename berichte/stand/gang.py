"""How far a report has come: four steps, each with what there is to say about it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property

from berichte.models import Berichtsart

TATEN = ("pruefung_create", "pruefung_delete", "festschreibung_create")


@dataclass(frozen=True)
class Schritt:
    name: str
    satz: str
    fertig: bool = False
    jetzt: bool = False


class Gang:
    """Of a Bericht, which may be None as long as nobody has added anything to its figures."""

    def __init__(self, bericht, vorhaben, art, zeitraum):
        self.bericht = bericht
        self.vorhaben = vorhaben
        self.art = art
        self.zeitraum = zeitraum

    @property
    def adressen(self):
        """Where each step is taken: `{"pruefung_create": "/berichte/EV25/2018-4/pruefung/", ...}`."""
        vorsatz = "projektblatt_" if self.art == Berichtsart.PROJEKTBLATT else ""
        return {tat: reverse(f"stand:{vorsatz}{tat}", args=[self.vorhaben.kuerzel, self.zeitraum]) for tat in TATEN}

    @cached_property
    def pruefung(self):
        return self.bericht and self.bericht.geltende_pruefung

    @cached_property
    def stand(self):
        """The latest frozen version, or None."""
        return self.bericht and self.bericht.letzter_stand

    @cached_property
    def einreichung(self):
        """The latest one of the latest version, or None."""
        return self.stand and self.stand.einreichungen.last()

    @cached_property
    def zurueckgenommene(self):
        """The mark taken back last, if no other followed."""
        if self.bericht is None or self.pruefung or self.stand:
            return None
        verwandte = ("erstellt_von", "zurueckgenommen_von")
        return self.bericht.pruefungen.filter(zurueckgenommen_am__isnull=False).select_related(*verwandte).first()

    @property
    def name(self):
        """`entwurf`, `geprueft`, `festgeschrieben` or `eingereicht`; a correction begins as a draft again."""
        if self.pruefung:
            return "geprueft"
        return "eingereicht" if self.einreichung else "festgeschrieben" if self.stand else "entwurf"

    @property
    def schritte(self):
        namen = ("entwurf", "geprueft", "festgeschrieben", "eingereicht")
        platz = namen.index(self.name)
        saetze = (
            ("Entwurf", "Zahlen ändern sich mit den Einträgen"),
            ("Geprüft", self._geprueft()),
            ("Festgeschrieben", self._festgeschrieben()),
            ("Eingereicht", self._eingereicht()),
        )
        return [Schritt(*paar, fertig=nr < platz, jetzt=nr == platz) for nr, paar in enumerate(saetze)]

    def _geprueft(self):
        if self.pruefung:
            zusatz = ", ohne zweite Person" if self.pruefung.ohne_zweite_person else ""
            return f"am {zeitpunkt(self.pruefung.erstellt_am)} von {self.pruefung.erstellt_von}{zusatz}"
        if self.stand:
            return "vor dem Festschreiben"
        if alte := self.zurueckgenommene:
            wer = f" von {alte.zurueckgenommen_von}" if alte.zurueckgenommen_von else ""
            return f"am {zeitpunkt(alte.zurueckgenommen_am)}{wer} zurückgenommen, weil sich der Bericht geändert hat"
        return "Zweite Person liest gegen"

    def _festgeschrieben(self):
        if not self.stand:
            return "Zahlen und Texte stehen fest"
        return f"Fassung {self.stand.fassung} am {zeitpunkt(self.stand.am)} von {self.stand.konto}"

    def _eingereicht(self):
        if not self.einreichung:
            return f"an {self.vorhaben.adressat or 'den Auftraggeber'}"
        tag = date_format(self.einreichung.am, "d.m.Y")
        return f"am {tag} {self.einreichung.get_weg_display()} an {self.einreichung.an}"


def zeitpunkt(moment):
    return date_format(timezone.localtime(moment), "d.m.Y, H:i")
