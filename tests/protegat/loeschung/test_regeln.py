"""The rules: every table has one or a reason, and the database finds the same rows as a plain loop over all of them."""

import calendar
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.db.models import F
from django.utils import timezone

from beratung.models import Beratung, Beratungsnotiz, Identitaet, Klient, Stammblatt
from protegat.basis.models import Nutzer, Vorhaben, Wiedervorlage
from protegat.loeschung.fristen import FOLGEJAHR, MONATE_6, MONATE_12
from protegat.loeschung.konzept import tabelle
from protegat.loeschung.ohne_regel import OHNE_REGEL
from protegat.loeschung.regeln import NACH_SCHLUESSEL, REGELN
from tests.factories import (
    AnmeldungFactory,
    BeratungFactory,
    BeratungsnotizFactory,
    EinwilligungstextFactory,
    IdentitaetFactory,
    KlientFactory,
    NutzerFactory,
    StammblattFactory,
    VeranstaltungFactory,
    VorhabenFactory,
    WiedervorlageFactory,
)
from veranstaltungen.models import Anmeldung

BERLIN = ZoneInfo("Europe/Berlin")
GRENZTAGE = (date(2016, 2, 29), date(2016, 8, 31), date(2016, 8, 30), date(2016, 12, 31), date(2017, 1, 1))
GRENZTAGE += (date(2017, 8, 29), date(2017, 8, 31), date(2018, 2, 28), date(2018, 12, 31))
HEUTE = (date(2017, 2, 28), date(2017, 12, 30), date(2017, 12, 31), date(2018, 2, 28), date(2018, 3, 1))
HEUTE += (date(2018, 12, 31), date(2019, 12, 31), date(2024, 12, 31))


def test_jede_tabelle_hat_eine_regel_oder_einen_grund():
    mit_regel = {modell._meta.label for regel in REGELN for modell in (regel.modell, *regel.mit)}
    alle = {modell._meta.label for modell in apps.get_models()}

    assert alle - mit_regel == set(OHNE_REGEL)
    assert all(grund.endswith(".") for grund in OHNE_REGEL.values())


def test_die_regeln_heissen_verschieden():
    assert len(NACH_SCHLUESSEL) == len(REGELN)


# ---------- the second way: plain Python ----------
def monate_nach(tag, monate):
    monat = tag.month - 1 + monate
    jahr, monat = tag.year + monat // 12, monat % 12 + 1
    return date(jahr, monat, min(tag.day, calendar.monthrange(jahr, monat)[1]))


def ende_des_folgejahrs(tag):
    return date(tag.year + 1, 12, 31)


def esf(vorhaben):
    return vorhaben.aufbewahrung_bis or date((vorhaben.zeitraum.upper - timedelta(days=1)).year + 6, 12, 31)


def letzter(klient):
    tage = [b.datum for b in Beratung.objects.all() if b.klient_id == klient.pk and b.status != "storniert"]
    return max(tage, default=None)


def entstanden(zeile):
    return timezone.localtime(zeile.erstellt_am, BERLIN).date()


def esf_des_klienten(klient, nur_mit_namen=False):
    blaetter = [s for s in Stammblatt.objects.select_related("vorhaben") if s.klient_id == klient.pk]
    return [esf(s.vorhaben) for s in blaetter if s.vorhaben.mit_identitaet or not nur_mit_namen]


def notiz_am(notiz):
    return monate_nach(max(filter(None, (letzter(notiz.klient), entstanden(notiz)))), 6)


def name_am(identitaet):
    person = monate_nach(max(filter(None, (letzter(identitaet.klient), identitaet.eingewilligt_am))), 6)
    return max(person, *esf_des_klienten(identitaet.klient, True), person)


def code_am(klient):
    person = ende_des_folgejahrs(letzter(klient) or entstanden(klient))
    return max(person, *esf_des_klienten(klient), person)


def stammblatt_am(blatt):
    beginn = blatt.austritt or max(filter(None, (letzter(blatt.klient), blatt.eintritt)))
    return max(ende_des_folgejahrs(beginn), esf(blatt.vorhaben))


def wiedervorlage_am(zeile):
    erledigt = zeile.erledigt_am and timezone.localtime(zeile.erledigt_am, BERLIN).date()
    return monate_nach(erledigt or monate_nach(zeile.faellig_am, 12), 12)


