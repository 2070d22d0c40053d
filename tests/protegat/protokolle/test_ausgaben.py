"""Whatever leaves as a file, leaves one line in the log of reading: walked over every such address."""

import pytest
from django.urls import URLPattern, get_resolver, reverse

from protegat.basis.models import Einsicht, Einsichtsart
from protegat.basis.views import AusgabeMixin
from tests.factories import NachweisdateiFactory, OrganisationFactory, VeranstaltungFactory
from veranstaltungen.models import Nachweisart

pytestmark = pytest.mark.django_db


def ausgaben(muster=None, raum=""):
    """`["beratung:beratung_ausgabe", ...]`: every list that can be taken out."""
    for eintrag in muster or get_resolver().url_patterns:
        if isinstance(eintrag, URLPattern):
            if issubclass(getattr(eintrag.callback, "view_class", object), AusgabeMixin):
                yield f"{raum}{eintrag.name}"
        else:
            yield from ausgaben(eintrag.url_patterns, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum)


ALLE = sorted(ausgaben())


def berechtigt(recht, *leute):
    return next(einer for einer in leute if einer.has_perms(recht))


@pytest.mark.parametrize("adresse", ALLE)
@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
def test_jede_liste_als_datei_ist_eine_zeile(als, beraterin, koordination, verwaltung, adresse, form):
    OrganisationFactory()
    ziel = reverse(adresse, args=[form])
    antworten = {wer: als(wer).get(ziel) for wer in (beraterin, koordination, verwaltung)}

    geholt = [wer.pk for wer, antwort in antworten.items() if antwort.status_code == 200]

    assert geholt != []
    assert [e.nutzer for e in Einsicht.objects.filter(art=Einsichtsart.AUSGABE).order_by("pk")] == geholt


def test_wie_viele_zeilen_und_nach_welchem_filter_aber_nichts_getipptes(als, koordination):
    OrganisationFactory(name="Zitronenbaum", typ="verein")
    frage = {"typ": "verein", "suche": "Zitronenbaum"}
    als(koordination).get(reverse("netzwerk:organisation_ausgabe", args=["csv"]), frage)

    assert Einsicht.objects.get().gegenstand == "netzwerk:organisation_ausgabe, csv, 1 Zeilen, Suchen, Typ: Verein"


def test_eine_liste_mit_namen_nennt_wer_sie_geholt_hat(als, beraterin):
    liste = NachweisdateiFactory(art=Nachweisart.TEILNAHMELISTE)
    bild = als(beraterin).get(liste.get_absolute_url())
    b"".join(bild.streaming_content)

    einsicht = Einsicht.objects.get()

    assert (einsicht.art, einsicht.nummer, einsicht.konto) == (Einsichtsart.NAMENSDATEI, liste.pk, "beraterin")
    assert liste.name not in einsicht.gegenstand


def test_wer_nicht_darf_hinterlaesst_nichts(als, pruefung):
    als(pruefung).get(reverse("netzwerk:organisation_ausgabe", args=["csv"]))

    assert list(Einsicht.objects.all()) == []


def test_was_oeffentlich_ist_nennt_niemanden(client):
    termin = VeranstaltungFactory(oeffentlich=True)
    client.get(reverse("veranstaltungen:termin_oeffentlich", args=[termin.kennung]))

    assert list(Einsicht.objects.all()) == []
