"""Pages whose address says what kind of record they are about: for each kind its own expectation."""

import pytest
from django.urls import reverse

from protegat.basis.models import Anliegen, Rolle
from protegat.rollen import RECHTE
from tests.formulare import eingaben
from tests.rechte.anfrage import antwort_auf
from tests.rechte.test_matrix import ROLLEN, wort
from tests.rechte.welt.woerter import LISTE

pytestmark = pytest.mark.django_db

GRUPPEN = {  # group: a record, who answers and sees what is told, who sees the record itself, who takes a request in
    "klient": ("klient", "B", "BK", "BKV"),
    "kontaktperson": ("kontaktperson", "KV", "BKV", "BKV"),
    "anmeldung": ("anmeldung", "BK", "BK", "BKV"),
    "nutzer": ("kollegin", "V", "V", "V"),
}
SPERRBAR = {  # kind: a record, who may say that it has to stay
    "klient": ("klient", "K"),
    "beratung": ("beratung", "K"),
    "stammblatt": ("stammblatt", "K"),
    "veranstaltung": ("veranstaltung", "K"),
    "organisation": ("stelle", "KV"),
    "kontaktperson": ("kontaktperson", "KV"),
}
TABELLEN = {"organisationen": "KV"} | dict.fromkeys(
    ("vorhaben", "beratungen", "vermittlungen", "veranstaltungen", "belege"), "K"
)


def durch(leute, weg):
    return [rolle for rolle in ROLLEN if wort(antwort_auf(leute[rolle], "get", weg, {}), "") == "durch"]


@pytest.mark.parametrize("gruppe", GRUPPEN)
def test_auskunft_gibt_wer_die_daten_sehen_darf(welt, leute, gruppe):
    wer, antwortet, _, _ = GRUPPEN[gruppe]

    assert durch(leute, reverse("betroffene:auskunft", args=[gruppe, getattr(welt, wer).pk])) == [*antwortet]


@pytest.mark.parametrize("gruppe", GRUPPEN)
def test_ein_anliegen_nennt_nur_wen_man_sehen_darf(welt, leute, gruppe):
    """Else counting numbers up in the address would tell one code after the other."""
    wer, _, sieht, nimmt_auf = GRUPPEN[gruppe]
    weg = f"{reverse('betroffene:anliegen_create')}?zu={gruppe}-{getattr(welt, wer).pk}"

    formulare = {rolle: antwort_auf(leute[rolle], "get", weg, {}).context["form"] for rolle in "BKV"}

    assert [rolle for rolle, form in formulare.items() if form.initial.get("zu")] == [*sieht]
    gruppen = {rolle: [wert for wert, _ in form.fields["gruppe"].choices] for rolle, form in formulare.items()}
    assert [rolle for rolle, erlaubte in gruppen.items() if gruppe in erlaubte] == [*nimmt_auf]


def test_zu_einem_alten_code_erfaehrt_die_verwaltung_nicht_den_neuen(welt, leute):
    weg, alt = reverse("betroffene:anliegen_create"), welt.aufgenommen.code
    angaben = {"recht": "auskunft", "gruppe": "klient", "zu": alt, "zustaendig": str(welt.beratung_.pk)}

    leute["V"].post(weg, eingaben(leute["V"].get(weg), **angaben))

    anliegen = Anliegen.objects.latest("pk")
    assert (anliegen.nummer, anliegen.bezeichnung) == (welt.klient.pk, alt)


@pytest.mark.parametrize("art", SPERRBAR)
def test_einen_sperrvermerk_setzt_wer_den_eintrag_sieht(welt, leute, art):
    wer, darf = SPERRBAR[art]

    assert durch(leute, reverse("sperrvermerk_create", args=[art, getattr(welt, wer).pk])) == [*darf]


def test_eine_teilnahmeliste_oeffnet_nur_wer_namen_sehen_darf(welt, leute, monkeypatch):
    """A right of its own: without it there is neither the scan nor its name, while the flyer beside it stays."""
    liste, flyer = (
        reverse("veranstaltungen:nachweisdatei_abruf", args=[datei.veranstaltung_id, datei.pk])
        for datei in (welt.liste, welt.foto)
    )
    mit_namen = durch(leute, liste)
    namen = {"veranstaltungen.namen_nachweisdatei"}
    monkeypatch.setitem(RECHTE, Rolle.KOORDINATION, RECHTE[Rolle.KOORDINATION] - namen)

    seite = antwort_auf(leute["K"], "get", welt.veranstaltung.get_absolute_url(), {})

    assert (mit_namen, durch(leute, liste), durch(leute, flyer)) == ([*"BK"], ["B"], [*"BK"])
    assert LISTE not in seite.gelesen


@pytest.mark.parametrize("tabelle", TABELLEN)
def test_eingelesen_wird_nur_was_man_einlesen_darf(leute, tabelle):
    formulare = {
        rolle: antwort_auf(leute[rolle], "get", reverse("einlesung_create"), {}).context["form"] for rolle in "KV"
    }

    auswahl = {rolle: [wert for wert, _ in form.fields["tabelle"].choices] for rolle, form in formulare.items()}
    assert [rolle for rolle, tabellen in auswahl.items() if tabelle in tabellen] == [*TABELLEN[tabelle]]
