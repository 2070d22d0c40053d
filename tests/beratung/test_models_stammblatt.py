"""What the database and the record itself refuse, whoever writes."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import InternalError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from beratung.models import Berichtigung, Stammblatt, Unterbrechung
from protegat.basis.models import Vorhaben
from tests.factories import StammblattFactory, VorhabenFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db

NOVEMBER = date(2018, 11, 6)
AUSGETRETEN = {"austritt": date(2018, 11, 20)}
FALSCH = {
    "stammblatt_erwerbsstatus_aus_katalog": {"erwerbsstatus": "rentner"},
    "stammblatt_isced_aus_katalog": {"isced": "isced_9"},
    "stammblatt_wohnungslos_aus_katalog": {"wohnungslos": "vielleicht"},
    "stammblatt_behinderung_aus_katalog": {"behinderung": "schwer"},
    "stammblatt_haushalt_aus_katalog": {"haushalt": "wg"},
    "stammblatt_austritt_nicht_vor_eintritt": {"austritt": date(2018, 11, 5)},
    "stammblatt_arbeitslos_seit_nur_arbeitslos": {"arbeitslos_seit": date(2018, 1, 1)},
    "stammblatt_eintritt_nicht_vor_arbeitslos_seit": {
        "erwerbsstatus": "arbeitslos",
        "arbeitslos_seit": date(2018, 11, 7),
    },
    "stammblatt_ergebnis_mit_tag": AUSGETRETEN | {"ergebnis": ["arbeit"]},
    "stammblatt_verbleib_mit_tag": {"verbleib": ["arbeit"], "verbleib_am": NOVEMBER},
    "stammblatt_ergebnis_aus_katalog": AUSGETRETEN | {"ergebnis": ["reich"], "ergebnis_am": date(2018, 11, 20)},
    "stammblatt_ergebnis_eindeutig": AUSGETRETEN
    | {"ergebnis": ["nichts", "arbeit"], "ergebnis_am": date(2018, 11, 20)},
    "stammblatt_ergebnis_am_nicht_vor_austritt": AUSGETRETEN | {"ergebnis": ["arbeit"], "ergebnis_am": NOVEMBER},
    "stammblatt_verbleib_am_nicht_vor_austritt": AUSGETRETEN | {"verbleib": ["arbeit"], "verbleib_am": NOVEMBER},
    "stammblatt_eintritt_tag_im_vorhaben": {"eintritt": date(2019, 1, 1)},
    "stammblatt_austritt_tag_im_vorhaben": {"austritt": date(2019, 1, 1)},
}


@pytest.mark.parametrize("regel", FALSCH)
def test_die_datenbank_weist_falsches_ab(regel):
    vorhanden = StammblattFactory()

    abgelehnt(regel, lambda: StammblattFactory(vorhaben=vorhanden.vorhaben, **FALSCH[regel]))


@pytest.mark.parametrize("feld", ["eintritt", "austritt"])
def test_nichts_liegt_in_der_zukunft(feld):
    morgen = timezone.localdate() + timedelta(days=1)
    vorhaben = VorhabenFactory(tage=(date(2018, 1, 1), morgen + timedelta(days=9)), mit_stammblatt=True)

    abgelehnt(f"stammblatt_{feld}_nicht_in_der_zukunft", lambda: StammblattFactory(vorhaben=vorhaben, **{feld: morgen}))


def test_ein_code_hat_je_vorhaben_ein_stammblatt():
    erstes = StammblattFactory()
    StammblattFactory(klient=erstes.klient)

    abgelehnt(
        "stammblatt_einmal_je_vorhaben", lambda: StammblattFactory(klient=erstes.klient, vorhaben=erstes.vorhaben)
    )


def test_nur_wo_das_vorhaben_stammblaetter_fuehrt(ev25):
    ohne = StammblattFactory.build(vorhaben=ev25)

    abgelehnt("stammblatt_nur_im_modus", lambda: StammblattFactory(vorhaben=ev25))
    with pytest.raises(ValidationError, match="EV25 führt keine Stammblätter"):
        ohne.clean()


def test_solange_es_stammblaetter_gibt_bleibt_der_modus():
    vorhaben = StammblattFactory().vorhaben
    vorhaben.teilnehmermodus = "anzahl"

    with pytest.raises(ValidationError, match="1 Stammblatt gehört schon zu diesem Vorhaben"):
        vorhaben.full_clean()
    abgelehnt("beratung_stammblatt_bleibt_im_modus", vorhaben.save)


@pytest.mark.parametrize("ende", [date(2018, 11, 5), date(2018, 11, 19)])
def test_das_vorhaben_laesst_weder_eintritt_noch_austritt_zurueck(ende):
    vorhaben = StammblattFactory(**AUSGETRETEN).vorhaben
    vorhaben.zeitraum = DateRange(date(2017, 1, 16), ende, "[]")

    with pytest.raises(ValidationError, match="1 Stammblatt liegt außerhalb dieses Zeitraums"):
        vorhaben.full_clean()
    abgelehnt("beratung_stammblatt_bleibt_im_vorhaben", vorhaben.save)


@pytest.mark.parametrize(
    ("werte", "feld", "satz"),
    [
        ({"eintritt": date(2019, 1, 1)}, "eintritt", "Am 01.01.2019 läuft kein Vorhaben."),
        ({"austritt": date(2019, 1, 1)}, "austritt", "Am 01.01.2019 läuft kein Vorhaben."),
        ({"austritt": date(2018, 11, 5)}, "austritt", "Der Austritt liegt vor dem Eintritt."),
        ({"arbeitslos_seit": date(2018, 11, 7)}, "arbeitslos_seit", "erst nach dem Eintritt"),
    ],
)
def test_der_fehler_steht_an_seinem_feld(werte, feld, satz):
    stammblatt = StammblattFactory()
    for name, wert in werte.items():
        setattr(stammblatt, name, wert)

    with pytest.raises(ValidationError) as fehler:
        stammblatt.clean()

    assert satz in fehler.value.message_dict[feld][0]


def test_was_beim_eintritt_galt_aendert_sich_nicht_nebenbei():
    stammblatt = StammblattFactory()
    zeile = Stammblatt.objects.filter(pk=stammblatt.pk)

    abgelehnt("stammblatt_nur_mit_berichtigung", lambda: zeile.update(erwerbsstatus="in_bildung"))
    abgelehnt("stammblatt_nur_mit_berichtigung", lambda: zeile.update(eintritt=date(2018, 11, 5)))
    zeile.update(informiert_am=NOVEMBER)


def test_eine_berichtigung_behaelt_den_alten_wert(beraterin):
    stammblatt = StammblattFactory()
    stammblatt.erwerbsstatus, stammblatt.arbeitslos_seit = "arbeitslos", date(2018, 3, 1)

    stammblatt.berichtige("verklickt", von=beraterin)

    spuren = stammblatt.berichtigungen.values_list("feld", "vorher", "nachher", "grund", "erstellt_von")
    assert set(spuren) == {
        ("erwerbsstatus", "erwerbstaetig", "arbeitslos", "verklickt", beraterin.pk),
        ("arbeitslos_seit", "", "2018-03-01", "verklickt", beraterin.pk),
    }
    assert str(stammblatt.berichtigungen.get(feld="arbeitslos_seit")) == "Arbeitslos seit: – → 01.03.2018"


def test_eine_alte_berichtigung_deckt_keine_neue_aenderung(beraterin):
    stammblatt = StammblattFactory(isced="isced_1_2")
    for isced in ("isced_3_4", "isced_1_2"):
        stammblatt.isced = isced
        stammblatt.berichtige("verklickt", von=beraterin)

    abgelehnt(
        "stammblatt_nur_mit_berichtigung",
        lambda: Stammblatt.objects.filter(pk=stammblatt.pk).update(isced="isced_3_4"),
    )


def test_nur_luecken_fuellt_man_ohne_grund(beraterin):
    stammblatt = StammblattFactory(geschlecht="keine_angabe", isced="nicht_erhoben")
    stammblatt.geschlecht, stammblatt.isced = "divers", "isced_5_8"
    stammblatt.berichtige("", von=beraterin)
    stammblatt.geschlecht = "weiblich"

    abgelehnt("berichtigung_mit_grund", lambda: stammblatt.berichtige("", von=beraterin))
    assert stammblatt.berichtigungen.count() == 2


def test_eine_berichtigung_wird_selbst_nie_geaendert(beraterin):
    stammblatt = StammblattFactory()
    stammblatt.isced = "isced_0"
    stammblatt.berichtige("verklickt", von=beraterin)

    with pytest.raises(InternalError), transaction.atomic():
        Berichtigung.objects.update(vorher="isced_5_8")


def test_wer_wiederkommt_behaelt_eintritt_und_merkmale(beraterin):
    stammblatt = StammblattFactory(
        eintritt=date(2018, 2, 1), austritt=date(2018, 3, 1), ergebnis=["bildung"], ergebnis_am=date(2018, 3, 2)
    )

    stammblatt.tritt_wieder_ein(am=date(2018, 6, 1), von=beraterin)

    stammblatt.refresh_from_db()
    assert (stammblatt.eintritt, stammblatt.austritt, stammblatt.ergebnis) == (date(2018, 2, 1), None, None)
    assert stammblatt.zeiten() == ["01.02.2018 – 01.03.2018", "seit 01.06.2018"]
    assert stammblatt.unterbrechungen.get().ergebnis == ["bildung"]
    abgelehnt(
        "stammblatt_umfasst_unterbrechungen",
        lambda: Stammblatt.objects.filter(pk=stammblatt.pk).update(austritt=date(2018, 5, 1)),
    )


def test_der_wiedereintritt_laesst_sich_zuruecknehmen(beraterin):
    stammblatt = StammblattFactory(
        austritt=date(2018, 11, 20), ergebnis=["arbeit"], ergebnis_am=date(2018, 11, 21), eintritt=date(2018, 2, 1)
    )
    stammblatt.tritt_wieder_ein(am=date(2018, 12, 1), von=beraterin)

    stammblatt.bleibt_ausgetreten(von=beraterin)

    stammblatt.refresh_from_db()
    assert (stammblatt.austritt, stammblatt.ergebnis) == (date(2018, 11, 20), ["arbeit"])
    assert not stammblatt.unterbrechungen.exists()


def test_ein_zurueckgenommener_austritt_laesst_eine_spur(beraterin):
    stammblatt = StammblattFactory(**AUSGETRETEN, ergebnis=["arbeit", "qualifikation"], ergebnis_am=date(2018, 11, 21))

    stammblatt.bleibt_dabei(von=beraterin)

    vorher = dict(stammblatt.berichtigungen.values_list("feld", "vorher"))
    assert vorher == {"austritt": "2018-11-20", "ergebnis": "arbeit,qualifikation", "ergebnis_am": "2018-11-21"}


@pytest.mark.parametrize(
    ("austritt", "wiedereintritt"),
    [
        (date(2018, 1, 1), date(2018, 3, 1)),  # before the entry
        (date(2018, 12, 1), date(2019, 1, 2)),  # after the Vorhaben
        (date(2018, 3, 15), date(2018, 5, 1)),  # inside another one
    ],
)
def test_eine_unterbrechung_liegt_fuer_sich_in_der_teilnahme(beraterin, austritt, wiedereintritt):
    stammblatt = StammblattFactory(eintritt=date(2018, 2, 1), austritt=date(2018, 3, 1))
    stammblatt.tritt_wieder_ein(am=date(2018, 4, 1), von=beraterin)

    abgelehnt(
        "unterbrechung_liegt_in_der_teilnahme",
        lambda: Unterbrechung.objects.create(stammblatt=stammblatt, austritt=austritt, wiedereintritt=wiedereintritt),
    )


def test_wiedereintreten_kann_man_erst_nach_dem_austritt(beraterin):
    stammblatt = StammblattFactory(**AUSGETRETEN)

    abgelehnt("unterbrechung_dauert", lambda: stammblatt.tritt_wieder_ein(am=date(2018, 11, 20), von=beraterin))
    assert Vorhaben.objects.count() == 1
