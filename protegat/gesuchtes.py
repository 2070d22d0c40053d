"""What the search looks in, and how a hit reads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Window
from django.urls import reverse
from django.utils.formats import date_format

from netzwerk.models import Gremium, Kontaktperson, Netzwerkkontakt, Organisation, Vereinbarung
from protegat.basis.marken import ausschnitt, markiere
from protegat.basis.models import Wiedervorlage
from veranstaltungen.models import Beschluss, Protokoll, Reihe, Veranstaltung

HOECHSTENS = 10


@dataclass(frozen=True)
class Treffer:
    text: str
    url: str
    zusatz: str = ""
    markiert: str = ""  # the text with the words marked
    stelle: str = ""  # where else they were found


@dataclass(frozen=True)
class Gruppe:
    """At most ten hits of `gesamt`; `alle` leads to the filtered list with the rest."""

    name: str
    treffer: list
    alle: str = ""
    gesamt: int = 0

    @property
    def mehr(self):
        return self.gesamt > len(self.treffer)


@dataclass(frozen=True)
class Gesuchtes:
    """A kind of record: its group, the question behind it, how a hit reads, and the list that shows all of them."""

    name: str
    zeilen: Any  # a QuerySet with `fundorte`
    url: Callable
    zusatz: Callable
    texte: Callable = lambda zeile: ()  # where else a word may have been found
    liste: str = ""

    def gruppe(self, gefundene, worte, wort, name=""):
        """At most ten of the rows, the best first; each row knows by `gesamt` how many there are."""
        zeilen = list(gefundene.annotate(gesamt=Window(Count("pk")))[:HOECHSTENS])
        alle = gefiltert(self.liste, suche=wort) if self.liste and not name else ""
        gesamt = zeilen[0].gesamt if zeilen else 0
        return Gruppe(name or self.name, [self._treffer(zeile, worte) for zeile in zeilen], alle, gesamt)

    def _treffer(self, zeile, worte):
        titel = str(getattr(zeile, type(zeile).objects.all().titel))
        stelle = ausschnitt((text for text in self.texte(zeile) if text), worte)
        return Treffer(titel, self.url(zeile), self.zusatz(zeile), markiere(titel, worte), stelle)


def gefiltert(name, **filter):
    """The address of the list with this filter set."""
    return f"{reverse(name)}?{urlencode(filter)}"


def _worte(*teile):
    return ", ".join(str(teil) for teil in teile if teil)


def _sitzung(veranstaltung):
    return f"{veranstaltung.get_absolute_url()}#sitzung"


GESUCHT = (  # in the order of the page; whoever adds a kind of record adds a line
    Gesuchtes(
        "Veranstaltungen",
        Veranstaltung.objects.select_related("reihe"),
        Veranstaltung.get_absolute_url,
        lambda v: _worte(date_format(v.datum, "d.m.Y"), v.reihe),
        lambda v: (v.referent, v.zielgruppe, v.im_rahmen_von),
        "veranstaltungen:veranstaltung_list",
    ),
    Gesuchtes(
        "Reihen",
        Reihe.objects.all(),
        Reihe.get_absolute_url,
        lambda r: "",
        lambda r: (r.beschreibung,),
    ),
    Gesuchtes(
        "Organisationen",
        Organisation.objects.mit_fundtexten(),
        Organisation.get_absolute_url,
        lambda o: _worte(o.get_typ_display(), o.ort),
        lambda o: (
            o.kurzname,
            o.anschrift,
            o.telefon,
            ", ".join(o.sprachnamen),
            ", ".join(o.themennamen),
            *o.saetze,
            o.zugang,
            o.oeffnungszeiten,
        ),
        "netzwerk:organisation_list",
    ),
    Gesuchtes(
        "Gremien",
        Gremium.objects.all(),
        Gremium.get_absolute_url,
        lambda g: _worte(g.get_art_display(), g.wann),
        lambda g: (g.zweck,),
        "netzwerk:gremium_list",
    ),
    Gesuchtes(
        "Protokolle",
        Protokoll.objects.mit_sitzung(),
        lambda p: _sitzung(p.veranstaltung),
        lambda p: date_format(p.veranstaltung.datum, "d.m.Y"),
        lambda p: (p.tagesordnung, p.niederschrift),
    ),
    Gesuchtes(
        "Beschlüsse",
        Beschluss.objects.select_related("veranstaltung"),
        lambda b: _sitzung(b.veranstaltung),
        lambda b: _worte(date_format(b.veranstaltung.datum, "d.m.Y"), b.veranstaltung),
    ),
    Gesuchtes(
        "Kontaktpersonen",
        Kontaktperson.objects.select_related("organisation"),
        lambda k: f"{k.organisation.get_absolute_url()}#kontaktpersonen",
        lambda k: _worte(k.funktion, k.organisation),
        lambda k: (k.telefon,),
    ),
    Gesuchtes(
        "Netzwerkkontakte",
        Netzwerkkontakt.objects.select_related("organisation"),
        lambda k: k.organisation.get_absolute_url(),
        lambda k: _worte(date_format(k.datum, "d.m.Y"), k.get_art_display(), k.organisation),
    ),
    Gesuchtes(
        "Vereinbarungen",
        Vereinbarung.objects.select_related("organisation"),
        lambda v: v.organisation.get_absolute_url(),
        lambda v: _worte(v.get_art_display(), v.organisation),
    ),
    Gesuchtes(
        "Wiedervorlagen",
        Wiedervorlage.objects.all(),
        Wiedervorlage.get_absolute_url,
        lambda w: date_format(w.faellig_am, "d.m.Y"),
    ),
)
