"""The house rules as tests."""

import ast
import io
import re
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.management import call_command
from django.db.models import CheckConstraint, UniqueConstraint
from django.urls import URLPattern, get_resolver
from django_tables2 import SingleTableMixin

from protegat.basis.views import EineTabelleMixin

WURZEL = Path(__file__).resolve().parent.parent
RAEUME = ("protegat", "netzwerk", "beratung", "veranstaltungen", "berichte")
FREMDE = ("admin:", "account_", "allauth", "mfa_")  # pages of libraries, which bring their own checks
OEFFENTLICH = {
    *("gesund", "favicon", "geschlossen", "robots", "beratung:antwort"),
    *("veranstaltungen:kalender_oeffentlich", "veranstaltungen:termin_oeffentlich", "veranstaltungen:kalender_team"),
    "veranstaltungen:feedback",
    "einloesung",
    *(f"programm:{name}" for name in ("einbetten", "logo", "programm", "sitemap", "sprachwahl", "termin")),
}
OEFFENTLICH |= {"security_txt", "kennwort"}
OEFFENTLICH |= {f"programm:{name}" for name in ("anmelden", "angemeldet", "anmeldung")}
FUER_ALLE_ANGEMELDETEN = {"heute", "mein_konto", "sitzung_list", "sitzung_delete", "andere_sitzungen_delete"}
FUER_ALLE_ANGEMELDETEN |= {"weiter"}
EIGENE_MODELLE = [m for m in apps.get_models() if m.__module__.split(".")[0] in RAEUME]


def python_dateien():
    return [d for raum in (*RAEUME, "tests", "bench") for d in sorted((WURZEL / raum).rglob("*.py"))]


def adressen(muster=None, raum=""):
    for eintrag in muster or get_resolver().url_patterns:
        if isinstance(eintrag, URLPattern):
            yield f"{raum}{eintrag.name}", eintrag.callback
        else:
            yield from adressen(eintrag.url_patterns, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum)


EIGENE_ADRESSEN = {name: view for name, view in adressen() if not name.startswith(FREMDE)}


@pytest.mark.parametrize("name", EIGENE_ADRESSEN)
def test_jede_adresse_nennt_ihr_recht(name):
    klasse = EIGENE_ADRESSEN[name].view_class

    if name in OEFFENTLICH:
        assert EIGENE_ADRESSEN[name].login_required is False
    elif name not in FUER_ALLE_ANGEMELDETEN:
        assert getattr(klasse, "permission_required", None), f"{klasse.__name__} hat kein permission_required"


@pytest.mark.parametrize("name", EIGENE_ADRESSEN)
def test_keine_liste_laesst_sich_die_laenge_ihrer_seiten_sagen(name):
    """`?per_page=` of the library."""
    klasse = EIGENE_ADRESSEN[name].view_class

    assert issubclass(klasse, EineTabelleMixin) or not issubclass(klasse, SingleTableMixin)


def test_importe_gehen_nur_treppab():
    ergebnis = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c(['--no-cache'])"],
        cwd=WURZEL,
        capture_output=True,
        text=True,
    )

    assert ergebnis.returncode == 0, ergebnis.stdout


def test_keine_migration_fehlt(db):
    call_command("makemigrations", "--check", "--dry-run", stdout=io.StringIO())


@pytest.mark.parametrize("datei", python_dateien(), ids=lambda datei: str(datei.relative_to(WURZEL)))
def test_bezeichner_sind_ascii(datei):
    with tokenize.open(datei) as text:
        namen = {zeichen.string for zeichen in tokenize.generate_tokens(text.readline) if zeichen.type == tokenize.NAME}

    assert {name for name in namen if not name.isascii()} == set()


@pytest.mark.parametrize("modell", EIGENE_MODELLE, ids=lambda modell: modell.__name__)
def test_jede_regel_der_datenbank_hat_einen_deutschen_satz(modell):
    for regel in modell._meta.constraints:
        assert isinstance(regel, CheckConstraint | UniqueConstraint | ExclusionConstraint)
        satz = regel.violation_error_message
        assert satz.endswith("."), (regel.name, satz)
        assert satz != regel.default_violation_error_message, regel.name


def test_keine_seite_und_kein_skript_nennt_einen_fremden_rechner():
    orte = [*(WURZEL / "templates").rglob("*.html"), *(WURZEL / "static").glob("*.*")]
    erlaubt = re.compile(r"https?://(www\.w3\.org|localhost)")
    fremde = {
        (ort.name, treffer.group())
        for ort in orte
        for treffer in re.finditer(r"""(?:https?:)?//[a-z0-9-]+\.[^\s"'<>)]+""", ort.read_text())
        if not erlaubt.match(treffer.group())
    }

    assert fremde == set()


def test_grosse_funktionen_suchen_eine_naht():
    lange = {
        f"{datei.relative_to(WURZEL)}:{knoten.name}"
        for datei in python_dateien()
        if datei.relative_to(WURZEL).parts[0] in RAEUME and "migrations" not in datei.parts
        for knoten in ast.walk(ast.parse(datei.read_text()))
        if isinstance(knoten, ast.FunctionDef) and _zeilen(knoten) > 25
    }

    assert lange == set()


def _zeilen(funktion):
    """Lines of code without the docstring."""
    beginn = funktion.body[1] if ast.get_docstring(funktion) and len(funktion.body) > 1 else funktion.body[0]
    return funktion.end_lineno - beginn.lineno + 1


def test_keine_vorlage_schreibt_einen_schluessel_mit_tausenderpunkt():
    """`{{ reihe.pk }}` reads 1.204 from the thousandth row on, and no address knows that."""
    vorlagen = sorted((WURZEL / "templates").rglob("*.html"))
    nackte = [str(v.relative_to(WURZEL)) for v in vorlagen if re.search(r"\{\{\s*[\w.]*\bpk\s*\}\}", v.read_text())]

    assert nackte == []
