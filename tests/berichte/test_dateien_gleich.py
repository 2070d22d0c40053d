"""Every file of a report holds the figures of the screen, and none holds a number that is hidden."""

import io
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from berichte.arten import ARTEN, PROJEKTBLATT, QUARTALSBERICHT
from berichte.aufbau import Bild, Fundstelle, Kapitel, Tabelle, Zahlensatz, Zeile, Zelle, zellen
from berichte.ausgabe.formate import FORMATE, Abgabe
from berichte.ausgabe.json import austausch, schreibe
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Spannen, Zeitraum
from tests.berichte import dateien, zufall
from tests.factories import ZielwertFactory

QUARTAL = Zeitraum.quartal(2018, 4)
GEHEIM = (7713, "7.713", "7713")


def geschrieben(form, abgabe):
    ziel = io.BytesIO()
    FORMATE[form].schreibe(abgabe, ziel)
    return ziel.getvalue()


@pytest.fixture(params=[(art, seed) for art in ARTEN for seed in (3, 8)], ids=str)
def abgabe(request, db):
    art, seed = request.param
    zufall.Welt(seed)
    return Abgabe.aus(ARTEN[art], Lage(Vorhaben.objects.get(kuerzel="EINS"), QUARTAL))


def ohne_punkte(tabellen):
    """As CSV has numbers: no dots between thousands, a plain minus, no plus, the unit in its own column."""
    return [[[_roh(zelle) for zelle in zeile] for zeile in zeilen] for zeilen in tabellen]


def _roh(text):
    ohne_einheit = text.replace("\xa0", " ").removesuffix(" %").removesuffix(" €")
    kern = ohne_einheit.removeprefix("+ ").replace("− ", "-").replace("−", "-")
    return kern.replace(".", "") if kern.replace(".", "").lstrip("-").isdigit() and "." not in text[-3:] else kern


def test_csv_hat_die_zahlen_des_schirms(abgabe):
    assert dateien.aus_csv(geschrieben("csv", abgabe)) == ohne_punkte(dateien.tabellen(abgabe.dokument))


def test_docx_hat_die_zahlen_des_schirms(abgabe):
    assert dateien.aus_docx(geschrieben("docx", abgabe)) == dateien.tabellen(abgabe.dokument)


def test_xlsx_hat_die_zahlen_des_schirms(abgabe):
    assert list(dateien.aus_xlsx(geschrieben("xlsx", abgabe))) == dateien.tabellen(abgabe.dokument)


def test_pdf_hat_die_zahlen_des_schirms(abgabe):
    druck = dateien.aus_pdf(geschrieben("pdf", abgabe))

    zahlentafeln = [
        teil
        for k in abgabe.dokument.kapitel
        for teil in k.teile
        if isinstance(teil, Tabelle) and not isinstance(teil, Bild) and not teil.textspalten
    ]
    assert zahlentafeln
    for zeile in (zeile for tafel in zahlentafeln for zeile in tafel.zeilen if not zeile.gruppe):
        zahlen = " ".join(zelle.aussen for zelle in zeile.zellen).replace("\xa0", " ")
        assert f" {zahlen} " in druck, zeile.label


def test_json_hat_die_zahlen_des_schirms(abgabe):
    inhalt = json.loads(geschrieben("json", abgabe))
    spannen = Spannen.fuer(QUARTAL, Vorhaben.objects.get(kuerzel="EINS").spanne)._asdict()

    gedruckt = {z.fundstelle: z.wert for z in zellen(abgabe.dokument.kapitel) if z.fundstelle}
    verglichen = 0
    for zeile in inhalt["kennzahlen"]:
        for spalte, spanne in spannen.items():
            ort = Fundstelle(zeile["schluessel"], spanne)
            if ort in gedruckt and gedruckt[ort] is not None:
                assert Decimal(str(zeile[spalte])) == Decimal(str(gedruckt[ort])).quantize(Decimal("0.01")), ort
                verglichen += 1
    assert verglichen > 10


