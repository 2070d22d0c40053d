"""Evidence of an event: uploaded, shown, served and deleted, each by those who may."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from protegat.basis import ablage
from protegat.basis.felder import neue_kennung
from protegat.basis.hochladen import NOCH_EINMAL
from tests.dateien import HTML, PDF, bild, foto_mit_ort, upload
from tests.factories import NachweisdateiFactory, VeranstaltungFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Nachweisdatei, Veranstaltung

pytestmark = pytest.mark.django_db


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25)


def neu(veranstaltung, **abfrage):
    return reverse("veranstaltungen:nachweisdatei_create", args=[veranstaltung.pk], query=abfrage)


def angaben(*dateien, **anders):
    return {"art": "flyer", "notiz": "aus dem Stadtteil", "dateien": list(dateien), **anders}


def flyer(inhalt=PDF, name="Flyer.pdf"):
    return SimpleUploadedFile(name, inhalt)


def test_mehrere_auf_einmal_und_zurueck_zur_veranstaltung(als, beraterin, abend):
    antwort = als(beraterin).post(
        neu(abend),
        angaben(flyer(), upload(foto_mit_ort(), "IMG.HEIC"), zeigt_foerderung="on", abbildung="niemand"),
        follow=True,
    )

    erste, zweite = Nachweisdatei.objects.all()
    assert antwort.redirect_chain == [(f"{abend.get_absolute_url()}#nachweise", 302)]
    assert "2 Dateien sind abgelegt." in antwort.text
    assert [erste.name, zweite.name] == ["Flyer.pdf", "IMG.jpg"]
    assert erste.ablage not in ("Flyer.pdf", zweite.ablage)
    assert (erste.erstellt_von, erste.zeigt_foerderung, erste.notiz) == (beraterin, True, "aus dem Stadtteil")
    assert erste.sha256 == ablage.pruefsumme(erste.ablage)


def test_dieselbe_seite_noch_einmal_legt_nichts_doppelt_ab(als, beraterin, abend):
    client, schluessel, zweite = als(beraterin), neue_kennung(), PDF + b"\n"

    def sende(erste):
        return client.post(neu(abend), angaben(flyer(erste), flyer(zweite, "B.pdf"), schluessel=schluessel))

    antworten, andere_datei = [sende(PDF), sende(PDF)], sende(PDF + b"\r\n")

    assert [a.status_code for a in antworten] == [302, 302]
    assert Nachweisdatei.objects.count() == 2
    assert "haben Sie am" in andere_datei.text
    assert NOCH_EINMAL in andere_datei.text


def test_ein_fehler_behaelt_das_getippte_und_bittet_um_die_datei(als, beraterin, abend):
    antwort = als(beraterin).post(neu(abend), angaben(flyer(), flyer(HTML, "foto.jpg")))

    fehler = antwort.context["form"].errors["dateien"]
    assert fehler[0].startswith("„foto.jpg“ ist dem Inhalt nach keine Datei")
    assert fehler[1] == NOCH_EINMAL
    assert 'value="aus dem Stadtteil"' in antwort.text
    assert not Nachweisdatei.objects.exists()


def test_ohne_datei_und_ohne_art_steht_es_am_feld(als, beraterin, abend):
    antwort = als(beraterin).post(neu(abend), {"notiz": "x"})

    assert antwort.context["form"].errors == {
        "art": ["Dieses Feld ist zwingend erforderlich."],
        "dateien": ["Bitte wählen Sie eine Datei."],
    }


def test_zu_viel_auf_einmal_kommt_nie_auf_die_platte(als, beraterin, abend, settings):
    settings.HOCHLADEN_HOECHSTENS = 200_000
    settings.DATEI_HOECHSTENS = 100_000

    antwort = als(beraterin).post(neu(abend), angaben(flyer(PDF * 5000, "riesig.pdf")))

    assert "„riesig.pdf“ ist größer als" in antwort.context["form"].errors["dateien"][0]
    assert 'value="aus dem Stadtteil"' in antwort.text


def test_ein_foto_sagt_ob_menschen_zu_erkennen_sind(als, beraterin, abend):
    client = als(beraterin)

    ohne = client.post(neu(abend), angaben(upload(bild(), "a.jpg"), art="foto"))
    mit = client.post(neu(abend), angaben(upload(bild(), "a.jpg"), art="foto", abbildung="eingewilligt"))

    assert "Bitte sagen Sie bei einem Foto, ob Menschen darauf zu erkennen sind." in ohne.text
    assert (mit.status_code, Nachweisdatei.objects.get().abbildung) == (302, "eingewilligt")


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("nachweisdatei_foto_sagt_ob_menschen_zu_erkennen_sind", {"art": "foto"}),
        ("nachweisdatei_art_aus_katalog", {"art": "video"}),
        ("nachweisdatei_typ_aus_katalog", {"typ": "text/html"}),
        ("nachweisdatei_name_nicht_leer", {"name": " "}),
    ],
)
def test_datenbank_lehnt_ab(abend, regel, angabe):
    abgelehnt(regel, lambda: NachweisdateiFactory(veranstaltung=abend, **angabe))


def test_ein_pfad_kommt_nicht_in_die_datenbank(abend):
    datei = NachweisdateiFactory(veranstaltung=abend)

    abgelehnt(
        "nachweisdatei_ablage_form", lambda: Nachweisdatei.objects.filter(pk=datei.pk).update(ablage="../../passwd")
    )


def test_abruf_liefert_nur_zum_speichern(als, beraterin, abend):
    datei = NachweisdateiFactory(veranstaltung=abend, name="Übersicht.pdf", inhalt=b"%PDF-1.4 x")

    antwort = als(beraterin).get(datei.get_absolute_url())

    assert b"".join(antwort.streaming_content) == b"%PDF-1.4 x"
    assert antwort["Content-Type"] == "application/pdf"
    assert antwort["Content-Disposition"] == "attachment; filename*=utf-8''%C3%9Cbersicht.pdf"
    assert antwort["X-Content-Type-Options"] == "nosniff"
    assert antwort["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert antwort["Cache-Control"] == "private, no-store"


def test_vorschau_ist_ein_kleines_bild(als, beraterin, abend):
    client = als(beraterin)
    client.post(neu(abend), angaben(upload(bild(groesse=(1200, 800)), "a.jpg"), abbildung="niemand"))

    antwort = client.get(f"{Nachweisdatei.objects.get().get_absolute_url()}?vorschau")

    assert b"".join(antwort.streaming_content).startswith(b"\xff\xd8\xff")
    assert antwort["Content-Type"] == "image/jpeg"


def test_fehlende_bytes_sind_404_und_werden_vermerkt(als, beraterin, abend, caplog):
    datei = NachweisdateiFactory(veranstaltung=abend)
    ablage.entferne(datei.ablage)

    assert als(beraterin).get(datei.get_absolute_url()).status_code == 404
    assert f"Zu Nachweisdatei {datei.pk} fehlen die Bytes" in caplog.text


def test_unter_einer_anderen_veranstaltung_gibt_es_sie_nicht(als, beraterin, abend):
    datei, andere = NachweisdateiFactory(veranstaltung=abend), VeranstaltungFactory(vorhaben=abend.vorhaben)

    adresse = reverse("veranstaltungen:nachweisdatei_abruf", args=[andere.pk, datei.pk])

    assert als(beraterin).get(adresse).status_code == 404


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, abend, wer):
    datei, client = NachweisdateiFactory(veranstaltung=abend), als(request.getfixturevalue(wer))

    for adresse in (neu(abend), datei.get_absolute_url(), f"{datei.get_absolute_url()}loeschen/"):
        assert client.get(adresse).status_code == client.post(adresse).status_code == 403


@pytest.mark.parametrize("wer", ["beraterin", "koordination"])
def test_das_team_liest_die_liste_mit_namen(als, request, abend, wer):
    datei = NachweisdateiFactory(veranstaltung=abend)

    antwort = als(request.getfixturevalue(wer)).get(datei.get_absolute_url())

    assert b"".join(antwort.streaming_content).startswith(b"%PDF")


def test_ohne_das_recht_auf_namen_bleibt_die_liste_verborgen(als, beraterin, abend, monkeypatch):
    liste = NachweisdateiFactory(veranstaltung=abend, name="Liste.pdf")
    NachweisdateiFactory(veranstaltung=abend, art="protokoll", name="Protokoll.pdf")
    hat = type(beraterin).has_perm
    ohne_namen = lambda nutzer, recht, obj=None: "namen_" not in recht and hat(nutzer, recht, obj)  # noqa: E731
    monkeypatch.setattr(type(beraterin), "has_perm", ohne_namen)
    client = als(beraterin)

    seite = client.get(abend.get_absolute_url()).text

    assert ("Protokoll.pdf" in seite, "Liste.pdf" in seite) == (True, False)
    assert client.get(liste.get_absolute_url()).status_code == 404


def test_loeschen_fragt_und_nimmt_die_bytes_mit(als, beraterin, abend, django_capture_on_commit_callbacks):
    datei, client = NachweisdateiFactory(veranstaltung=abend), als(beraterin)
    adresse = f"{datei.get_absolute_url()}loeschen/"
    assert "Das lässt sich nicht rückgängig machen." in client.get(adresse).text
    assert datei.ablage in ablage.namen()

    with django_capture_on_commit_callbacks(execute=True):
        antwort = client.post(adresse)

    assert antwort.url == f"{abend.get_absolute_url()}#nachweise"
    assert (Nachweisdatei.objects.exists(), datei.ablage in ablage.namen()) == (False, False)


def test_mit_der_veranstaltung_gehen_zeilen_und_bytes(abend, django_capture_on_commit_callbacks):
    dateien = NachweisdateiFactory.create_batch(3, veranstaltung=abend)

    with django_capture_on_commit_callbacks(execute=True):
        Veranstaltung.objects.filter(pk=abend.pk).delete()

    assert {datei.ablage for datei in dateien} & ablage.namen().keys() == set()


def test_wird_das_loeschen_zurueckgenommen_bleiben_die_bytes(abend, django_capture_on_commit_callbacks):
    datei = NachweisdateiFactory(veranstaltung=abend)

    with django_capture_on_commit_callbacks() as danach:
        datei.delete()

    assert len(danach) == 1
    assert datei.ablage in ablage.namen()


def test_so_viele_abfragen_mit_einer_wie_mit_vielen(als, beraterin, abend, django_assert_num_queries):
    client = als(beraterin)
    NachweisdateiFactory(veranstaltung=abend)
    client.get(abend.get_absolute_url())
    with CaptureQueriesContext(connection) as abfragen:
        client.get(abend.get_absolute_url())
    NachweisdateiFactory.create_batch(30, veranstaltung=abend, erstellt_von=beraterin)

    with django_assert_num_queries(len(abfragen)):
        client.get(abend.get_absolute_url())


def test_was_fehlt_ist_gewaehlt_was_zu_sehen_ist_nicht(als, beraterin, abend):
    form = als(beraterin).get(neu(abend, art="flyer")).context["form"]

    assert (form["art"].value(), bool(form["zeigt_foerderung"].value())) == ("flyer", False)


def test_ein_flyer_als_bild_fragt_nach_menschen_wie_ein_foto(als, beraterin, abend):
    client = als(beraterin)

    offen = client.post(neu(abend), angaben(upload(foto_mit_ort(), "flyer.jpg")))
    client.post(neu(abend), angaben(upload(foto_mit_ort(), "flyer.jpg"), abbildung="niemand"))

    assert offen.context["form"].errors["abbildung"] == [
        "Bitte sagen Sie bei einem Bild, ob Menschen darauf zu erkennen sind."
    ]
    assert [datei.abbildung for datei in Nachweisdatei.objects.all()] == ["niemand"]


def test_dieselbe_datei_noch_einmal_gibt_einen_hinweis(als, beraterin, abend, ev25):
    client = als(beraterin)
    client.post(neu(VeranstaltungFactory(vorhaben=ev25)), angaben(flyer()))
    erste = client.post(neu(abend), angaben(flyer()), follow=True)

    zweite = client.post(neu(abend), angaben(flyer(name="Kopie.pdf")), follow=True)

    assert "gleicher Inhalt" not in erste.text
    assert "Liegt hier schon einmal, gleicher Inhalt: Kopie.pdf." in zweite.text
    assert abend.nachweisdateien.count() == 2
