"""Whether a record is there is nobody's business but of those who may see it: both answers are the same."""

import re

import pytest
from django.conf import settings
from django.test import Client

from tests.rechte.anfrage import antwort_auf
from tests.rechte.datensaetze import FREMDES
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.test_matrix import wort
from tests.rechte.wege import FREMD, NIRGENDS, adresse

pytestmark = pytest.mark.django_db

METHODEN = ("get", "head", "post", "options", "put", "delete")
HIER = re.escape(str(settings.BASE_DIR))
VERRAET = re.compile(rf"Traceback|Django|django|PostgreSQL|psycopg|DEBUG|Version \d|{HIER}|/home/|site-packages|\.py\b")
JEDER_HAT_SIE = {  # that there is such a page is no secret, only what stands on it
    *("mfa_edit_webauthn", "mfa_login_webauthn", "mfa_remove_webauthn", "mfa_view_recovery_codes", "sitzung_delete"),
    "security_txt",  # public; not there where nobody has named a contact
}
WECHSELND = re.compile(r'(name="csrfmiddlewaretoken" value|data-token)="\w+"')


def gleiches(antwort):
    """What a reader can compare: status, page, and where it leads."""
    return antwort.status_code, WECHSELND.sub("", antwort.gelesen.split("\n[(")[0]), antwort.get("Location", "")


@pytest.mark.parametrize("methode", METHODEN)
@pytest.mark.parametrize("name", FREMDES)
def test_fremd_ist_wie_nicht_da(welt, leute, name, methode):
    lesen, aendern = ERWARTUNG[name + FREMD]
    nicht_da = adresse(name, welt, **dict.fromkeys(FREMDES[name], NIRGENDS))

    for rolle in "BKVLOA":
        if rolle not in (lesen or "") + (aendern or ""):
            fremd = gleiches(antwort_auf(leute[rolle], methode, adresse(name + FREMD, welt), {}))
            keins = gleiches(antwort_auf(leute[rolle], methode, nicht_da, {}))
            assert (fremd[0], fremd[1].replace(adresse(name + FREMD, welt), nicht_da)) == keins[:2], rolle


@pytest.mark.parametrize("name", [name for name in ERWARTUNG if FREMD not in name and not name.startswith("programm")])
def test_auch_kopf_und_wege_fragen_nur_wer_darf(welt, leute, name):
    """HEAD answers as GET, OPTIONS tells strangers nothing."""
    duerfen = "".join(wer or "" for wer in ERWARTUNG[name])
    for rolle in "LA":
        get, head, options = (antwort_auf(leute[rolle], m, adresse(name, welt), {}) for m in ("get", "head", "options"))
        assert (head.status_code, head.get("Location")) == (get.status_code, get.get("Location")), rolle
        if rolle not in duerfen and name not in JEDER_HAT_SIE:
            assert wort(options, name) == "abgewiesen", rolle


@pytest.mark.parametrize(
    ("rolle", "weg", "status"),
    [
        ("B", "/gibt-es-nicht/", 404),
        ("V", "/beratungen/", 403),
        ("A", "/programm/de/999999/", 404),
        ("B", "/beratungen/klienten/K-0000/notizen/", 404),
    ],
)
def test_fehlerseiten_sagen_wie_es_weitergeht_und_sonst_nichts(leute, rolle, weg, status):
    antwort = antwort_auf(leute[rolle], "get", weg, {})

    assert antwort.status_code == status
    assert VERRAET.findall(antwort.text) == []
    assert re.search(r'<a class="[^"]*btn|<a href="', antwort.text)
    assert rolle == "V" or weg not in antwort.text


def test_ohne_das_zeichen_des_formulars_geschieht_nichts(welt):
    client = Client(enforce_csrf_checks=True)
    client.force_login(welt.beratung_, backend="protegat.rollen.RollenBackend")

    antwort = antwort_auf(client, "post", adresse("erledigung_create", welt), {})

    assert antwort.status_code == 403
    assert VERRAET.findall(antwort.text) == []
