"""The documents: as committed so generated, readable on a page, printable, and for those only who may."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import page
import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from protegat.basis.models import Sicherungslauf
from protegat.betroffene.dokumente import BLAETTER, DOKUMENTE, informationsblatt, verzeichnis
from protegat.management.commands.datenschutz import seiten

ORDNER = Path(__file__).resolve().parents[3] / "docs" / "datenschutz"
LISTE = reverse("betroffene:dokument_list")


@pytest.mark.parametrize("name", seiten())
def test_was_im_haus_liegt_ist_was_das_programm_schreibt(name):
    """Red? A model, a role or a rule has changed: `python manage.py datenschutz` writes the documents anew."""
    assert (ORDNER / name).read_text("utf-8") == seiten()[name]


def test_der_befehl_schreibt_drei_dateien(tmp_path, capsys):
    call_command("datenschutz", ziel=str(tmp_path / "neu"))

    assert sorted(datei.name for datei in (tmp_path / "neu").iterdir()) == sorted(seiten())


@pytest.mark.parametrize("wessen", BLAETTER.values(), ids=BLAETTER)
def test_ein_informationsblatt_ist_eine_seite(wessen):
    pdf = PdfReader(BytesIO(informationsblatt(wessen).als_pdf(timezone.now())))

    text = " ".join(pdf.pages[0].extract_text().split())
    assert len(pdf.pages) == 1
    assert "Ihre Rechte" in text
    assert "Sächsische Datenschutz" in text
    assert pdf.metadata.title == informationsblatt(wessen).titel


@pytest.mark.parametrize("schluessel", ["verzeichnis", "folgenabschaetzung"])
@pytest.mark.parametrize("form", ["pdf", "md"])
def test_verwaltung_nimmt_die_dokumente_mit(als, verwaltung, schluessel, form):
    antwort = als(verwaltung).get(reverse("betroffene:dokument_datei", args=[schluessel, form]))

    assert antwort["Content-Disposition"] == f'attachment; filename="{schluessel}.{form}"'
    assert antwort.content[:4] == (b"%PDF" if form == "pdf" else f"# {DOKUMENTE[schluessel]().titel}".encode()[:4])


@pytest.mark.django_db
@pytest.mark.parametrize("profil", [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1])
@pytest.mark.parametrize("schluessel", DOKUMENTE)
def test_jeder_druck_erfuellt_archiv_und_barrierefreiheit(schluessel, profil):
    befund = page.validate_pdf_bytes(DOKUMENTE[schluessel]().als_pdf(timezone.now()), profile=profil)

    assert [fehler.message for fehler in befund.failures] == []


@pytest.mark.parametrize("schluessel", DOKUMENTE)
def test_jedes_dokument_laesst_sich_lesen(als, koordination, schluessel):
    papier = DOKUMENTE[schluessel]()

    seite = als(koordination).get(reverse("betroffene:dokument_detail", args=[schluessel])).content.decode()

    assert [kapitel.titel for kapitel in papier.kapitel if kapitel.titel not in seite] == []


def test_im_verzeichnis_steht_kein_englisch_der_bibliotheken():
    text = verzeichnis().als_md()

    zeile = "| Zweite Faktoren | Team und Menschen mit Leserecht | Konto und Einstellungen | Konto, Art, Inhalt, "
    assert zeile in text
    assert [wort for wort in ("authenticators", "user", "created at", "| beratung,") if wort in text] == []


def test_wie_die_massnahmen_hier_stehen_sagen_einstellungen_und_eintraege(als, verwaltung, settings):
    vorher = als(verwaltung).get(reverse("betroffene:dokument_datei", args=["verzeichnis", "md"])).content.decode()
    settings.ZWEITER_FAKTOR, settings.HTTPS = True, True
    settings.ZWEITER_FAKTOR_FUER = {"verwaltung", "beratung"}
    settings.SITZUNG_LEERLAUF = timedelta(minutes=17)
    Sicherungslauf.objects.create(gelungen=True, geprueft=True, stand_vom=datetime(2026, 3, 4, 23, 30, tzinfo=UTC))
    nachher = DOKUMENTE["verzeichnis"]().als_md()

    assert "| Zweiter Faktor | nicht verlangt: nur zum Ausprobieren |" in vorher
    assert "| Bewiesene Sicherung | jüngste bewiesene: noch keine |" in vorher
    assert "| Zweiter Faktor | Pflicht für Beratung, Verwaltung |" in nachher
    assert "| Sitzungen enden | nach 17 Minuten ohne Tätigkeit (30 bei " in nachher
    assert "| Bewiesene Sicherung | jüngste bewiesene: 05.03.2026 |" in nachher
    assert "| Verschlüsselte Verbindung | nur über HTTPS |" in nachher
    assert next(iter(settings.DATENSCHLUESSEL)) in nachher


def test_was_fehlt_steht_oben_und_verschwindet(als, verwaltung, settings):
    vorher = als(verwaltung).get(LISTE).content.decode()
    settings.VERANTWORTLICH = dict.fromkeys(settings.VERANTWORTLICH, "Erdachter Träger")
    nachher = als(verwaltung).get(LISTE).content.decode()

    assert ("VERANTWORTLICH_NAME" in vorher, "Bitte eintragen" in nachher) == (True, False)
    assert "Erdachter Träger" in informationsblatt(BLAETTER["beratene"]).als_md()


@pytest.mark.parametrize("rolle", ["beraterin", "pruefung"])
def test_andere_rollen_sehen_sie_nicht(als, request, rolle):
    wer = request.getfixturevalue(rolle)

    einzelne = [("detail", ["verzeichnis"]), ("datei", ["verzeichnis", "pdf"])]
    adressen = [LISTE, *(reverse(f"betroffene:dokument_{was}", args=args) for was, args in einzelne)]
    assert [als(wer).get(adresse).status_code for adresse in adressen] == [403] * 3


def test_ein_unbekanntes_dokument_oder_format_gibt_es_nicht(als, verwaltung):
    adressen = [
        reverse("betroffene:dokument_detail", args=["geheim"]),
        reverse("betroffene:dokument_datei", args=["verzeichnis", "exe"]),
    ]

    assert [als(verwaltung).get(adresse).status_code for adresse in adressen] == [404, 404]
