from django.utils import formats

from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.lage import STRICH
from veranstaltungen.models import Veranstaltung

from .abschnitt import Abschnitt, tag


class Veranstaltungsliste(Abschnitt):
    """Annex A: every event of the period, so that each number of K9 and K10 can be found again."""

    nummer = "A"
    titel = "Veranstaltungsliste"

    def teile(self):
        zeitraum = self.lage.zeitraum
        gehaltene = Veranstaltung.objects.im(zeitraum).durchgefuehrt().select_related("vorhaben", "thema")
        gehaltene = gehaltene.prefetch_related("vorhabenanteile__vorhaben").order_by("beginn", "pk")
        yield Tabelle(
            f"Durchgeführte Veranstaltungen vom {zeitraum.in_worten}",
            "Datum",
            ("Art", "Veranstaltung", "Thema", "Teilnahmen", "Gezählt", "Anmerkung"),
            tuple(map(_gezaehlte, gehaltene.fuer(self.lage.vorhaben))),
            leer="In diesem Zeitraum fand keine statt.",
            textspalten=(0, 1, 2, 4, 5),
        )
        mitgetragene = tuple(map(self._mitgetragene, gehaltene.mitgetragen_von(self.lage.vorhaben)))
        if mitgetragene:
            yield Tabelle(
                "Mitgetragen, gezählt in einem anderen Vorhaben",
                "Datum",
                ("Art", "Veranstaltung", "Gezählt in", "Anteil"),
                mitgetragene,
                hinweis="Diese Veranstaltungen und ihre Teilnahmen sind in keiner Zahl dieses Berichts enthalten.",
                textspalten=(0, 1, 2),
            )

    def _mitgetragene(self, veranstaltung):
        (anteil,) = (a.anteil for a in veranstaltung.vorhabenanteile.all() if a.vorhaben_id == self.lage.vorhaben.pk)
        art, titel = _was(veranstaltung)
        return Zeile(
            tag(veranstaltung.datum),
            (art, titel, Zelle(veranstaltung.vorhaben.kuerzel), Zelle(_prozent(anteil), anteil)),
            tag=veranstaltung.datum,
        )


def _gezaehlte(veranstaltung):
    zahl = veranstaltung.teilnehmende
    gezaehlt = ", ".join(filter(None, (veranstaltung.get_zaehlart_display(), veranstaltung.get_gezaehlt_von_display())))
    return Zeile(
        tag(veranstaltung.datum),
        (
            *_was(veranstaltung),
            Zelle(veranstaltung.thema.label) if veranstaltung.thema else STRICH,
            Zelle(formats.number_format(zahl, 0, force_grouping=True), zahl),
            Zelle(gezaehlt),
            Zelle(_anmerkung(veranstaltung)),
        ),
        tag=veranstaltung.datum,
    )


def _was(veranstaltung):
    titel = veranstaltung.titel
    return Zelle(veranstaltung.get_art_display()), Zelle(titel, titel, veranstaltung.get_absolute_url())


def _anmerkung(veranstaltung):
    """Where it was a part of something, and who else carries a share of it."""
    anteile = [f"{_prozent(a.anteil)} {a.vorhaben.kuerzel}" for a in veranstaltung.vorhabenanteile.all()]
    rahmen = veranstaltung.im_rahmen_von and f"im Rahmen von: {veranstaltung.im_rahmen_von}"
    mitgetragen = anteile and f"mitgetragen: {', '.join(anteile)}"
    return "; ".join(filter(None, (rahmen, mitgetragen))) or "–"


def _prozent(anteil):
    return f"{formats.number_format(anteil.normalize(), None if anteil % 1 else 0)} %"
