"""Files and doubles: ODS as well, doubts in the preview, and old names and Kennungen that lead to the kept one."""

import io

import pytest

from netzwerk.models import Organisation
from protegat.austausch import resource_fuer
from protegat.basis.austausch.ausgeben import zellen
from protegat.basis.austausch.dateien import lies
from protegat.basis.austausch.ods import als_ods, ods_zeilen
from protegat.basis.befehl import Abgelehnt
from protegat.einlesen import nimm_zurueck, schreibe, sieh_an
from tests.factories import BeratungFactory, OrganisationFactory, ThemaFactory

pytestmark = pytest.mark.django_db
KOPF = "kennung;name;typ;telefon"


def datei(*zeilen, kopf=KOPF):
    return "\n".join([kopf, *zeilen]).encode()


def test_die_vorschau_nennt_zweifelhafte(koordination):
    OrganisationFactory(name="Kontaktstelle Wohnen")
    zeilen = ("a;Kontaktstele Wohnen e.V.;wohnen;", "b;Sportbund;sport;0341 123456", "c;Turnverein;sport;0341-123456")

    einlesung = sieh_an("organisationen", "p.csv", datei(*zeilen), koordination)

    assert list(einlesung.zeilen.values_list("schluessel", "zweifel")) == [
        ("a", "Vielleicht schon da: „Kontaktstelle Wohnen“ (ähnlicher Name)."),
        ("b", ""),
        ("c", "Vielleicht schon da: „Sportbund“ (dieselbe Telefonnummer)."),
    ]


def test_die_alte_kennung_aendert_die_behaltene(koordination):
    gut, alt = OrganisationFactory(name="Gut", kennung="gut"), OrganisationFactory(name="Alt", kennung="alt")
    gut.nimm_auf(alt, von=koordination)

    schreibe(sieh_an("organisationen", "p.csv", datei("alt;Alt;verein;0341 99"), koordination), koordination)

    gut.refresh_from_db()
    assert (gut.name, gut.telefon, Organisation.objects.count()) == ("Gut", "0341 99", 2)
    doppelt = sieh_an("organisationen", "p.csv", datei("gut;Gut;verein;1", "alt;Alt;verein;2"), koordination)
    assert doppelt.ausgelassen == [3]


def test_der_alte_name_findet_die_behaltene(koordination, ev25):
    gut, alt = OrganisationFactory(name="Gut"), OrganisationFactory(name="Alt")
    beratung = BeratungFactory(vorhaben=ev25)
    ThemaFactory(code="kita")
    gut.nimm_auf(alt, von=koordination)
    kopf = "kennung;beratung;organisation;thema;art"

    daten = datei(f"v1;{beratung.kennung};Alt;kita;information", kopf=kopf)
    schreibe(sieh_an("vermittlungen", "v.csv", daten, koordination), koordination)

    assert [v.organisation for v in beratung.vermittlungen.all()] == [gut]


def test_was_als_ods_hinausging_kommt_unveraendert_herein(koordination):
    organisation = OrganisationFactory(name="Ünïcode & <Söhne>", geprueft_am="2018-11-06", sprachen=["ar", "de"])
    organisation.themen.add(ThemaFactory(code="kita"))
    resource, puffer = resource_fuer("organisationen"), io.BytesIO()

    als_ods(zellen(resource, resource.get_queryset()), puffer)
    einlesung = sieh_an("organisationen", "o.ods", puffer.getvalue(), koordination)

    assert (einlesung.neu, einlesung.geaendert, einlesung.unveraendert) == (0, 0, 1)


def test_ods_wird_eingelesen_und_zurueckgenommen(koordination):
    puffer = io.BytesIO()
    als_ods([KOPF.split(";"), ["k1", "Neue Stelle", "verein", "0341 1"]], puffer)
    einlesung = sieh_an("organisationen", "o.ods", puffer.getvalue(), koordination)

    schreibe(einlesung, koordination)
    assert Organisation.objects.get().name == "Neue Stelle"
    nimm_zurueck(einlesung, koordination)

    assert not Organisation.objects.exists()


def test_zeichen_die_xml_nicht_kennt_hindern_keine_ods():
    puffer = io.BytesIO()
    als_ods([["kennung"], ["a\x01\x0b\ufffe\uffffb"]], puffer)

    assert list(ods_zeilen(puffer.getvalue(), 9, 9)) == [(1, ["kennung"]), (2, ["ab"])]


def test_kaputte_ods_wird_mit_einem_satz_abgelehnt():
    puffer = io.BytesIO()
    als_ods([["kennung"], ["x"]], puffer)
    kaputt = puffer.getvalue().replace(b"content.xml", b"kontent.xml")

    with pytest.raises(Abgelehnt, match="lässt sich nicht als ODS lesen"):
        lies(kaputt, "x.ods")
