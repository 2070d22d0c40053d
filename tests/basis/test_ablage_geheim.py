"""Uploaded files at rest: encrypted under their own name, by the ring of keys; clear ones from before are read."""

import io
import os
import stat
import tracemalloc

import pytest
from django.core.management import call_command
from django.test import RequestFactory

from protegat.basis import ablage
from protegat.basis.befehl import Abgelehnt
from protegat.basis.felder import neue_kennung
from protegat.basis.hochladen import Verschluesselt
from protegat.basis.verschluesselung import Unlesbar

ALT, NEU = {"alt": bytes(range(32))}, {"neu": bytes(range(1, 33))}
INHALT = b"%PDF-1.4 Zwetschgenkuchen " * 9000


@pytest.fixture(autouse=True)
def ablageordner(settings, tmp_path):
    settings.DATEIEN, settings.DATENSCHLUESSEL = tmp_path / "dateien", ALT
    return settings


def abgelegt(inhalt=INHALT, vorschau=False):
    name = neue_kennung()
    ablage.lege_ab(name, [inhalt], vorschau)
    return name


def gelesen(name, vorschau=False):
    with ablage.oeffne(name, vorschau) as datei:
        return datei.read()


def umschluesseln():
    ausgabe = io.StringIO()
    call_command("umschluesseln", stdout=ausgabe)
    return ausgabe.getvalue().splitlines()[-1]


def test_auf_der_platte_steht_kein_klartext():
    name = abgelegt()

    roh = ablage.pfad(name).read_bytes()

    assert roh.startswith(b"PROTEGAT-DATEI1\n\3alt")
    assert b"Zwetschgenkuchen" not in roh
    assert b"%PDF" not in roh
    assert gelesen(name) == INHALT


def test_gleiche_dateien_sehen_verschieden_aus():
    eine, andere = abgelegt(), abgelegt()

    assert ablage.pfad(eine).read_bytes()[-100:] != ablage.pfad(andere).read_bytes()[-100:]


def test_eine_datei_oeffnet_sich_nur_unter_ihrem_namen():
    meine, fremde = abgelegt(b"meine"), abgelegt(b"fremde")
    ablage.pfad(meine).write_bytes(ablage.pfad(fremde).read_bytes())
    ablage.pfad(fremde, vorschau=True).write_bytes(ablage.pfad(fremde).read_bytes())

    for name, vorschau in ((meine, False), (fremde, True)):
        with pytest.raises(Unlesbar, match="beschädigt, oder der Schlüssel alt passt nicht"):
            gelesen(name, vorschau)


@pytest.mark.parametrize("stelle", [16, 20, 40, 70, -1])
def test_ein_veraendertes_byte_faellt_auf(stelle):
    name = abgelegt(b"kurz")
    roh = bytearray(ablage.pfad(name).read_bytes())
    roh[stelle] ^= 1
    ablage.pfad(name).write_bytes(roh)

    with pytest.raises(Unlesbar):
        gelesen(name)


def test_ohne_schluessel_sagt_ein_satz_warum(settings):
    name = abgelegt()

    settings.DATENSCHLUESSEL = NEU

    with pytest.raises(Unlesbar, match=r"Der Schlüssel alt fehlt\."):
        ablage.oeffne(name)


@pytest.mark.django_db
def test_umschluesseln_erneuert_alte_und_klare_dateien(settings):
    alte, klein, klare = abgelegt(), abgelegt(b"klein", vorschau=True), neue_kennung()
    ablage.pfad(klare).write_bytes(INHALT)
    os.utime(ablage.pfad(alte), (1000, 1000))
    assert gelesen(klare) == INHALT
    settings.DATENSCHLUESSEL = NEU | ALT
    settings.DATEIEN.joinpath(f"{alte}-neu").write_bytes(b"von einem Abbruch")

    assert umschluesseln() == "Dateien: 3 umgeschlüsselt"

    settings.DATENSCHLUESSEL = NEU
    assert [gelesen(alte), gelesen(klein, True), gelesen(klare)] == [INHALT, b"klein", INHALT]
    assert b"Zwetschgenkuchen" not in ablage.pfad(klare).read_bytes()
    assert stat.S_IMODE(ablage.pfad(klare).stat().st_mode) == 0o600
    assert ablage.pfad(alte).stat().st_mtime == 1000
    assert len(list(settings.DATEIEN.iterdir())) == 3
    assert umschluesseln() == "Dateien: 0 umgeschlüsselt"


@pytest.mark.django_db
def test_umschluesseln_laesst_was_niemand_lesen_kann(settings):
    name = abgelegt()
    roh = ablage.pfad(name).read_bytes()
    settings.DATENSCHLUESSEL = NEU

    with pytest.raises(Abgelehnt, match=r"Dateien: 1 nicht lesbar\. Der Schlüssel alt fehlt"):
        umschluesseln()

    assert ablage.pfad(name).read_bytes() == roh
    assert len(list(settings.DATEIEN.iterdir())) == 1


def test_wer_liest_waehrend_erneuert_wird_liest_zu_ende(settings):
    name = abgelegt()
    datei = ablage.oeffne(name)
    anfang = datei.read(10)

    settings.DATENSCHLUESSEL = NEU | ALT
    ablage.erneuere(name)

    with datei:
        assert anfang + datei.read() == INHALT
    assert ablage.kennung(name) == "neu"


def test_schreiben_und_lesen_brauchen_wenig_speicher():
    block = bytes(1 << 20)
    name = neue_kennung()
    tracemalloc.start()

    ablage.lege_ab(name, (block for _ in range(30)))
    ablage.pruefsumme(name)

    hoechstens = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert hoechstens < 6 * len(block)


def test_ein_grosser_upload_liegt_nicht_im_klartext_auf_der_platte(settings):
    im_speicher = "django.core.files.uploadhandler.MemoryFileUploadHandler"
    assert settings.FILE_UPLOAD_HANDLERS[1:] == [im_speicher, "protegat.basis.hochladen.Verschluesselt"]
    handler = Verschluesselt(RequestFactory().get("/"))
    handler.new_file("dateien", "liste.pdf", "application/pdf", len(INHALT))

    for ab in range(0, len(INHALT), 1 << 16):
        handler.receive_data_chunk(INHALT[ab : ab + (1 << 16)], ab)
    upload = handler.file_complete(len(INHALT))

    handler.datei.seek(0)
    roh = handler.datei.read()
    assert len(roh) > len(INHALT)
    assert b"Zwetschgenkuchen" not in roh
    assert (upload.name, upload.size, upload.content_type) == ("liste.pdf", len(INHALT), "application/pdf")
    assert b"".join(upload.chunks()) == INHALT
    upload.seek(5)
    assert upload.read(3) == INHALT[5:8]