def von_hand(tag):
    return {
        "notizen": {n.pk for n in Beratungsnotiz.objects.select_related("klient") if notiz_am(n) <= tag},
        "namen": {i.pk for i in Identitaet.objects.all() if not i.widerrufen_am and name_am(i) <= tag},
        "widerrufe": {
            i.pk for i in Identitaet.objects.all() if i.widerrufen_am and ende_des_folgejahrs(i.widerrufen_am) <= tag
        },
        "codes": {k.pk for k in Klient.objects.all() if not k.aufgegangen_in_id and code_am(k) <= tag},
        "stammblaetter": {s.pk for s in Stammblatt.objects.select_related("vorhaben") if stammblatt_am(s) <= tag},
        "entwuerfe": {
            b.pk for b in Beratung.objects.all() if b.status != "abgeschlossen" and ende_des_folgejahrs(b.datum) <= tag
        },
        "stichworte": {b.pk for b in Beratung.objects.all() if b.thema_text and ende_des_folgejahrs(b.datum) <= tag},
        "anmeldungen": {
            a.pk
            for a in Anmeldung.objects.select_related("veranstaltung")
            if a.veranstaltung.datum + timedelta(days=14) <= tag
        },
        "wiedervorlagen": {w.pk for w in Wiedervorlage.objects.all() if wiedervorlage_am(w) <= tag},
        "konten": {
            n.pk for n in Nutzer.objects.all() if not n.is_active and monate_nach(n.ausgeschieden_am, 12) <= tag
        },
    }


def welt(seed):
    zufall = Random(seed)
    art = {"tage": (date(2016, 1, 1), date(2018, 12, 31)), "mit_stammblatt": True}
    vorhaben = [
        VorhabenFactory(**art),
        VorhabenFactory(**art, aufbewahrung_bis=date(2018, 2, 28)),
        VorhabenFactory(**art, mit_identitaet=True, aufbewahrung_bis=date(2017, 12, 31)),
    ]
    person, text = NutzerFactory(), EinwilligungstextFactory(gueltig_ab=date(2016, 1, 1))

    def tag():
        return zufall.choice(GRENZTAGE)

    def moment():
        return datetime.combine(tag(), datetime.min.time(), BERLIN) + timedelta(minutes=zufall.choice((1, 700, 1439)))

    for _ in range(14):
        klient = KlientFactory()
        Klient.objects.filter(pk=klient.pk).update(erstellt_am=moment())
        for _ in range(zufall.randrange(3)):
            BeratungFactory(
                vorhaben=zufall.choice(vorhaben),
                klient=klient,
                beratende_person=person,
                datum=tag(),
                status=zufall.choice(("abgeschlossen", "abgeschlossen", "storniert", "entwurf")),
                thema_text=zufall.choice(("", "Fahrrad")),
            )
        notiz = BeratungsnotizFactory(klient=klient, autor=person)
        Beratungsnotiz.objects.filter(pk=notiz.pk).update(erstellt_am=moment())
        if zufall.random() < 0.6:
            widerruf = zufall.random() < 0.3
            IdentitaetFactory(
                klient=klient,
                einwilligungstext=text,
                eingewilligt_am=date(2016, 1, 2),
                **({"widerrufen": True, "widerrufen_am": tag()} if widerruf else {}),
            )
        if zufall.random() < 0.5:
            StammblattFactory(
                vorhaben=zufall.choice(vorhaben),
                klient=klient,
                eintritt=date(2016, 1, 5),
                austritt=zufall.choice((None, tag())),
            )
        WiedervorlageFactory(fuer=person, erledigt_von=person, erledigt_am=moment())
        WiedervorlageFactory(fuer=person, faellig_am=tag())
        AnmeldungFactory(veranstaltung=VeranstaltungFactory(vorhaben=vorhaben[0], tag=tag()))
        Nutzer.objects.filter(pk=NutzerFactory(is_active=False).pk).update(ausgeschieden_am=tag())


@pytest.mark.parametrize("seed", range(2))
def test_die_datenbank_findet_dieselben_wie_eine_schleife(db, seed):
    welt(seed)
    gefunden = set()

    for tag in HEUTE:
        erwartet = von_hand(tag)
        faellige = {name: set(NACH_SCHLUESSEL[name].faellige(tag).values_list("pk", flat=True)) for name in erwartet}
        assert faellige == erwartet, tag
        gefunden |= {name for name, zeilen in faellige.items() if zeilen}

    assert gefunden == set(erwartet)


@pytest.mark.parametrize(
    ("frist", "beginn", "ende"),
    [
        (MONATE_6, date(2018, 8, 31), date(2019, 2, 28)),
        (MONATE_6, date(2019, 8, 31), date(2020, 2, 29)),
        (MONATE_12, date(2020, 2, 29), date(2021, 2, 28)),
        (FOLGEJAHR, date(2018, 1, 1), date(2019, 12, 31)),
        (FOLGEJAHR, date(2018, 12, 31), date(2019, 12, 31)),
    ],
)
def test_fristen_an_den_raendern(db, frist, beginn, ende):
    vorhaben = VorhabenFactory(aufbewahrung_bis=beginn)

    gerechnet = Vorhaben.objects.annotate(am=frist.nach(F("aufbewahrung_bis")))

    assert gerechnet.get(pk=vorhaben.pk).am == ende


def test_das_loeschkonzept_ist_aktuell():
    dokument = (Path(__file__).parents[3] / "docs" / "loeschkonzept.md").read_text()

    assert dokument.endswith(tabelle()), "Bitte: manage.py loeschen --konzept, und in docs/loeschkonzept.md einsetzen."
