"""The search over everything: each group asks one question, and only what the role may see."""

import re

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import Count, Window
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.generic import TemplateView

from beratung.models import Beratung, Klient
from beratung.models.code import lies_code
from netzwerk.models import Thema
from protegat.basis.models import Einsicht, Standort, Vorhaben
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum

from .gesuchtes import GESUCHT, HOECHSTENS, Gruppe, Treffer, gefiltert
from .menue import SUCHBAR

TIPPBAR = 3  # letters; fewer are like everything
CODE = re.compile(r"k[\s–-]|(?=\w*\d)\w{3,5}$", re.IGNORECASE)  # letters alone may be any word
BERICHT = re.compile(r"(?:(?P<kuerzel>\S+)\s+)?(?P<quartal>[12]\d{3}-[1-4])")


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
            *(self.themen(), self.standorte(), self.vorhaben(), self.berichte()),
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
            klient = Klient.objects.sichtbar_fuer(self.nutzer).zu(self.wort)
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
        return self._gruppe("Themen", gemeinte, lambda thema: Treffer(thema.label, gefiltert(liste, thema=thema.code)))

    def standorte(self):
        """A place leads to the Beratungen there, or to its details for those who keep them."""
        gemeinte = Standort.objects.mit_woertern(self.wort, "name", "adresse")
        if self.nutzer.has_perm("beratung.view_beratung"):
            return self._gruppe("Standorte", gemeinte, _beratungen_dort)
        return self._gruppe("Standorte", self._wenn("basis.change_standort", gemeinte), _standort)

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
            Einsicht.gesucht(request.user, "ein Code")
            return redirect(ziel)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        namen = self.request.user.has_perm("beratung.view_identitaet") and Vorhaben.objects.mit_identitaet().exists()
        gruppen = self.suche.gruppen()
        if self.suche.wort:
            gefunden = ", ".join(f"{gruppe.name}: {gruppe.gesamt}" for gruppe in gruppen)
            Einsicht.gesucht(self.request.user, gefunden or "nichts")
        return super().get_context_data(wort=self.suche.wort, gruppen=gruppen, namen=namen, **kwargs)


def _klient(klient):
    return Treffer(klient.code, klient.get_absolute_url())


def _beratung(beratung):
    thema = beratung.hauptthema.kurz if beratung.hauptthema else "noch ohne Thema"
    return Treffer(date_format(beratung.datum, "d.m.Y"), beratung.get_absolute_url(), thema)


def _beratungen_dort(standort):
    return Treffer(standort.name, gefiltert("beratung:beratung_list", standort=standort.pk), standort.adresse)


def _standort(standort):
    return Treffer(standort.name, reverse("admin:basis_standort_change", args=[standort.pk]), standort.adresse)


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
