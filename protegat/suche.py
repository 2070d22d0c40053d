"""The search over everything: each group asks one question, and only what the role may see."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count, Window
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.generic import TemplateView

from beratung.models import Beratung, Klient
from beratung.models.code import lies_code
from netzwerk.models import Gremium, Netzwerkkontakt, Organisation, Thema, Vereinbarung
from protegat.basis.marken import ausschnitt, markiere
from protegat.basis.models import Vorhaben, Wiedervorlage
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum
from veranstaltungen.models import Reihe, Veranstaltung

from .menue import SUCHBAR

HOECHSTENS = 10
TIPPBAR = 3  # letters; fewer are like everything
CODE = re.compile(r"k[\s–-]|(?=\w*\d)\w{3,5}$", re.IGNORECASE)  # letters alone may be any word
BERICHT = re.compile(r"(?:(?P<kuerzel>\S+)\s+)?(?P<quartal>[12]\d{3}-[1-4])")


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
        alle = _liste(self.liste, suche=wort) if self.liste and not name else ""
        gesamt = zeilen[0].gesamt if zeilen else 0
        return Gruppe(name or self.name, [self._treffer(zeile, worte) for zeile in zeilen], alle, gesamt)

    def _treffer(self, zeile, worte):
        titel = str(getattr(zeile, type(zeile).objects.all().titel))
        stelle = ausschnitt((text for text in self.texte(zeile) if text), worte)
        return Treffer(titel, self.url(zeile), self.zusatz(zeile), markiere(titel, worte), stelle)


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


class Suche:
    """What one person finds for a few words."""

    def __init__(self, nutzer, wort):
        self.nutzer, self.wort = nutzer, " ".join(wort.replace("\x00", "").split())
        self.worte = self.wort.split()

    def gruppen(self):
        """Those with hits; where nothing fits, what is spelt nearly so."""
        if not self.wort:
            return []
        alle = (
            *(self.codes(), self.beratungen()),
            *(art.gruppe(self._sichtbare(art).suche(self.wort), self.worte, self.wort) for art in GESUCHT),
            *(self.themen(), self.vorhaben(), self.berichte()),
        )
        return [gruppe for gruppe in alle if gruppe.treffer] or self.aehnliche()

    def aehnliche(self):
        """A slip of the finger: whatever has words spelt nearly like these."""
        if len(self.wort) < TIPPBAR:
            return []
        alle = (
            art.gruppe(self._sichtbare(art).aehnlich(self.wort), (), self.wort, f"Ähnlich geschriebene {art.name}")
            for art in GESUCHT
        )
        return [gruppe for gruppe in alle if gruppe.treffer]

    def _sichtbare(self, art):
        return art.zeilen.sichtbar_fuer(self.nutzer)

    def genauer_code(self):
        """The page of one code, when exactly that was typed, or read from its card."""
        if self.nutzer.has_perm("beratung.view_klient") and CODE.match(self.wort):
            klient = Klient.objects.zu(self.wort)
            return klient and klient.get_absolute_url()
        return None

    def codes(self):
        """Those that begin so, `k-7q` or `7qf`; if there is none, those that are probably meant."""
        klienten = Klient.objects.sichtbar_fuer(self.nutzer) if CODE.match(self.wort) else Klient.objects.none()
        genaue = self._gruppe("Codes", klienten.filter(code__startswith=lies_code(self.wort)), _klient)
        if genaue.treffer:
            return genaue
        gemeinte = klienten.filter(code__in=klienten.gemeint_mit(self.wort))
        return self._gruppe("Meinten Sie diesen Code?", gemeinte, _klient)

    def beratungen(self):
        """By the kennung that an export names; its beginning is enough when it tells one from another."""
        gemeinte = (
            Beratung.objects.filter(kennung__startswith=self.wort) if len(self.wort) >= 6 else Beratung.objects.none()
        )
        gemeinte = gemeinte.sichtbar_fuer(self.nutzer).select_related("hauptthema")
        return self._gruppe("Beratungen", gemeinte, _beratung)

    def themen(self):
        """A topic leads to its Beratungen, or to the partners where those are not to be seen."""
        gemeinte = Thema.objects.sichtbar_fuer(self.nutzer).suche(self.wort)
        darf = self.nutzer.has_perm("beratung.view_beratung")
        liste = "beratung:beratung_list" if darf else "netzwerk:organisation_list"
        return self._gruppe("Themen", gemeinte, lambda thema: Treffer(thema.label, _liste(liste, thema=thema.code)))

    def vorhaben(self):
        gemeinte = self._wenn("berichte.view_bericht", Vorhaben.objects.mit_woertern(self.wort, "kuerzel", "titel"))
        adresse = reverse("berichte:bericht_list")
        return self._gruppe("Vorhaben", gemeinte, lambda v: Treffer(str(v), f"{adresse}#v-{v.kuerzel}", str(v.spanne)))

    def berichte(self):
        """`EV25 2018-4`, or `2018-4` for every Vorhaben of that quarter."""
        gemeint = BERICHT.fullmatch(self.wort)
        if not gemeint:
            return Gruppe("Berichte", [])
        quartal = Zeitraum.aus_kuerzel(gemeint["quartal"])
        alle = self._wenn("berichte.view_bericht", Vorhaben.objects.all())
        gemeinte = alle.filter(kuerzel__iexact=gemeint["kuerzel"]) if gemeint["kuerzel"] else alle
        treffer = [_bericht(vorhaben, quartal) for vorhaben in gemeinte if _laeuft(vorhaben, quartal)]
        return Gruppe("Berichte", treffer[:HOECHSTENS], gesamt=len(treffer))

    def _wenn(self, recht, zeilen):
        return zeilen if self.nutzer.has_perm(recht) else zeilen.none()

    def _gruppe(self, name, zeilen, als_treffer, alle=""):
        gefundene = list(zeilen.annotate(gesamt=Window(Count("pk")))[:HOECHSTENS])
        gesamt = gefundene[0].gesamt if gefundene else 0
        return Gruppe(name, [als_treffer(zeile) for zeile in gefundene], alle, gesamt)


class SucheView(PermissionRequiredMixin, TemplateView):
    """`/suche/?q=…`; a code typed in full leads straight to its Beratungen."""

    template_name = "suche.html"
    permission_required = SUCHBAR

    def has_permission(self):
        return any(self.request.user.has_perm(recht) for recht in SUCHBAR)

    def get(self, request, *args, **kwargs):
        self.suche = Suche(request.user, request.GET.get("q", "")[:100])
        if ziel := self.suche.genauer_code():
            return redirect(ziel)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        namen = self.request.user.has_perm("beratung.view_identitaet") and Vorhaben.objects.mit_identitaet().exists()
        return super().get_context_data(wort=self.suche.wort, gruppen=self.suche.gruppen(), namen=namen, **kwargs)


def _liste(name, **filter):
    return f"{reverse(name)}?{urlencode(filter)}"


def _klient(klient):
    return Treffer(klient.code, klient.get_absolute_url())


def _beratung(beratung):
    thema = beratung.hauptthema.kurz if beratung.hauptthema else "noch ohne Thema"
    return Treffer(date_format(beratung.datum, "d.m.Y"), beratung.get_absolute_url(), thema)


def _worte(*teile):
    return ", ".join(str(teil) for teil in teile if teil)


def _bericht(vorhaben, quartal):
    text = f"{vorhaben.kuerzel}, Quartalsbericht {quartal.kurzname}"
    return Treffer(
        text, reverse("berichte:bericht_detail", args=[vorhaben.kuerzel, quartal.geschnitten(vorhaben.spanne)])
    )


def _laeuft(vorhaben, quartal):
    try:
        quartal.geschnitten(vorhaben.spanne)
    except LeererZeitraum:
        return False
    return True
