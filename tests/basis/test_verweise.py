"""Every way that leads to a code is found, whatever table it starts from."""

import pytest
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType

from beratung.models import Beratung, Klient, Unterscheidung, Zusammenfuehrung
from protegat.basis.models.verweise import Verweis, verweis_namens, verweise_auf
from tests.factories import KlientFactory


def test_fremdschluessel_finden_sich_spuren_bleiben_stehen():
    verweise = verweise_auf(Klient)

    assert {"beratung.beratung.klient", "beratung.klient.aufgegangen_in"} <= {verweis.name for verweis in verweise}
    assert not {Unterscheidung, Zusammenfuehrung} & {verweis.modell for verweis in verweise}


def test_eine_spur_findet_ihre_spalte_wieder():
    assert verweis_namens("beratung.beratung.klient") == Verweis(Beratung, Beratung._meta.get_field("klient"))


@pytest.mark.django_db
def test_ein_verweis_auf_irgendetwas_nennt_art_und_nummer():
    klient = KlientFactory()
    feld = GenericForeignKey("art", "nummer")

    assert Verweis(Beratung, feld).auf(klient) == {
        "art": ContentType.objects.get_for_model(Klient),
        "nummer": klient.pk,
    }
