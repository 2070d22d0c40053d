"""What a frozen report keeps of each record: codes of the statistics, made by the database in one place.

The same expression makes the fingerprint by which a change is noticed, so nothing that counts can change unseen.
No code of a client, no name of a person, no free text.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, JSONObject

from beratung.models import Beratung, Stammblatt, Vermittlung
from beratung.models.esf import SENSIBEL
from beratung.models.kataloge import TRAEGER
from beratung.models.merkmale import AUSWAHLEN
from beratung.models.nebenthema import Nebenthema
from berichte.models import Belegteil
from netzwerk.models import Netzwerkkontakt, Organisation, Thema
from protegat.basis.models import Vorhaben
from protegat.basis.querysets import anzahl
from veranstaltungen.models import Veranstaltung


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


def _felder(*namen):
    return {name: F(name) for name in namen}


def _namen(verknuepfung, feld, *ordnung):
    zeilen = verknuepfung.objects.filter(**{feld: OuterRef("pk")})
    return lambda spalte: ArraySubquery(zeilen.order_by(*(ordnung or (spalte,))).values(spalte))


BERATUNG = Spur(
    Beratung,
    tag="datum",
    person="klient_id",
    merkmale=_felder(
        *("status", "angebot", "kontaktart", "adressat", "ergebnis", "personenzahl", "dauer", *AUSWAHLEN),
        *("sprachmittlung", "zugangsweg", "unterstuetzungen"),
    )
    | {
        "ortsteil": F("ortsteil__name"),
        "hauptthema": F("hauptthema__code"),
        "nebenthemen": _namen(Nebenthema, "beratung", "rang")("thema__code"),
        "vermittlungen": anzahl(Vermittlung.objects.filter(beratung=OuterRef("pk"))),
        "organisation": Case(When(adressat__in=TRAEGER, then=F("organisation__name"))),
    },
)
VERMITTLUNG = Spur(
    Vermittlung,
    tag="beratung__datum",
    merkmale=_felder("art", "status", "stelle")
    | {"thema": F("thema__code"), "organisation": F("organisation__name"), "beratung": F("beratung_id")},
)
VERANSTALTUNG = Spur(
    Veranstaltung,
    tag="datum",
    merkmale=_felder("titel", "art", "status", "teilnehmende", "zaehlart")
    | {
        "reihe": F("reihe__name"),
        "thema": F("thema__code"),
        "mitveranstalter": _namen(Veranstaltung.mitveranstalter.through, "veranstaltung")("organisation__name"),
        "anwesende": _namen(Veranstaltung.anwesende.through, "veranstaltung")("organisation__name"),
    },
)
ORGANISATION = Spur(Organisation, merkmale=_felder("name", "typ"))
NETZWERKKONTAKT = Spur(
    Netzwerkkontakt, tag="datum", merkmale=_felder("art") | {"organisation": F("organisation__name")}
)
BELEGTEIL = Spur(  # known by its receipt and its position: with its first share a receipt becomes other rows
    Belegteil,
    tag="zahlungsdatum",
    merkmale={
        "kennung": F("beleg__kennung"),
        "beleg": F("beleg__beleg_nr"),
        "position": F("kostenposition__code"),
        "gruppe": F("gruppe__code"),
        "kostenart": F("kostenposition__kostenart"),
        "satz": Cast("satz", TextField()),
        "foerderfaehig": Cast("foerderfaehig", TextField()),
    },
    verwandte=("beleg__vorhaben",),
    weg="gelöscht oder anders aufgeteilt",
)
STAMMBLATT = Spur(
    Stammblatt,
    tag="eintritt",
    person="klient_id",
    merkmale=_felder(
        *("geschlecht", "altersgruppe", "erwerbsstatus", "langzeitarbeitslos", "isced", "staatsangehoerigkeit"),
        *("auslaendische_herkunft", "wohnungslos", "laendlich", "minderheit", "behinderung", "benachteiligung"),
        *("austritt", "ergebnis", "ergebnis_am", "verbleib", "verbleib_am"),
    )
    | {
        "arbeitslos_seit": ExpressionWrapper(Q(arbeitslos_seit__isnull=False), BooleanField()),  # known or not
        "gefoerdert": Exists(Stammblatt.objects.zu_meldende().filter(pk=OuterRef("pk"))),
    },
)
SPUREN = {
    spur.art: spur
    for spur in (BERATUNG, VERMITTLUNG, VERANSTALTUNG, ORGANISATION, NETZWERKKONTAKT, BELEGTEIL, STAMMBLATT)
}
ZAEHLREGELN = ("zeitraum", "bewilligungszeitraum", "foerderperiode", "teilnehmermodus", "bagatellgrenze_stunden")
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


def spur_zu(modell):
    """What is kept of this kind of record; of one that is not listed above, only that it is counted."""
    return SPUREN.get(modell._meta.model_name) or Spur(modell, {})


def nomen(art):
    """`Beratung` for `beratung`; what the program no longer knows keeps its old name."""
    return str(SPUREN[art].nomen(1)) if art in SPUREN else art


def ruhende(art, vorhaben):
    """The merkmale that vanish from every page as soon as the Vorhaben rests."""
    ruht = art == STAMMBLATT.art and not vorhaben.aktiv
    return set(SENSIBEL[vorhaben.foerderperiode]) if ruht else set()


def abdruecke(vorhaben, tage):
    """`{day: fingerprint of everything that any figure up to this day is counted from}`, a question per kind.

    Organisations count by the records that name them; what the Vorhaben itself says about counting is part of it.
    """
    je_art = {art: spur.abdruecke(vorhaben, tage) for art, spur in SPUREN.items() if spur.tag}
    regeln = [str(wert) for wert in Vorhaben.objects.values_list(*ZAEHLREGELN).get(pk=vorhaben.pk)]
    return {tag: {art: je_tag[tag] for art, je_tag in je_art.items()} | {"vorhaben": regeln} for tag in tage}


def katalog():
    """The names of all codes at the time of freezing, also those of the topics."""
    themen = dict(Thema.objects.values_list("code", "label"))
    return {art: spur.katalog for art, spur in SPUREN.items()} | {"themen": themen}
