"""A figure is an object: key, name, unit, rule, the records behind it, and how they become a number."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from django.utils import formats

from protegat.basis.querysets import ZEILEN, Werte


class Einheit(StrEnum):
    """What a figure counts. Personen, Kontakte and Teilnahmen are never mixed."""

    KONTAKTE = "Kontakte"
    TEILNAHMEN = "Teilnahmen"
    PERSONEN = "Personen"
    STUNDEN = "Stunden"
    NENNUNGEN = "Nennungen"
    VERMITTLUNGEN = "Vermittlungen"
    VERANSTALTUNGEN = "Veranstaltungen"
    ORGANISATIONEN = "Organisationen"
    JE_VERANSTALTUNG = "Teilnahmen je Veranstaltung"
    PROZENT = "Prozent"
    EURO = "Euro"


def runde(zahl, stellen):
    """Half up, as people do it on paper."""
    return Decimal(zahl).quantize(Decimal(1).scaleb(-stellen), ROUND_HALF_UP)


def anteil(teil, ganzes):
    """Percent with one decimal, or None where there is nothing to have a share of."""
    return runde(Decimal(100) * teil / ganzes, 1) if ganzes else None


IM_TEXT = (Einheit.PROZENT, Einheit.EURO)  # units whose sign stands behind each number


class Kennzahl:
    """One figure. The table cell, the list behind the link, the file and the PDF all ask this object."""

    schluessel: str
    label: str
    einheit: Einheit
    definition: str
    modell: type
    mass = ZEILEN
    stellen = 0  # decimals in print
    gliederungen: dict[str, str] = {}  # name in an address -> lookup on the records
    ordnung: tuple[str, ...] = ()  # how its records are best read, e.g. equal codes together
    worte = ""  # what its records add up to, where that is not their number
    ohne = 0  # what it is in a row of a table without any record
    quelle = ""  # where the rule comes from, if it is not ours
    recht = ""  # what somebody needs besides to see it
    nur_team = False  # its rule asks merkmale of persons: a list of its records would tell of them
    nur_je_zeile = False  # its numbers stand in rows only; there is no figure over all of them

    @property
    def regel(self):
        """Key and rule in one line, and whose rule it is."""
        return f"{self.schluessel}: {self.definition}{f' Quelle: {self.quelle}.' if self.quelle else ''}"

    @property
    def familie(self):
        """Key and name under which the rule is printed; figures per kind share one."""
        return self.schluessel, self.label

    def ohne_spalten(self, vorhaben):
        """Columns of the table of its records that its rule does not need."""
        return ()

    def auswahl(self, zeilen):
        """Of all rows of a Vorhaben and a period, those that this figure counts."""
        raise NotImplementedError

    def datensaetze(self, vorhaben, zeitraum):
        """Exactly the records that the figure counts."""
        return self.auswahl(self.modell.objects.fuer(vorhaben).im(zeitraum))

    def ausschnitt(self, datensaetze, gliederung, wert):
        """Of those, the ones behind one row of a table, e.g. `angebot`, `sprechzeit`; an empty value: without any.

        Raises KeyError when the figure has no such table.
        """
        feld = self.zeilenfeld(gliederung)
        return datensaetze.filter(**{feld: wert} if wert else {f"{feld}__isnull": True})

    def zeilenfeld(self, gliederung):
        """The lookup whose value puts a record into its row; None where it can stand in several rows."""
        return self.gliederungen[gliederung]

    def bezeichnung(self, gliederung, wert):
        """The row's name for people: `Sprechzeit` for `angebot`, `sprechzeit`."""
        feld = self.modell._meta.get_field(self.gliederungen[gliederung].partition("__")[0])
        return dict(feld.flatchoices).get(wert, wert) or "ohne Angabe"

    def wert(self, datensaetze):
        """The number that these records make."""
        return self.fertig(datensaetze.zaehle(self.mass))

    def nachgezaehlt(self, datensaetze, vorhaben, zeitraum):
        """The figure, or one row of its table, counted once more from its records."""
        return self.wert(datensaetze)

    def werte(self, vorhaben, spannen):
        """The three columns of the report, in one query."""
        roh = self.datensaetze(vorhaben, spannen.vorhaben).zaehle_je_spanne(self.mass, spannen)
        return Werte(*map(self.fertig, roh))

    def werte_nach(self, gliederung, vorhaben, spannen):
        """`{"sprechzeit": Werte, ...}`: the three columns for each row of a table, in one query."""
        datensaetze = self.datensaetze(vorhaben, spannen.vorhaben)
        roh = datensaetze.zaehle_nach(self.gliederungen[gliederung], self.mass, spannen)
        return {wert: Werte(*map(self.fertig, zahlen)) for wert, zahlen in roh.items()}

    def werte_je_zeitraum(self, vorhaben, rahmen, zeitraeume):
        """`{"2018-10": 17, ...}` for periods inside a frame, in one query."""
        roh = self.datensaetze(vorhaben, rahmen).zaehle_je_zeitraum(self.mass, zeitraeume)
        return {name: self.fertig(zahl) for name, zahl in roh.items()}

    def in_worten(self, datensaetze, vorhaben, zeitraum):
        """`118 verschiedene Codes`: how the list makes the figure; empty where each record counts as one."""
        return f"{ganz(datensaetze.zaehle(self.mass))} {self.worte}" if self.worte else ""

    def fertig(self, roh):
        """What the database counted, in the unit of the figure."""
        return roh

    def text(self, wert):
        """The number as the office writes it; a dash where there is none."""
        if wert is None:
            return "–"
        return self.betrag(wert)

    def betrag(self, wert):
        """The number alone: of a target, or of what has changed, there is no `mind.`, and points are no per cent."""
        return formats.number_format(runde(wert, self.stellen), self.stellen, force_grouping=True)

    def fuer_austausch(self, wert):
        """The number as other programs get it."""
        return wert


def ganz(zahl):
    return formats.number_format(zahl, 0, force_grouping=True)


class Anteil(Kennzahl):
    """The share of a figure's records that fulfil something more; its list shows those that do."""

    einheit = Einheit.PROZENT
    stellen = 1
    ganzes: Kennzahl

    def in_worten(self, datensaetze, vorhaben, zeitraum):
        """`15 von 49 Beratungen (K1)`."""
        ganzes = self.ganzes.wert(self.ganzes.datensaetze(vorhaben, zeitraum))
        basis = f"{self.ganzes.label} ({self.ganzes.schluessel})"
        return f"{ganz(datensaetze.zaehle(self.mass))} von {ganz(ganzes)} {basis}"

    def nachgezaehlt(self, datensaetze, vorhaben, zeitraum):
        return anteil(self.wert(datensaetze), self.ganzes.wert(self.ganzes.datensaetze(vorhaben, zeitraum)))

    def werte(self, vorhaben, spannen):
        return Werte(*map(anteil, super().werte(vorhaben, spannen), self.ganzes.werte(vorhaben, spannen)))

    def text(self, wert):
        return "–" if wert is None else f"{super().text(wert)} %"

    def fuer_austausch(self, wert):
        """A percentage travels as a string, so that nobody's float changes it."""
        return None if wert is None else str(wert)