def test_der_anhang_des_drucks_sind_die_anderen_dateien(abgabe):
    anhaenge = dateien.anhaenge(geschrieben("pdf", abgabe))

    name = abgabe.dokument.dateiname
    assert anhaenge == {f"{name}.json": geschrieben("json", abgabe), f"{name}.zip": geschrieben("csv", abgabe)}


@pytest.fixture
def lage(db):
    zufall.Welt(5)
    return Lage(Vorhaben.objects.get(kuerzel="EINS"), QUARTAL)


def mit_verborgenem(lage, *orte):
    """The report, and a chapter whose numbers at these places are hidden; no other number of it looks like them."""
    wert, text, _ = GEHEIM
    zeilen = tuple(Zeile("klein", (Zelle(text, wert, ersatz="< 3", fundstelle=ort),)) for ort in orte)
    tafel = Tabelle("Kleine Zellen", "Merkmal", ("Quartal",), zeilen)
    satz = Zahlensatz((Zelle("Es waren "), Zelle(text, wert, ersatz="wenige", fundstelle=orte[0])))
    dokument = QUARTALSBERICHT.dokument(lage)
    dokument = replace(dokument, kapitel=(*dokument.kapitel, Kapitel("99", "Klein", (tafel, satz), "k99")))
    return Abgabe(dokument, schreibe(austausch(lage, dokument)), [])


@pytest.mark.parametrize("form", FORMATE)
def test_verborgene_zahlen_stehen_in_keiner_datei(lage, form):
    abgabe = mit_verborgenem(lage, Fundstelle("K1", QUARTAL, ("geschlecht", "divers")))

    text = dateien.alles(geschrieben(form, abgabe))

    assert [zahl for zahl in GEHEIM[1:] if zahl in text] == []
    assert "7713" in f"{dateien.alles(geschrieben(form, offen(abgabe)))} {form == 'json' and 7713}".replace(".", "")
    if form != "json":
        assert "&lt; 3" in text or "< 3" in text
        assert "Es waren wenige" in text


def offen(abgabe):
    """The same chapter without a cover: proves that the test above would find the number."""
    *davor, klein = abgabe.dokument.kapitel
    tafel, satz = klein.teile
    zeilen = tuple(replace(z, zellen=tuple(replace(zelle, ersatz="") for zelle in z.zellen)) for z in tafel.zeilen)
    kapitel = (*davor, replace(klein, teile=(replace(tafel, zeilen=zeilen), satz)))
    return replace(abgabe, dokument=replace(abgabe.dokument, kapitel=kapitel), datensaetze=[])


def test_json_verschweigt_was_der_druck_verbirgt(lage):
    thema = ("thema", "kita")
    ZielwertFactory(vorhaben=lage.vorhaben, kennzahl="K1", soll=200, jahr=None)
    orte = (Fundstelle("K1", lage.spannen.vorhaben), Fundstelle("K7.nennungen", QUARTAL, thema))

    inhalt = json.loads(mit_verborgenem(lage, *orte).austausch)

    k1 = next(zeile for zeile in inhalt["kennzahlen"] if zeile["schluessel"] == "K1")
    kita = next(zeile for zeile in inhalt["themen"] if zeile["thema"] == "kita")
    assert (k1["vorhaben"], k1["soll"], k1["ziel_prozent"]) == (None, 200, None)
    assert k1["quartal"] is not None
    assert (kita["nennungen"]["quartal"], kita["haupt"]["quartal"]) != (None, None)
    assert kita["nennungen"]["quartal"] is None


def test_das_projektblatt_gibt_dieselben_json_zahlen(lage):
    bericht, blatt = (json.loads(Abgabe.aus(art, lage).austausch) for art in (QUARTALSBERICHT, PROJEKTBLATT))

    assert bericht == blatt
