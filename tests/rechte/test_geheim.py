"""The secret words (geheimnisse.py) in searches and files; on the pages test_matrix.py looks for them as it walks."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from protegat.basis.models.einlesung import Tabelle
from tests.rechte.anfrage import antwort_auf
from tests.rechte.geheimnisse import ANMELDUNG, GEHEIM, IDENTITAET
from tests.rechte.wege import FREMD, WORTE, adresse
from tests.rechte.welt import woerter as w

pytestmark = pytest.mark.django_db

SUCHEN = ("suche", "beratung:beratung_list", "beratung:klient_list", "veranstaltungen:veranstaltung_list")
ENTWURF = re.compile(r'data-entwurf="([^"]+)"')
AUSGABEN = [name for name in WORTE if name.endswith("_ausgabe")]


@pytest.mark.parametrize("rolle", GEHEIM)
def test_in_keiner_suche(welt, leute, rolle):
    """What was typed stands in the field again, so the word is asked for by its half."""
    funde = []
    for name in SUCHEN:
        for wort in GEHEIM[rolle]:
            text = antwort_auf(
                leute[rolle], "get", reverse(name), {"q": wort[:-2], "suche": wort[:-2], "text": wort[:-2]}
            ).gelesen
            funde += [f"{name}: {wort}"] if wort in text else []

    assert funde == []


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
@pytest.mark.parametrize("name", AUSGABEN)
def test_in_keiner_ausgabe(welt, leute, name, form):
    """Not even what the role may read on a page: free text, notes and names leave in no file."""
    niemals = (w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *ANMELDUNG, w.VERTRAULICH, w.FREIES_THEMA, w.VORGELEGT)

    wer = "V" if name.startswith("protokoll:") else "K"
    antwort = antwort_auf(leute[wer], "get", adresse(name, welt, form=form), {})

    assert antwort.status_code == 200
    assert [wort for wort in niemals if wort in antwort.gelesen] == []


@pytest.mark.parametrize("tabelle", [tabelle.value for tabelle in Tabelle])
def test_in_keiner_ausgabe_der_befehle(welt, tabelle, tmp_path):
    niemals = (w.NOTIZ, w.FREMDE_NOTIZ, *IDENTITAET, *ANMELDUNG, w.VERTRAULICH, w.FREIES_THEMA, w.VORGELEGT)
    call_command("exportieren", tabelle, ausgabe=str(tmp_path / "a.csv"))

    text = (tmp_path / "a.csv").read_text()

    assert text
    assert [wort for wort in niemals if wort in text] == []


def test_entwuerfe_im_browser_oeffnet_nur_das_eigene_konto(welt, leute):
    """They lie sealed on a device that others use, too; the key comes with the pages of its account alone."""
    formular = adresse("betroffene:anliegen_create", welt)

    schluessel = {rolle: ENTWURF.findall(antwort_auf(leute[rolle], "get", formular, {}).text) for rolle in "BKV"}
    oeffentlich = antwort_auf(leute["A"], "get", adresse("programm:anmelden", welt), {}).text

    assert len({einer for gefundene in schluessel.values() for einer in gefundene}) == 3
    assert ENTWURF.findall(oeffentlich) == []


def test_die_woerter_stehen_wo_sie_duerfen(welt, leute):
    """Otherwise the tests above would look for what is nowhere."""
    orte = {
        w.NOTIZ: ("B", "beratung:notiz_list"),
        w.VORNAME: ("B", "beratung:identitaet_update"),
        w.GAST: ("K", "veranstaltungen:anmeldung_list"),
        w.VERTRAULICH_TEXT: ("K", f"veranstaltungen:protokoll_detail{FREMD}"),
        w.VORGELEGT: ("K", f"wiedervorlage_update{FREMD}"),
        w.FREIES_THEMA: ("B", "beratung:beratung_detail"),
        w.KONTAKT: ("V", "netzwerk:organisation_detail"),
        w.LISTE: ("B", "veranstaltungen:veranstaltung_detail"),
        w.ANLIEGEN: ("V", "betroffene:anliegen_list"),
        w.VERMERK: ("K", "sperrvermerk_list"),
        w.GERAET: ("V", "admin:basis_anmeldeereignis_changelist"),
        w.EINGELADEN: ("V", "einladung_list"),
        w.NOTCODE: ("B", "mfa_view_recovery_codes"),
        w.PASSKEY: ("B", "mfa_list_webauthn"),
        w.RUHEND: ("B", f"beratung:klient_detail{FREMD}"),
    }

    texte = {wort: antwort_auf(leute[rolle], "get", adresse(name, welt), {}) for wort, (rolle, name) in orte.items()}

    assert [wort for wort, antwort in texte.items() if wort not in antwort.text] == []
