"""What we did with one partner in a period: the same figures for the screen, the PDF and the table file.

What leaves the house carries no single Vermittlung, no topic of a single talk, no free text and no small number of
people (Fachkonzept, 6.5).
"""

from django.utils import timezone
from django.utils.formats import date_format

from beratung.models import Vermittlungsstatus
from berichte.aufbau import Absatz, Dokument, Kapitel, Tabelle, Zeile, Zelle
from berichte.kennzahlen.verbindungen import BERATEN, GESPROCHEN, GETROFFEN, PARTNERZAHLEN, VERBINDUNGEN, VERMITTELT
from netzwerk.models import Kontaktweg
from protegat.basis.querysets import ZEILEN
from protegat.basis.zeitraum import Spannen
from veranstaltungen.models import Veranstaltungsart

from . import stationen
from .adressen import darf_sehen, zur_zahl
from .decken import einzeln, gedeckt

TITEL = "Was wir zusammen gemacht haben"
OHNE = "ohne Thema"
AUSGANG = [
    (stand.value, stand.label)
    for stand in (
        Vermittlungsstatus.ANGEKOMMEN,
        Vermittlungsstatus.NICHT_ANGEKOMMEN,
        Vermittlungsstatus.UNBEKANNT,
        Vermittlungsstatus.OFFEN,
    )
]


class Gemeinsames:
    """For the team: every number leads to its records, as far as this reader may see such."""

    def __init__(self, organisation, wahl, nutzer=None):
        self.organisation, self.wahl, self.nutzer = organisation, wahl, nutzer
        self.schwelle = wahl.vorhaben.kleinzellen_schwelle

    def dokument(self):
        vorhaben, zeitraum = self.wahl.vorhaben, self.wahl.zeitraum
        quartal = zeitraum.ganzes_quartal if zeitraum == zeitraum.ganzes_quartal else None
        return Dokument(
            art="gemeinsam",
            label=TITEL,
            vorhaben=vorhaben.kuerzel,
            titel=self.organisation.name,
            programm=vorhaben.programm,
            traeger=vorhaben.traeger,
            aktenzeichen=vorhaben.aktenzeichen,
            zeitraum=zeitraum,
            zeitraum_name=zeitraum.name,
            kurz=quartal.kurzname if quartal else str(zeitraum),
            hinweis="Beispieldaten" if vorhaben.beispiel else "",
            stand="aktuell",
            daten_vom=timezone.localtime(),
            kapitel=tuple(
                Kapitel(str(nummer), titel, tuple(teile), f"k{nummer}")
                for nummer, (titel, teile) in enumerate(self.kapitel(), start=1)
            ),
            publizitaet=vorhaben.publizitaetstext,
            logos=tuple(vorhaben.logos.all()),
        )

    def kapitel(self):
        yield "Auf einen Blick", [Tabelle("Zahlen", "Was", ("Anzahl",), tuple(map(self._zeile, PARTNERZAHLEN)))]
        yield "Vermittlungen", self._vermittlungen()
        yield "Trägerbegleitung", [self._nach(BERATEN, "thema", None, "Nach Thema", "Thema")]
        yield (
            "Veranstaltungen und Sitzungen",
            [self._nach(GETROFFEN, "art", Veranstaltungsart.choices, "Nach Art", "Art")],
        )
        yield "Netzwerkkontakte", [self._nach(GESPROCHEN, "art", Kontaktweg.choices, "Nach Art", "Art")]
        yield "Vereinbarungen", [self._vereinbarungen()]
        yield "In zeitlicher Folge", [self._folge()]

    def stationen(self):
        return stationen.fuer_das_team(self.organisation, self.wahl, self.nutzer)

    @property
    def verdeckt(self):
        """What is counted and cannot be listed."""
        return [zahl.label for zahl in VERBINDUNGEN if not darf_sehen(self.nutzer, zahl)]

    def ziel(self, zahl, wert, ausschnitt=None):
        """Nothing counted, nothing to show."""
        if not wert or not darf_sehen(self.nutzer, zahl):
            return ""
        return zur_zahl(self.organisation, zahl, self.wahl, ausschnitt)

    def _zeilen(self, zahl):
        return zahl.mit(self.organisation, self.wahl.vorhaben, self.wahl.zeitraum)

    def _zeile(self, zahl):
        wert = zahl.wert(self._zeilen(zahl))
        zelle = Zelle(zahl.text(wert), wert, self.ziel(zahl, wert))
        zelle = einzeln(zelle, self.schwelle) if zahl.von_menschen else zelle
        einheit = "" if zahl.einheit.value == zahl.label else zahl.einheit.value
        return Zeile(zahl.label, (zelle,), einheit=einheit, regel=zahl.definition)

    def _vermittlungen(self):
        ausgang = self._nach(VERMITTELT, "status", AUSGANG, "Wie sie ausgingen", "Stand", auch_ohne=True)
        themen = self._nach(VERMITTELT, "thema", None, "Nach Thema", "Thema")
        return [ausgang, themen] if ausgang.zeilen else [ausgang]

    def _nach(self, zahl, gliederung, katalog, titel, kopf, auch_ohne=False):
        """One row per value; without a catalogue the greatest first, `auch_ohne` also those that count nothing."""
        zeitraum = self.wahl.zeitraum
        spannen = Spannen(zeitraum, zeitraum, zeitraum)
        werte = self._zeilen(zahl).zaehle_nach(zahl.gliederungen[gliederung], ZEILEN, spannen)
        anzahlen = {wert: je_spanne.quartal for wert, je_spanne in werte.items()}
        namen = katalog or [(wert, wert or OHNE) for wert in _nach_groesse(anzahlen)]
        zeilen = tuple(
            Zeile(name, (Zelle(zahl.text(anzahl), anzahl, self.ziel(zahl, anzahl, (gliederung, wert or ""))),))
            for wert, name in namen
            if (anzahl := anzahlen.get(wert, 0)) or (auch_ohne and anzahlen)
        )
        if zahl.schuetzt:
            zeilen = gedeckt(zeilen, self.schwelle)
        return Tabelle(titel, kopf, ("Anzahl",), zeilen, einheit=zahl.einheit.value, regel=zahl.definition)

    def _vereinbarungen(self):
        gueltige = self.organisation.vereinbarungen.gueltig_im(self.wahl.zeitraum)
        zeilen = tuple(
            Zeile(str(v), (_tag(v.von), _tag(v.bis) if v.bis else Zelle("bis auf Weiteres"))) for v in gueltige
        )
        leer = "Im Zeitraum galt keine Vereinbarung."
        return Tabelle("Im Zeitraum gültig", "Vereinbarung", ("gilt ab", "gilt bis"), zeilen, leer=leer)

    def _folge(self):
        zeilen = tuple(
            Zeile(date_format(s.tag, "d.m.Y"), (Zelle(s.was), Zelle(s.naeheres or "–")), ziel=s.ziel, tag=s.tag)
            for s in self.stationen()
        )
        hinweis = f"Hier fehlen: {', '.join(self.verdeckt)}." if self.verdeckt else ""
        leer = "Im Zeitraum ist nichts eingetragen, was hier stehen kann."
        return Tabelle("Tag für Tag", "Tag", ("Was", "Näheres"), zeilen, "", "", hinweis, leer, (0, 1))


