"""Encrypted fields: what goes in comes out, in its own row only, and the database never learns it."""

import base64
import os

import pytest
from django.core import serializers
from django.core.exceptions import FieldError, ValidationError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from beratung.models import Beratungsnotiz
from protegat.basis.verschluesselung import Unlesbar, entschluessele, verschluessele
from tests.factories import BeratungsnotizFactory
from tests.regeln import abgelehnt

TEXTE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=300)
WORT = "Zwetschgenkuchen"


def gespeichert(notiz):
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM beratung_beratungsnotiz WHERE id = %s", [notiz.pk])
        return cursor.fetchone()[0]


def setze_roh(notiz, zeichen):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE beratung_beratungsnotiz SET text = %s WHERE id = %s", [zeichen, notiz.pk])


@given(text=TEXTE, ort=TEXTE)
def test_was_hineingeht_kommt_heraus(text, ort):
    geheim = verschluessele(text, ort)

    assert entschluessele(geheim, ort) == text
    assert verschluessele(text, ort) != geheim


@given(text=TEXTE, ort=TEXTE, anderer=TEXTE)
def test_an_einem_anderen_ort_ist_es_nicht_zu_lesen(text, ort, anderer):
    geheim = verschluessele(text, ort)

    if ort != anderer:
        with pytest.raises(Unlesbar):
            entschluessele(geheim, anderer)


@given(text=TEXTE, stelle=st.integers(0, 79), zeichen=st.sampled_from("ABCxyz019_-"))
def test_ein_veraendertes_zeichen_faellt_auf(text, stelle, zeichen):
    kennung, _, geheim = verschluessele(text, "t.f.1").partition(":")
    gefaelscht = geheim[:stelle] + zeichen + geheim[stelle + 1 :]

    if gefaelscht != geheim:
        with pytest.raises(Unlesbar):
            entschluessele(f"{kennung}:{gefaelscht}", "t.f.1")


def test_die_laenge_verraet_kurze_texte_nicht():
    assert len(verschluessele("Li", "t.f.1")) == len(verschluessele("Mustermensch", "t.f.1"))


@pytest.mark.django_db
def test_in_der_datenbank_steht_kein_klartext():
    notiz = BeratungsnotizFactory(text=WORT)

    roh = gespeichert(notiz)

    assert Beratungsnotiz.objects.get().text == WORT
    assert WORT not in roh
    assert base64.b64encode(WORT.encode()).decode()[:-2] not in roh


@pytest.mark.django_db
def test_ein_geheimtext_gilt_nur_in_seiner_zeile():
    meine, fremde = BeratungsnotizFactory(text="meine"), BeratungsnotizFactory(text="fremde")

    setze_roh(meine, gespeichert(fremde))

    with pytest.raises(Unlesbar, match="passt nicht zu diesem Text"):
        _ = Beratungsnotiz.objects.get(pk=meine.pk).text


@pytest.mark.django_db
def test_unveraendertes_wird_nicht_neu_verschluesselt():
    notiz = BeratungsnotizFactory(text=WORT)
    roh = gespeichert(notiz)

    Beratungsnotiz.objects.get().save()

    assert gespeichert(notiz) == roh


@pytest.mark.django_db
def test_ohne_schluessel_bleibt_der_text_und_die_seite_sagt_warum(settings):
    notiz = BeratungsnotizFactory(text=WORT)
    kennung = gespeichert(notiz).partition(":")[0]
    schluessel = settings.DATENSCHLUESSEL
    settings.DATENSCHLUESSEL = {"neu": os.urandom(32)}
    geladen = Beratungsnotiz.objects.get()

    satz = geladen.get_text_display()
    geladen.save()

    assert satz.startswith(f"Der Schlüssel {kennung} fehlt.")
    assert "Zahlen und Berichte laufen weiter" in satz
    settings.DATENSCHLUESSEL = schluessel
    assert Beratungsnotiz.objects.get().get_text_display() == WORT


@pytest.mark.django_db
def test_ein_falscher_schluessel_gleichen_namens_faellt_auf(settings):
    notiz = BeratungsnotizFactory(text=WORT)

    settings.DATENSCHLUESSEL = {gespeichert(notiz).partition(":")[0]: os.urandom(32)}

    assert "passt nicht zu diesem Text" in Beratungsnotiz.objects.get().get_text_display()


@pytest.mark.django_db
def test_niemand_fragt_nach_dem_inhalt():
    with pytest.raises(FieldError):
        Beratungsnotiz.objects.filter(text=WORT)
    with pytest.raises(FieldError):
        Beratungsnotiz.objects.filter(text__icontains=WORT)
    with pytest.raises(FieldError):
        Beratungsnotiz.objects.filter(text__lower=WORT)


@pytest.mark.django_db
def test_am_datensatz_vorbei_wird_nicht_geschrieben():
    notiz = BeratungsnotizFactory()

    with pytest.raises(TypeError):
        Beratungsnotiz.objects.update(text=WORT)
    with pytest.raises(TypeError):
        Beratungsnotiz.objects.bulk_update([notiz], ["text"])


@pytest.mark.django_db
@pytest.mark.parametrize("zeichen", [WORT, f"2026a:{WORT}", "2026a:" + "ä" * 80, ""])
def test_die_datenbank_nimmt_keinen_klartext(zeichen):
    notiz = BeratungsnotizFactory()

    abgelehnt("beratung_beratungsnotiz_text_check", lambda: setze_roh(notiz, zeichen))


@pytest.mark.django_db
def test_ein_text_hat_eine_grenze_und_ist_nicht_leer():
    with pytest.raises(ValidationError) as fehler:
        BeratungsnotizFactory.build(text="x" * 4001).clean_fields(exclude=["klient", "autor"])

    assert set(fehler.value.message_dict) == {"text"}
    with pytest.raises(ValueError, match="länger als 4000 Zeichen"):
        BeratungsnotizFactory(text="x" * 4001)


@pytest.mark.django_db
def test_in_keiner_ausgabe_von_django():
    notiz = BeratungsnotizFactory(text=WORT)

    zeilen = str(list(Beratungsnotiz.objects.values()))

    assert "text" not in serializers.serialize("json", [notiz]).replace("context", "")
    assert WORT not in zeilen
    assert "(verschlüsselt)" in zeilen
