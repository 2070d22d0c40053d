"""Nor must the ESF tables tell how many of one gender are in a whole and in no part of it."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from berichte.kleinzellen import decke
from berichte.kleinzellen.anhaenge import kenntnis
from berichte.kleinzellen.dokument import ESF, blaetter
from berichte.kleinzellen.geheimnisse import geheimnisse
from berichte.kleinzellen.verbund import Rest
from berichte.kleinzellen.verdecken import verdecke

from .angriff_esf import EsfLeser, verraten
from .dokumente import ausgegeben
from .esfwelt import GESCHLECHTER, LEER, QUARTALE, Esfwelt

BEGINN = QUARTALE[0].von
GLEICH = {"altersgruppe": "30_54", "erwerbsstatus": "nichterwerbst", "isced": "isced_3_4", "eintritt": BEGINN}
GLEICH |= dict.fromkeys(("auslaendische_herkunft", "minderheit", "behinderung", "wohnungslos", "laendlich"), "nein")
GLEICH |= LEER | {"staatsangehoerigkeit": "eu"}
DRITTSTAAT = {"staatsangehoerigkeit": "drittstaat"}
LANGE_ARBEITSLOS = {"erwerbsstatus": "arbeitslos", "arbeitslos_seit": BEGINN - timedelta(days=900)}
KURZ_ARBEITSLOS = {"erwerbsstatus": "arbeitslos", "arbeitslos_seit": BEGINN}
MIT_ARBEIT = {"austritt": BEGINN, "ergebnis_am": BEGINN, "ergebnis": ["arbeit"]}


class Achtwelt(Esfwelt):
    """Eight women and eight men in the first quarter, alike but for one thing, which is true of four men."""

    def __init__(self, frauen, was):
        super().__init__(0, "esf_plus", 0)
        self.mehr("weiblich", frauen, was)
        self.mehr("weiblich", 8 - frauen)
        self.mehr("maennlich", 4, was)
        self.mehr("maennlich", 4)

    def mehr(self, geschlecht, anzahl, was=None):
        for _ in range(anzahl):
            self.personen.append(self.person(**GLEICH | (was or {})))
            self.personen[-1].geschlecht = geschlecht


def nur_zeilen(dokument, schwelle, fruehere=()):
    """How it was before: each row is a secret, the difference of two is none."""
    blatt, *alte = (blaetter(d, schwelle)[ESF] for d in (dokument, *reversed(fruehere)))
    verdecke(blatt, alte, type("NurZeilen", (kenntnis(blatt),), {"ergaenzungen": ()}))
    marken = {(code, geschlecht): marke for ((code, geschlecht), _), marke in blatt.ersatz.items()}
    kapitel = dokument.kapitel[0]
    zeilen = tuple(_mit_marken(zeile, marken) for zeile in kapitel.teile[0].zeilen)
    return replace(dokument, kapitel=(replace(kapitel, teile=(replace(kapitel.teile[0], zeilen=zeilen),)),))


def _mit_marken(zeile, marken):
    orte = [zelle.fundstelle.ausschnitt for zelle in zeile.zellen]
    ersatz = [marken.get((zeile.label, ort[1]), "") if ort else "" for ort in orte]
    return replace(zeile, zellen=tuple(replace(z, ersatz=e) for z, e in zip(zeile.zellen, ersatz, strict=True)))


def gedruckt(bericht, code):
    zeile = next(zeile for zeile in bericht.kapitel[0].teile[0].zeilen if zeile.label == code)
    return [zelle.aussen for zelle in zeile.zellen[3:]]


@pytest.mark.parametrize(
    ("ganzes", "teil", "was"), [("EECO01", "EECO13", DRITTSTAAT), ("EECO04", "EECR04", MIT_ARBEIT)]
)
def test_sieben_von_acht_frauen_sagen_nichts_ueber_die_achte(ganzes, teil, was):
    welt = Achtwelt(7, was)

    (frueher,), (jetzt,) = (ausgegeben(welt, QUARTALE[:1], decken) for decken in (nur_zeilen, decke))

    assert [gedruckt(frueher, code) for code in (ganzes, teil)] == [["8", "8", "0"], ["7", "4", "0"]]
    assert verraten(welt, [frueher], EsfLeser.ergaenzungen)
    assert [gedruckt(jetzt, code) for code in (ganzes, teil)] == [["8", "8", "0"], ["verborgen", "verborgen", "0"]]
    assert verraten(welt, [jetzt], EsfLeser.ergaenzungen) == []


def test_auch_nicht_wo_das_naechste_ganze_verborgen_ist():
    """Long-term unemployed are a part of the unemployed, but these of all: seven of nine women, and nobody else."""
    welt = Achtwelt(7, LANGE_ARBEITSLOS)
    welt.mehr("weiblich", 1, KURZ_ARBEITSLOS)

    (frueher,), (jetzt,) = (ausgegeben(welt, QUARTALE[:1], decken) for decken in (nur_zeilen, decke))

    assert [gedruckt(frueher, code)[0] for code in ("EECO01", "EECO02", "EECO03")] == ["9", "verborgen", "7"]
    assert verraten(welt, [frueher], EsfLeser.ergaenzungen)
    assert gedruckt(jetzt, "EECO03")[0] == "verborgen"
    assert verraten(welt, [jetzt], EsfLeser.ergaenzungen) == []


@pytest.mark.parametrize("frauen", [5, 8])
def test_wo_keine_oder_viele_uebrig_sind_bleibt_die_zeile_stehen(frauen):
    (bericht,) = ausgegeben(Achtwelt(frauen, DRITTSTAAT), QUARTALE[:1])

    assert gedruckt(bericht, "EECO13") == [str(frauen), "4", "0"]


@pytest.mark.parametrize(("decken", "bekannt"), [(nur_zeilen, [True, True]), (decke, [True, False])])
def test_zwei_fassungen_verraten_nicht_die_eine_die_nachgetragen_wurde(decken, bekannt):
    """Six women more, five of them from third countries: before four of eight were not, now five of fourteen."""
    welt, berichte = Achtwelt(4, DRITTSTAAT), []

    for stand in (1, 2):
        berichte.append(decken(welt.dokument(QUARTALE[0], stand), 3, berichte))
        welt.mehr("weiblich", 5, DRITTSTAAT)
        welt.mehr("weiblich", 1)

    anteile = {("EECO01", "weiblich"): 1, ("EECO13", "weiblich"): -1}
    leser = [EsfLeser([bericht], welt.periode, GESCHLECHTER) for bericht in berichte]
    gewusst = [einer.kennt(anteile, *einer.punkte, wahr) for einer, wahr in zip(leser, (4, 5), strict=True)]
    assert gewusst == bekannt


@pytest.mark.parametrize(
    ("seed", "periode", "anzahl", "quartale"),
    [(2, "esf_2014", 250, 2), (1, "esf_plus", 250, 2), (1, "esf_2014", 60, 2), (4771, "esf_2014", 250, 1)],
)
def test_keine_ergaenzung_folgt_aus_allen_berichten(seed, periode, anzahl, quartale):
    """In the last world all less CO15 would tell it, if that were no secret."""
    welt = Esfwelt(seed, periode, anzahl)

    berichte = ausgegeben(welt, QUARTALE[:quartale])

    assert verraten(welt, berichte, EsfLeser.ergaenzungen) == []


@pytest.mark.parametrize(("seed", "periode", "anzahl"), [(2, "esf_2014", 250), (1, "esf_plus", 250)])
def test_der_angriff_findet_was_die_zeilen_allein_verraten(seed, periode, anzahl):
    welt = Esfwelt(seed, periode, anzahl)

    berichte = ausgegeben(welt, QUARTALE[:2], nur_zeilen)

    assert verraten(welt, berichte) == []
    assert verraten(welt, berichte, EsfLeser.ergaenzungen)


@pytest.mark.parametrize(("seed", "periode", "anzahl"), [(7, "esf_2014", 60), (7, "esf_2014", 30), (2, "esf_plus", 40)])
def test_jeder_ausweg_aendert_den_rest(seed, periode, anzahl):
    """Otherwise a world with the same rest would be taken for a proof."""
    blatt = blaetter(Esfwelt(seed, periode, anzahl).dokument(QUARTALE[0]), 3)[ESF]
    reste = [g for g in geheimnisse(blatt, [], kenntnis(blatt)) if isinstance(g.zeile, Rest)]

    auswege = [(g.zeile, Counter(dict(tausch))) for g in reste for tausch in g.auswege]

    assert auswege
    for (teilung, geschlecht), mehr in auswege:
        ganze, teile = (sum(mehr[code, geschlecht] for code in codes) for codes in (teilung.ganze, teilung.teile))
        assert ganze != teile, (teilung, mehr)