class Ausgegebenes(Gemeinsames):
    """For the partner: as above without ways to the records, with the rules in words."""

    def kapitel(self):
        yield from super().kapitel()
        yield "So ist gezählt", [Absatz(self._worte()), self._regeln()]

    verdeckt = (VERMITTELT.label,)

    def stationen(self):
        return stationen.fuer_andere(self.organisation, self.wahl)

    def ziel(self, zahl, wert, ausschnitt=None):
        return ""

    def _worte(self):
        vorhaben, zeitraum = self.wahl.vorhaben, self.wahl.zeitraum
        return (
            f"Gezählt ist, was vom {zeitraum.in_worten} im Vorhaben {vorhaben.kuerzel} eingetragen ist. Verschiedene "
            f"Einheiten werden nie addiert. Zahlen von Menschen unter {self.schwelle} stehen als „< {self.schwelle}“; "
            "wo eine andere Zahl sie verriete, steht auch statt dieser „verborgen“, wie groß sie auch ist, und wo das "
            "nicht genügt, statt jeder Zahl der Tabelle."
        )

    def _regeln(self):
        zeilen = tuple(Zeile(z.label, (Zelle(z.einheit.value), Zelle(z.definition))) for z in PARTNERZAHLEN)
        return Tabelle("Zählregeln", "Zahl", ("Einheit", "Regel"), zeilen, textspalten=(0, 1))


def _nach_groesse(anzahlen):
    return sorted(anzahlen, key=lambda wert: (-anzahlen[wert], wert or ""))


def _tag(tag):
    return Zelle(date_format(tag, "d.m.Y"), tag)
