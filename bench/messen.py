"""How long the report, its files and the list take with 10k, 100k and 1M Beratungen, beside the bare SQL.

    python bench/messen.py --groessen 10k 100k 1m

Works in a database of its own (`protegat_bench`) on the server of the installation and removes it afterwards.
"""

import argparse
import statistics
from io import BytesIO
from time import perf_counter

from datenbank import connection, datenbank  # first: it sets Django up
from django.test import Client

from bench import bare, daten
from beratung.models import Beratung
from berichte.arten import PROJEKTBLATT, QUARTALSBERICHT
from berichte.ausgabe.formate import FORMATE, Abgabe
from berichte.kennzahlen import AKTIVE_PARTNER, AUSTAUSCH
from berichte.lage import Lage
from berichte.models import Bericht
from berichte.stand.festschreibung import schreibe_fest
from protegat.basis.models import Nutzer, Vorhaben
from protegat.basis.zeitraum import Spannen, Zeitraum

EINHEITEN = {"k": 1_000, "m": 1_000_000}
KUERZEL = f"BENCH-{daten.JAHRE[-1]}"
QUARTAL = Zeitraum.quartal(daten.JAHRE[-1] + 1, 4)  # the last one, so that all three columns are as long as they get
WIEDERHOLUNGEN = 5
DATEIEN = [FORMATE[name] for name in ("pdf", "docx", "xlsx", "csv")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--groessen", nargs="+", default=["10k", "100k", "1m"], type=_zahl, metavar="10k")
    parser.add_argument("--plaene", action="store_true", help="zeigt auch, wie die Datenbank die Kennzahlen sucht")
    argumente = parser.parse_args()
    with datenbank():
        for groesse in argumente.groessen:
            beginn = perf_counter()
            daten.lade(groesse)
            print(f"\n{groesse:,} Beratungen, geladen in {perf_counter() - beginn:.1f} s".replace(",", "."))
            print(f"{'':44} {'ms':>8} {'davon DB':>9} {'Abfragen':>9}")
            for name, handlung in _handlungen().items():
                print(f"{name:44} {messung(handlung)}", flush=True)
            _pruefe_gleich()
            print(f"{'Festschreiben, einmal':44} {messung(_festschreiben(), wiederholungen=1, warm=False)}", flush=True)
            if argumente.plaene:
                _zeige_plaene()


def _zahl(text):
    """`100k` -> 100000."""
    return int(text[:-1]) * EINHEITEN[text[-1].lower()]


def _handlungen():
    """What is measured, in the order of the table."""
    vorhaben = Vorhaben.objects.get(kuerzel=KUERZEL)
    spannen = Spannen.fuer(QUARTAL, vorhaben.spanne)
    client = Client(SERVER_NAME="localhost")
    client.force_login(Nutzer.objects.get(username="koordination"), backend="protegat.rollen.RollenBackend")
    letzte = max(Beratung.objects.nicht_storniert().count() // 50, 1)
    gefiltert = f"vorhaben={KUERZEL}&von={QUARTAL.von}&bis={QUARTAL.bis}&ergebnis=vermittelt"
    bedingung = "AND vorhaben_id = %(vorhaben)s AND datum BETWEEN %(von)s AND %(bis)s AND ergebnis = 'vermittelt'"
    werte = {"vorhaben": vorhaben.pk, "von": QUARTAL.von, "bis": QUARTAL.bis}

    def seite(adresse):
        antwort = client.get(adresse)
        if antwort.status_code != 200:
            raise RuntimeError(f"{adresse}: {antwort.status_code}")

    abgabe = Abgabe.aus(QUARTALSBERICHT, Lage(vorhaben, QUARTAL))
    erstes = next(vorhaben.spanne.quartale())
    kleines = Vorhaben.objects.get(kuerzel=f"BENCH-{daten.KLEIN}")
    sein_erstes = next(kleines.spanne.quartale())
    return {
        "Quartalsbericht des kleinen Vorhabens": lambda: QUARTALSBERICHT.dokument(Lage(kleines, sein_erstes)),
        "Quartalsbericht, erstes Quartal": lambda: QUARTALSBERICHT.dokument(Lage(vorhaben, erstes)),
        **{f"  nur die Datei, {form.label}": lambda form=form: _schreibe(form, abgabe) for form in DATEIEN},
        "Quartalsbericht, alle Abschnitte": lambda: QUARTALSBERICHT.dokument(Lage(vorhaben, QUARTAL)),
        "Projektblatt": lambda: PROJEKTBLATT.dokument(Lage(vorhaben, QUARTAL)),
        "K1-K13, drei Spalten": lambda: [kennzahl.werte(vorhaben, spannen) for kennzahl in AUSTAUSCH],
        "  dieselben Zahlen, bloßes SQL": lambda: bare.kennzahlen(vorhaben, spannen),
        "Seite Quartalsbericht": lambda: seite(f"/berichte/{KUERZEL}/{QUARTAL.kuerzel}/"),
        "Seite Datensätze zu K1": lambda: seite(f"/berichte/{KUERZEL}/{QUARTAL.kuerzel}/zahlen/K1/"),
        "Liste, erste Seite": lambda: seite("/beratungen/"),
        "  dasselbe, bloßes SQL": lambda: bare.liste(),
        "Liste, gefiltert": lambda: seite(f"/beratungen/?{gefiltert}"),
        "  dasselbe, bloßes SQL ": lambda: bare.liste(bedingung=bedingung, **werte),
        "Liste, letzte Seite": lambda: seite(f"/beratungen/?page={letzte}"),
        "  dasselbe, bloßes SQL  ": lambda: bare.liste(ab=50 * (letzte - 1)),
    }


def _schreibe(form, abgabe):
    """The file alone, from a report that is counted; the records of the table file are asked for once only."""
    form.schreibe(Abgabe(abgabe.dokument, abgabe.austausch, ()), BytesIO())


def _festschreiben():
    """Everything required is written and checked; what is measured counts, stores and seals."""
    vorhaben, konto = Vorhaben.objects.get(kuerzel=KUERZEL), Nutzer.objects.get(username="koordination")
    bericht = Bericht.objects.zu(vorhaben, QUARTALSBERICHT.schluessel, QUARTAL, konto)
    felder = (feld for abschnitt in QUARTALSBERICHT.abschnitte for feld in abschnitt.textfelder if feld.pflicht)
    for feld in felder:
        bericht.texte.get_or_create(feld=feld.schluessel, defaults={"text": "Gemessen."})
    bericht.pruefe(von=konto, zahlen={})
    return lambda: schreibe_fest(bericht, konto, "Messung")


def messung(handlung, wiederholungen=WIEDERHOLUNGEN, warm=True):
    """Median of a few runs after one that warms up: all, the database's part, number of queries."""
    if warm:
        handlung()
    gesamt, in_der_db, abfragen = [], [], 0
    for _ in range(wiederholungen):
        zeiten = []

        def stoppuhr(execute, sql, params, many, context, zeiten=zeiten):
            beginn = perf_counter()
            try:
                return execute(sql, params, many, context)
            finally:
                zeiten.append(perf_counter() - beginn)

        beginn = perf_counter()
        with connection.execute_wrapper(stoppuhr):
            handlung()
        gesamt.append(perf_counter() - beginn)
        in_der_db.append(sum(zeiten))
        abfragen = len(zeiten)
    return f"{_ms(gesamt):>8} {_ms(in_der_db):>9} {abfragen:>9}"


def _ms(sekunden):
    return f"{1000 * statistics.median(sekunden):.0f}"


def _pruefe_gleich():
    """Figures that differ from the SQL by hand are worth nothing, however fast."""
    vorhaben = Vorhaben.objects.get(kuerzel=KUERZEL)
    spannen = Spannen.fuer(QUARTAL, vorhaben.spanne)
    erwartet = bare.kennzahlen(vorhaben, spannen)
    gezaehlt = {
        (kennzahl.schluessel, spanne): wert
        for kennzahl in AUSTAUSCH
        for spanne, wert in kennzahl.werte(vorhaben, spannen)._asdict().items()
    }
    gemeinsam = erwartet.keys() & gezaehlt.keys()
    if falsch := [schluessel for schluessel in gemeinsam if erwartet[schluessel] != gezaehlt[schluessel]]:
        raise SystemExit(f"Anders gezählt als im bloßen SQL: {falsch}")
    print(f"{len(gemeinsam)} Zahlen stimmen mit dem bloßen SQL überein.")


def _zeige_plaene():
    vorhaben = Vorhaben.objects.get(kuerzel=KUERZEL)
    spanne = vorhaben.spanne
    beratungen = Beratung.objects.fuer(vorhaben)
    for name, zeilen in {
        "K1 im Quartal": beratungen.im(QUARTAL).personenberatungen(),
        "K1 im Vorhaben": beratungen.im(spanne).personenberatungen(),
        "K8 im Quartal": beratungen.im(QUARTAL).personenberatungen().mit_vermittlung(),
        "K12 im Quartal": AKTIVE_PARTNER.datensaetze(vorhaben, QUARTAL),
    }.items():
        print(f"\n{name}\n{zeilen.order_by().explain(analyze=True)}")


if __name__ == "__main__":
    main()
