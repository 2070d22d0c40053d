"""How the Vermittlungen to a partner ended: numbers, and the bar that shows them."""

from dataclasses import dataclass

from django.db.models import Count

LUECKE = 0.6  # per cent of the bar's width between two parts
FUELLUNGEN = {
    "angekommen": "jetzt",
    "nicht_angekommen": "vorher",
    "unbekannt": "weder",
    "offen": "vorher gepunktet",
}
LANGE_OFFEN = 8  # weeks


@dataclass(frozen=True)
class Teil:
    """One part of the bar; `x` and `breite` are per cent, written as SVG wants them."""

    status: str
    name: str
    anzahl: int
    klasse: str
    x: str
    breite: str
    zusatz: str = ""


@dataclass(frozen=True)
class Bilanz:
    gesamt: int
    teile: tuple[Teil, ...]
    themen: tuple[tuple[str, int], ...]

    @property
    def satz(self):
        return ", ".join(f"{teil.anzahl} {teil.name}" for teil in self.teile)


def bilanz(organisation, vorhaben, tag):
    vermittlungen = organisation.vermittlungen_im(vorhaben)
    anzahlen = dict(vermittlungen.order_by().values_list("status").annotate(anzahl=Count("pk")))
    lange_offen = vermittlungen.seit_wochen_offen(LANGE_OFFEN, tag).count()
    zusatz = {"offen": f", {lange_offen} über {LANGE_OFFEN} Wochen"} if lange_offen else {}
    gesamt = sum(anzahlen.values())
    return Bilanz(gesamt, tuple(_teile(vermittlungen.model, anzahlen, gesamt, zusatz)), _themen(vermittlungen))


def _teile(modell, anzahlen, gesamt, zusatz):
    namen = dict(modell._meta.get_field("status").choices)
    x = 0
    for status, klasse in FUELLUNGEN.items():
        anzahl = anzahlen.get(status, 0)
        breite = 100 * anzahl / gesamt if gesamt else 0
        sichtbar = max(breite - LUECKE, 0)
        yield Teil(status, namen[status], anzahl, klasse, f"{x:.1f}", f"{sichtbar:.1f}", zusatz.get(status, ""))
        x += breite


def _themen(vermittlungen):
    zeilen = vermittlungen.order_by().values_list("thema__label").annotate(anzahl=Count("pk"))
    return tuple((thema or "ohne Thema", anzahl) for thema, anzahl in zeilen.order_by("-anzahl", "thema__label"))
