"""The search over everything: each group asks one question, and only what the role may see."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.views.generic import TemplateView

from beratung.models import Beratung, Klient
from beratung.models.code import lies_code
from netzwerk.models import Organisation, Thema
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import LeererZeitraum, Zeitraum
from veranstaltungen.models import Veranstaltung

from .menue import SUCHBAR

HOECHSTENS = 10
CODE = re.compile(r"k[\s–-]|(?=\w*\d)\w{3,5}$", re.IGNORECASE)  # letters alone may be any word
BERICHT = re.compile(r"(?:(?P<kuerzel>\S+)\s+)?(?P<quartal>[12]\d{3}-[1-4])")


@dataclass(frozen=True)
class Treffer:
    text: str
    url: str
    zusatz: str = ""


@dataclass(frozen=True)
class Gruppe:
    """At most ten hits; `alle` leads to the filtered list with the rest."""

    name: str
    treffer: list
    alle: str = ""
    mehr: bool = False


class Suche:
    """What one person finds for a few words."""

    def __init__(self, nutzer, wort):
        self.nutzer, self.wort = nutzer, " ".join(wort.replace("\x00", "").split())

    def gruppen(self):
        """Those with hits, in the order of the menu."""
        if not self.wort:
            return []
        alle = (
            *(self.codes(), self.beratungen(), self.veranstaltungen(), self.organisationen(), self.themen()),
            *(self.vorhaben(), self.berichte()),
        )
        return [gruppe for gruppe in alle if gruppe.treffer]

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

    def veranstaltungen(self):
        gemeinte = Veranstaltung.objects.sichtbar_fuer(self.nutzer).suche(self.wort).select_related("reihe")
        alle = _liste("veranstaltungen:veranstaltung_list", suche=self.wort)
        return self._gruppe("Veranstaltungen", gemeinte, _veranstaltung, alle)

    def organisationen(self):
        """By their words; if none fits, those spelt nearly so."""
        sichtbare = Organisation.objects.sichtbar_fuer(self.nutzer)
        alle = _liste("netzwerk:organisation_list", suche=self.wort)
        genaue = self._gruppe("Organisationen", sichtbare.suche(self.wort), _organisation, alle)
        if genaue.treffer:
            return genaue
        return Gruppe(
            "Ähnlich geschriebene Organisationen", [*map(_organisation, sichtbare.aehnlich(self.wort)[:HOECHSTENS])]
        )

    def themen(self):
        """A topic leads to its Beratungen, or to the partners where those are not to be seen."""
        gemeinte = Thema.objects.sichtbar_fuer(self.nutzer).mit_woertern(self.wort, "label", "code")
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
        return Gruppe("Berichte", treffer[:HOECHSTENS])

    def _wenn(self, recht, zeilen):
        return zeilen if self.nutzer.has_perm(recht) else zeilen.none()

    def _gruppe(self, name, zeilen, als_treffer, alle=""):
        gefundene = list(zeilen[: HOECHSTENS + 1])
        treffer = [als_treffer(zeile) for zeile in gefundene[:HOECHSTENS]]
        return Gruppe(name, treffer, alle, len(gefundene) > HOECHSTENS)


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


def _veranstaltung(veranstaltung):
    zusatz = ", ".join(filter(None, (date_format(veranstaltung.datum, "d.m.Y"), str(veranstaltung.reihe or ""))))
    return Treffer(veranstaltung.titel, veranstaltung.get_absolute_url(), zusatz)


def _organisation(organisation):
    zusatz = ", ".join(filter(None, (organisation.get_typ_display(), organisation.ort)))
    return Treffer(organisation.name, organisation.get_absolute_url(), zusatz)


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
