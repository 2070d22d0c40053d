"""What a frozen report keeps of each record: codes of the statistics, made by the database in one place.

The same expression makes the fingerprint by which a change is noticed, so nothing that counts can change unseen.
No code of a client, no name of a person, no free text.
"""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, Exists, ExpressionWrapper, F, OuterRef, Q, TextField, When
from django.db.models.functions import Cast

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

from .spur import Spur


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
