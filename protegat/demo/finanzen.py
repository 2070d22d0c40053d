"""A cost plan, its receipts and what was asked for: invented, and about as much as the grant."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange

from berichte.finanzen.plan import Kostenplan
from berichte.lage import Lage
from berichte.models import Beleg, Belegaufteilung, Kostenposition, Mittelabruf
from protegat.basis.zeitraum import Zeitraum

from .organisationen import PRAEFIX
from .zufall import quelle

CENT = Decimal("0.01")
PAUSCHALSATZ = Decimal(15)  # of the personnel
ZAHLTAG = 28
NACH_DEM_QUARTAL, BIS_ZUM_EINGANG = timedelta(days=20), timedelta(days=25)
POSITIONEN = (  # code, kind, name, the one above, key of its plan
    ("1", "personal", "Personalkosten", None, None),
    ("1.1", "personal", "Projektleitung", "1", "leitung"),
    ("1.2", "personal", "Beratung", "1", "beratung"),
    ("2", "honorar", "Honorare", None, "honorar"),
    ("3", "sach", "Sachkosten", None, None),
    ("3.1", "sach", "Miete und Raumkosten", "3", "miete"),
    ("3.2", "sach", "Öffentlichkeitsarbeit und Material", "3", "material"),
    ("4", "pauschale", "Verwaltungspauschale", None, "pauschale"),
)
MONATLICH = (  # code, key of its plan, recipient, reason
    ("1.1", "leitung", "Projektleitung", "Gehalt {:%m/%Y}, Arbeitgeberbrutto"),
    ("1.2", "beratung", "Beraterin", "Gehalt {:%m/%Y}, Arbeitgeberbrutto"),
    ("3.1", "miete", "Hausverwaltung (Beispiel)", "Miete und Nebenkosten {:%m/%Y}"),
)
ANLAESSE = (  # code, recipient, reason, least and most euro
    ("2", "Referent", "Vortrag „Eine neue Heimat“", 150, 380),
    ("2", "Sprachmittlerin", "Sprachmittlung in der Sprechzeit", 60, 140),
    ("3.2", "Druckerei (Beispiel)", "Flyer und Plakate mit Förderhinweis", 80, 320),
    ("3.2", "Bürobedarf (Beispiel)", "Verbrauchsmaterial", 20, 90),
)
ANTEIL_AM_PLAN = Decimal("0.97")  # of what is paid each month: little stays over


@dataclass(frozen=True)
class Ansatz:
    """The plan of one Vorhaben by key, and how many occasions to pay for there are in a month."""

    leitung: int
    beratung: int
    honorar: int
    miete: int
    material: Decimal
    pauschale: int
    je_monat: int = 2


EV25 = Ansatz(30000, 22000, 6000, 8600, Decimal("4044.80"), 7800)
EV25_2 = Ansatz(14600, 10600, 3200, 3700, Decimal("1920.00"), 3780)
BEISPIEL = Ansatz(70000, 50000, 16000, 18500, Decimal("12000.00"), 18000, je_monat=4)


def anlegen(vorhaben, ansatz, konto, heute):
    """Plan, receipts up to today, and one Mittelabruf after each quarter."""
    positionen = _positionen(vorhaben, ansatz, konto)
    belege = [*_monatliche(vorhaben, ansatz, heute), *_anlaesse(vorhaben, ansatz, heute)]
    for nummer, beleg in enumerate(sorted(belege, key=lambda beleg: beleg["zahlungsdatum"]), start=1):
        _beleg(vorhaben, nummer, positionen, konto, **beleg)
    _besondere(vorhaben, positionen, konto, heute)
    _abrufe(vorhaben, konto, heute)


def _positionen(vorhaben, ansatz, konto):
    positionen = {}
    for rang, (code, art, name, obere, schluessel) in enumerate(POSITIONEN, start=1):
        positionen[code] = _schreibe(
            Kostenposition(
                kennung=f"{PRAEFIX}{vorhaben.kuerzel}-position-{code}",
                vorhaben=vorhaben,
                oberposition=positionen.get(obere),
                kostenart=art,
                code=code,
                bezeichnung=name,
                plan=getattr(ansatz, schluessel) if schluessel else 0,
                satz=PAUSCHALSATZ if art == "pauschale" else None,
                rang=rang,
            ),
            konto,
        )
    positionen["4"].basis.set([positionen["1"]])
    return positionen


def _zahltage(vorhaben, heute):
    """One in each month of the Vorhaben that is over by today."""
    spanne = vorhaben.spanne
    jahre = range(spanne.von.year, spanne.bis.year + 1)
    tage = [date(jahr, monat, ZAHLTAG) for jahr in jahre for monat in range(1, 13)]
    return [tag for tag in tage if tag in spanne], [tag for tag in tage if tag in spanne and tag <= heute]


def _monatliche(vorhaben, ansatz, heute):
    alle, bisher = _zahltage(vorhaben, heute)
    for code, schluessel, empfaenger, grund in MONATLICH:
        betrag = (getattr(ansatz, schluessel) * ANTEIL_AM_PLAN / len(alle)).quantize(CENT)
        for tag in bisher:
            yield _zahlung(code, empfaenger, grund.format(tag), tag, betrag)


def _anlaesse(vorhaben, ansatz, heute):
    zufall = quelle(f"finanzen-{vorhaben.kuerzel}")
    for tag in _zahltage(vorhaben, heute)[1]:
        for code, empfaenger, grund, von, bis in zufall.sample(ANLAESSE, k=ansatz.je_monat):
            betrag = Decimal(zufall.randint(von * 100, bis * 100)) / 100
            yield _zahlung(code, empfaenger, grund, tag - timedelta(days=zufall.randint(1, 11)), betrag)


def _zahlung(code, empfaenger, grund, tag, betrag):
    return {
        "code": code,
        "empfaenger": empfaenger,
        "grund": grund,
        "rechnungsdatum": tag - timedelta(days=9),
        "zahlungsdatum": tag,
        "brutto": betrag,
    }


def _besondere(vorhaben, positionen, konto, heute):
    """One split over two positions, one not paid yet, and where the Vorhaben is over one paid too late."""
    ende = min(vorhaben.spanne.bis, heute) - timedelta(days=20)
    gedeckt = _zahlung("3.2", "Druckerei (Beispiel)", "Plakate und Honorar der Gestaltung", ende, Decimal("249.99"))
    geteilter = _beleg(vorhaben, "T1", positionen, konto, nicht_foerderfaehig=Decimal("4.99"), **gedeckt)
    _schreibe(Belegaufteilung(beleg=geteilter, kostenposition=positionen["2"], satz=Decimal("33.33")), konto)
    _schreibe(Belegaufteilung(beleg=geteilter, kostenposition=positionen["3.2"]), konto)
    offen = _zahlung("3.2", "Bürobedarf (Beispiel)", "Moderationskoffer", ende, Decimal("118.40"))
    _beleg(vorhaben, "O1", positionen, konto, **offen | {"zahlungsdatum": None})
    zu_spaet = vorhaben.bewilligung.bis + timedelta(days=15)
    if zu_spaet <= heute:
        spaet = _zahlung("3.1", "Hausverwaltung (Beispiel)", "Nachzahlung der Nebenkosten", zu_spaet, Decimal("86.12"))
        _beleg(vorhaben, "S1", positionen, konto, **spaet)


def _beleg(vorhaben, nummer, positionen, konto, code, **felder):
    kennung = f"{PRAEFIX}{vorhaben.kuerzel}-beleg-{nummer}"
    position = positionen[code]
    beleg = Beleg(kennung=kennung, vorhaben=vorhaben, kostenposition=position, beleg_nr=str(nummer), **felder)
    return _schreibe(beleg, konto)


def _abrufe(vorhaben, konto, heute):
    """After each quarter what it has cost."""
    for quartal in vorhaben.spanne.quartale():
        tag = quartal.bis + NACH_DEM_QUARTAL
        if tag > heute:
            return
        eigene = quartal.geschnitten(vorhaben.spanne)
        betrag = Kostenplan(Lage(vorhaben, Zeitraum(eigene.von, eigene.bis))).ist.quartal
        abruf = Mittelabruf(
            kennung=f"{PRAEFIX}{vorhaben.kuerzel}-abruf-{quartal.kuerzel}",
            vorhaben=vorhaben,
            datum=tag,
            zeitraum=DateRange(eigene.von, eigene.bis, "[]"),
            betrag=betrag,
        )
        if tag + BIS_ZUM_EINGANG <= heute:
            abruf.eingegangen_am, abruf.eingegangen = tag + BIS_ZUM_EINGANG, betrag
        _schreibe(abruf, konto)


def _schreibe(zeile, konto):
    zeile.zeichne(konto)
    zeile.save()
    return zeile
