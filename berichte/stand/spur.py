"""One kind of record as a frozen report keeps it: read, fingerprinted, and named in German."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, F, Func, Q, Sum, TextField, Value
from django.db.models.functions import Cast, Coalesce, JSONObject

SPALTENNAMEN = {
    "vermittlungen": "Vermittlungen",
    "person": "Person",
    "beratung": "Beratung",
    "nebenthemen": "Nebenthemen",
    "beleg": "Beleg-Nr.",
    "position": "Kostenposition",
    "gruppe": "Obere Position",
    "kostenart": "Kostenart",
    "arbeitslos_seit": "Arbeitslos seit: bekannt",
    "gefoerdert": "Bagatellgrenze erreicht",
    "langzeitarbeitslos": "Langzeitarbeitslos",
    "ergebnis_am": "Ergebnisse erhoben am",
    "verbleib_am": "Verbleib erhoben am",
}


class Abdruck(Func):
    """A number for a text, the same for the same text."""

    function = "hashtextextended"
    template = "%(function)s(%(expressions)s, 0)"
    output_field = BigIntegerField()


@dataclass(frozen=True)
class Spur:
    """Of one kind of record: its day, its person if it has one, and its merkmale by name."""

    modell: type
    merkmale: dict[str, Any]
    tag: str | None = None
    person: str | None = None
    verwandte: tuple[str, ...] = ()  # what its address needs
    weg: str = "gelöscht"  # what has become of one that is no longer there

    @property
    def art(self):
        return self.modell._meta.model_name

    @property
    def leserecht(self):
        """What somebody needs to see the record itself."""
        return f"{self.modell._meta.app_label}.view_{self.art}"

    @property
    def hat_seite(self):
        """Whether its key leads to a page; a share of a receipt has only that of the receipt."""
        return self.modell._meta.managed

    def nomen(self, anzahl):
        meta = self.modell._meta
        return meta.verbose_name if anzahl == 1 else meta.verbose_name_plural

    def gelesen(self, zeilen):
        """`[(pk, tag, klient, merkmale), ...]`, a few at a time."""
        return (
            zeilen.order_by()
            .annotate(spur=JSONObject(**self.merkmale))
            .order_by(*filter(None, (self.tag, "pk")))
            .values_list("pk", self._oder_nichts(self.tag), self._oder_nichts(self.person), "spur")
        )

    def abdruecke(self, vorhaben, tage):
        """`{day: "3:-7512…"}` for all rows up to each day: another one as soon as any of them is another one."""
        text = Cast(JSONObject(nr=F("pk"), wer=self._wer, tag=F(self.tag), **self.merkmale), TextField())
        einzelne = self.modell.objects.fuer(vorhaben).order_by().annotate(abdruck=Abdruck(text))
        bis = [(tag, Q(**{f"{self.tag}__lte": tag})) for tag in tage]
        zahlen = einzelne.aggregate(
            **{f"anzahl{nr}": Count("pk", filter=q) for nr, (_, q) in enumerate(bis)},
            **{f"summe{nr}": Coalesce(Sum("abdruck", filter=q), 0) for nr, (_, q) in enumerate(bis)},
        )
        return {tag: f"{zahlen[f'anzahl{nr}']}:{zahlen[f'summe{nr}']}" for nr, (tag, _) in enumerate(bis)}

    @property
    def _wer(self):
        return F(self.person) if self.person else Value(0)

    def _oder_nichts(self, feld):
        return F(feld) if feld else Value(None, output_field=TextField())

    @property
    def katalog(self):
        """The names of the codes: `{"angebot": {"termin": "Termin"}}`."""
        felder = {name: self._feld(ort) for name, ort in self.merkmale.items() if isinstance(ort, F)}
        auswahlen = {name: dict(getattr(feld, "base_field", feld).flatchoices) for name, feld in felder.items()}
        return {name: {str(code): str(label) for code, label in a.items()} for name, a in auswahlen.items() if a}

    def _feld(self, ort):
        *wege, name = ort.name.split("__")
        modell = self.modell
        for weg in wege:
            modell = modell._meta.get_field(weg).related_model
        return modell._meta.get_field(name)

    def spaltenname(self, merkmal):
        return SPALTENNAMEN.get(merkmal) or str(self.modell._meta.get_field(merkmal).verbose_name)
