"""A name is something one can see, in every table and whoever writes it."""

import pytest

from protegat.basis.models import Logo, Vorhaben
from tests.factories import (
    BeratungFactory,
    FinanzierungsanteilFactory,
    OrganisationFactory,
    OrtsteilFactory,
    ReiheFactory,
    StandortFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("factory", "feld"),
    [
        (VorhabenFactory, "kuerzel"),
        (VorhabenFactory, "titel"),
        (FinanzierungsanteilFactory, "mittelgeber"),
        (StandortFactory, "name"),
        (OrtsteilFactory, "name"),
        (ReiheFactory, "name"),
        (ThemaFactory, "label"),
        (OrganisationFactory, "name"),
        (OrganisationFactory, "kennung"),
        (VeranstaltungFactory, "titel"),
        (BeratungFactory, "kennung"),
        (VermittlungFactory, "kennung"),
    ],
)
@pytest.mark.parametrize("leer", ["", " \t"])
def test_leere_namen_lehnt_die_datenbank_ab(factory, feld, leer):
    eintrag = factory()
    setattr(eintrag, feld, leer)

    abgelehnt(f"{eintrag._meta.model_name}_{feld}_nicht_leer", eintrag.save)


def test_ein_logo_braucht_einen_namen(ev25):
    abgelehnt("logo_name_nicht_leer", lambda: Logo.objects.create(vorhaben=ev25, name=""))


def test_anteile_ergeben_hoechstens_das_ganze(ev25):
    FinanzierungsanteilFactory(vorhaben=ev25, satz="92.5")

    abgelehnt("finanzierungsanteil_hoechstens_ganz", lambda: FinanzierungsanteilFactory(vorhaben=ev25, satz=8))


def test_die_schwelle_schuetzt_wenigstens_zwei(ev25):
    abgelehnt("vorhaben_schwelle_mindestens_drei", lambda: Vorhaben.objects.update(kleinzellen_schwelle=2))
