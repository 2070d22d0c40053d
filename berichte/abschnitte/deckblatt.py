from django.utils import formats

from berichte.aufbau import Fakten

from .abschnitt import Abschnitt


def euro(betrag):
    return f"{formats.number_format(betrag, 2, force_grouping=True)} €"


def finanzierung(vorhaben):
    """`78.444,80 €, davon 74.522,56 € ESF- und Landesmittel, 3.922,24 € Stadt Leipzig`."""
    anteile = [f"{euro(betrag)} {anteil.mittelgeber}" for anteil, betrag in vorhaben.verteile(vorhaben.gesamtkosten)]
    gesamt = euro(vorhaben.gesamtkosten)
    return f"{gesamt}, davon {', '.join(anteile)}" if anteile else gesamt


class Deckblatt(Abschnitt):
    """Section 0: whose report, about what, for whom, until when."""

    nummer = "0"
    titel = "Deckblatt"

    def teile(self):
        vorhaben, zeitraum = self.lage.vorhaben, self.lage.zeitraum
        paare = (
            ("Berichtszeitraum", str(zeitraum)),
            ("Vorhaben", str(vorhaben)),
            ("EV-Nummer", vorhaben.ev_nummer),
            ("Träger", vorhaben.traeger),
            ("Im Auftrag", vorhaben.auftraggeber),
            ("Programm", vorhaben.programm),
            ("CCI", vorhaben.cci),
            ("Aktenzeichen", vorhaben.aktenzeichen),
            ("Vorhabenszeitraum", str(vorhaben.spanne)),
            ("Bewilligungszeitraum", str(vorhaben.bewilligung)),
            ("Gesamtkosten", finanzierung(vorhaben)),
            ("Adressat", vorhaben.adressat),
            ("Fällig am", formats.date_format(self.lage.faellig_am, "d.m.Y")),
            ("Ansprechperson", vorhaben.ansprechperson),
        )
        yield Fakten(tuple((name, wert or "–") for name, wert in paare))
