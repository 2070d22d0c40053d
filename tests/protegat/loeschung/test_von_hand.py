"""What somebody deletes by hand goes by the same verb: logged, on the list outside, and not where a hold is."""

import pytest
from django.urls import reverse
from django.views.generic.edit import DeletionMixin

from protegat.basis.loeschliste import lies
from protegat.basis.models import Loeschprotokoll, Wiedervorlage
from protegat.basis.views import LoeschMixin
from protegat.loeschung.regeln import REGELN
from tests.factories import NetzwerkkontaktFactory, WiedervorlageFactory
from tests.test_haus import adressen

ANDERSWO = {"mfa_remove_webauthn"}  # a passkey goes into the log of the door


def modell_von(seite):
    return seite.model or getattr(seite.queryset, "model", None)


def test_jede_seite_die_loescht_geht_durch_das_verb():
    mit_regel = {modell for regel in REGELN for modell in (regel.modell, *regel.mit)}
    seiten = {name: getattr(view, "view_class", object) for name, view in adressen()}

    ohne = {
        name
        for name, seite in seiten.items()
        if issubclass(seite, DeletionMixin) and not issubclass(seite, LoeschMixin)
        if modell_von(seite) in {None, *mit_regel}
    }

    assert ohne == ANDERSWO


@pytest.mark.django_db
def test_auch_rueckgaengig_steht_im_loeschprotokoll_und_auf_der_liste(als, beraterin, liste):
    client = als(beraterin)
    vorlage = WiedervorlageFactory(erstellt_von=beraterin)
    kontakt = NetzwerkkontaktFactory(erstellt_von=beraterin, person=beraterin)

    client.post(reverse("wiedervorlage_delete", args=[vorlage.pk]))
    client.post(reverse("netzwerk:netzwerkkontakt_delete", args=[kontakt.pk]))

    assert not Wiedervorlage.objects.exists()
    erwartet = {("basis_wiedervorlage", vorlage.pk), ("netzwerk_netzwerkkontakt", kontakt.pk)}
    assert {(eine["tabelle"], eine["nummer"]) for eine in lies()} == erwartet
    assert set(Loeschprotokoll.objects.values_list("grund", "konto")) == {("von_hand", beraterin.username)}
