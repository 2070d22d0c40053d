"""Whose data an address or a request means: the record, where its page is, and where it is corrected."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property

from beratung.models import Klient
from netzwerk.models import Kontaktperson
from protegat.basis.models import Einschraenkung, Nutzer, Personengruppe
from protegat.basis.models.anliegen import gruppen, sieht_ruhende
from veranstaltungen.models import Anmeldung

MODELLE = {
    Personengruppe.KLIENT: Klient,
    Personengruppe.KONTAKTPERSON: Kontaktperson,
    Personengruppe.ANMELDUNG: Anmeldung,
    Personengruppe.NUTZER: Nutzer,
}
SEITEN = {  # the page of the record, and the one that corrects it
    Personengruppe.KLIENT: lambda k: _adressen("beratung:klient_detail", "beratung:klient_update", [k.code]),
    Personengruppe.KONTAKTPERSON: lambda p: (
        reverse("netzwerk:organisation_detail", args=[p.organisation_id]),
        reverse("netzwerk:kontaktperson_update", args=[p.organisation_id, p.pk]),
    ),
    Personengruppe.ANMELDUNG: lambda a: (
        reverse("veranstaltungen:anmeldung_list", args=[a.veranstaltung_id]),
        reverse("veranstaltungen:anmeldung_update", args=[a.pk]),
    ),
    Personengruppe.NUTZER: lambda n: (reverse("admin:basis_nutzer_change", args=[n.pk]),) * 2,
}


def _adressen(seite, aendern, args):
    return reverse(seite, args=args), reverse(aendern, args=args)


@dataclass(frozen=True)
class Person:
    """One record that stands for a person."""

    gruppe: Personengruppe
    eintrag: object

    @property
    def bezeichnung(self):
        """A code or a number, never a name: it stays in the log."""
        if self.gruppe == Personengruppe.KLIENT:
            return str(self.eintrag)
        return f"{'Konto' if self.gruppe == Personengruppe.NUTZER else self.gruppe.name.title()} Nr. {self.eintrag.pk}"

    @cached_property
    def nummern(self):
        """The keys of the record and of the codes that went into it."""
        aliasse = Klient.objects.filter(aufgegangen_in=self.eintrag) if self.gruppe == Personengruppe.KLIENT else ()
        return [self.eintrag.pk, *(alias.pk for alias in aliasse)]

    def sichtbar_fuer(self, nutzer):
        """Whether this reader may open the record, not only take a request about it in."""
        return MODELLE[self.gruppe].objects.sichtbar_fuer(nutzer).filter(pk=self.eintrag.pk).exists()

    @property
    def seite(self):
        return SEITEN[self.gruppe](self.eintrag)[0]

    @property
    def aendern(self):
        return SEITEN[self.gruppe](self.eintrag)[1]

    def ruht_fuer(self, nutzer):
        """It rests, and this reader is none of those who go on seeing it."""
        return self.eingeschraenkt is not None and not sieht_ruhende(nutzer, self.gruppe)

    @property
    def eingeschraenkt(self):
        """The restriction that holds now, or None."""
        return Einschraenkung.objects.geltende().filter(gruppe=self.gruppe, nummer__in=self.nummern).first()


def finde(gruppe, nummer, nutzer, verb="aufnehmen"):
    """The person of this record, for an old code of the one that it went into; None when not for this reader."""
    if gruppe not in gruppen(nutzer, verb):
        return None
    gruppe = Personengruppe(gruppe)
    eintrag = MODELLE[gruppe].objects.filter(pk=nummer).first()
    return eintrag and Person(gruppe, eintrag.gilt if isinstance(eintrag, Klient) else eintrag)


def finde_nach(gruppe, text, nutzer):
    """The same by what people type: a code, else a number or the name of an account."""
    if gruppe == Personengruppe.KLIENT:
        klient = Klient.objects.zu(text)
        return klient and finde(gruppe, klient.pk, nutzer)
    if gruppe == Personengruppe.NUTZER:
        konto = Nutzer.objects.filter(username__iexact=text).first()
        return konto and finde(gruppe, konto.pk, nutzer)
    return finde(gruppe, int(text[:18]), nutzer) if text.isdecimal() else None
