"""The addresses of the house, each filled with a record that is there."""

import re

from django.urls import URLPattern, get_resolver, reverse

from protegat.basis.zeitraum import Zeitraum
from protegat.pruefen.regeln import NACH_SCHLUESSEL
from protegat.pruefen.ruecknahme import marke
from tests.berichte.stand import Q4
from tests.rechte.datensaetze import FREMDES, PK

FREMD = "@fremd"  # the same page with the record of somebody else, or of another Vorhaben
NIRGENDS = 999_999_999
NEUER = Zeitraum.quartal(2018, 3)  # not frozen yet

NAME = {"code": "code"}  # what an address calls a record by, where it is not its number
ALLGEMEIN = {  # what else stands in an address
    "kuerzel": "EV25",
    "regel": "dauer",
    "feld": "1",
    "entwurf": "x",
    "sprache": "de",
    "schluessel": "K1",
    "form": "csv",
    "kennung": "0" * 32,
    "key": "a",
    "uidb36": "1",
    "rest": "key/1-abc",
    "app_label": "basis",
    "content_type_id": "1",
    "art": "klient",
    "gruppe": "klient",
}
ANDERS = {  # page: what stands there instead
    "beratung:stammblatt_create": {"kuerzel": "JETZT", "code": "klientin"},
    "beratung:identitaet_create": {"code": "klientin"},
    "berichte:bericht_datei": {"form": "pdf"},
    "berichte:projektblatt_datei": {"form": "pdf"},
    "stand:berichtsstand_datei": {"form": "pdf"},
    "stand:festschreibung_create": {"zeitraum": NEUER},
    "stand:pruefung_create": {"zeitraum": NEUER},
    "netz:zahl_detail": {"schluessel": "vermittlungen"},
    "veranstaltungen:veranstaltungstext_update": {"sprache": "en"},
    "veranstaltungen:veranstaltungstext_create": {"sprache": "ar"},
    "veranstaltungen:textbestaetigung_create": {"sprache": "en"},
    "admin:veranstaltungen_wortlaut_sprache": {"sprache": "en"},
    "betroffene:dokument_detail": {"schluessel": "verzeichnis"},
    "betroffene:dokument_datei": {"schluessel": "verzeichnis", "form": "md"},
}
FRAGEN = {  # page: what stands behind the question mark
    "netzwerk:zusammenfuehrung_create": lambda welt: {"mit": welt.andere.pk},
    "beratung:zusammenfuehrung_create": lambda welt: {"mit": welt.zwilling.code},
    "beratung:antwort": lambda welt: {"s": welt.antwortschluessel},
    "veranstaltungen:kalender_team": lambda welt: {"s": welt.kalenderschluessel},
    "programm:anmeldung": lambda welt: {"s": welt.anmeldeschluessel},
    "einloesung": lambda welt: {"s": welt.einladungsschluessel},
    "suche": lambda welt: {"q": "Stelle"},
    "admin:autocomplete": lambda welt: {"app_label": "beratung", "model_name": "sprechzeit", "field_name": "vorhaben"},
}

DATEN = {  # page: what its button sends, where nothing at all would be no question
    "netzwerk:unterscheidung_create": lambda welt: {"andere": welt.andere.pk},
    "beratung:unterscheidung_create": lambda welt: {"anderer": welt.zwilling.code},
}


def muster(eintraege=None, raum="", davor=()):
    """`(name, words in the address)` of every page, those that an outer address brings included."""
    for eintrag in eintraege or get_resolver().url_patterns:
        worte = (*davor, *(eintrag.pattern.converters or re.findall(r"\?P<(\w+)>", str(eintrag.pattern))))
        if isinstance(eintrag, URLPattern):
            yield f"{raum}{eintrag.name}", worte
        else:
            yield from muster(eintrag.url_patterns, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum, worte)


# without a name are only the redirects of the admin from an address of earlier versions
WORTE = {name: worte for name, worte in muster() if not name.endswith("None")}


def adresse(name, welt, **anders):
    """Where the page is; `name@fremd` with what is not one's own."""
    seite, fremd, _ = name.partition(FREMD)
    werte = {wort: wert(seite, wort, welt) for wort in WORTE[seite]}
    if fremd:
        werte |= {
            wort: getattr(getattr(welt, welches), NAME.get(wort, "pk")) for wort, welches in FREMDES[seite].items()
        }
    frage = FRAGEN[seite](welt) if seite in FRAGEN else {}
    return reverse(seite, kwargs=werte | anders, query=frage)


def wert(seite, wort, welt):
    anders = ANDERS.get(seite, {}).get(wort)
    if wort == "code":
        return getattr(welt, anders or "klient").code
    if anders:
        return anders
    if wort in ("object_id", "id"):
        return stammdatum(seite, welt)
    if wort == "pk":
        return getattr(welt, next(eintrag for anfang, eintrag in PK.items() if seite.startswith(anfang))).pk
    return besonderes(seite, wort, welt) or ALLGEMEIN[wort]


def besonderes(seite, wort, welt):
    """Of words that stand in the addresses of several pages."""
    paar = f"{seite.partition('_')[0]} {wort}"
    werte = {
        "zeitraum": Q4,
        "organisation": welt.stelle.pk,
        "veranstaltung": welt.veranstaltung.pk,
        "vereinbarung": welt.vereinbarung.pk,
        "gremium": welt.gremium.pk,
        "sitzung": welt.sitzung.pk,
        "nummer": welt.klient.pk,
        "nachweis": welt.publizitaetsdatei.nachweis_id,
        "beleg": welt.beleg.pk,
        "ziel": welt.ziel.pk,
        "marke": marke(NACH_SCHLUESSEL["dauer"], welt.auffaellig, {"dauer": "300"}),
        "veranstaltungen:feedback schluessel": welt.feedback.schluessel,
        "veranstaltungen:termin kennung": welt.abend.kennung,
        "veranstaltungen:serie kennung": welt.serie.kennung,
    }
    return werte.get(paar) or werte.get(wort)


def stammdatum(seite, welt):
    """Of the admin: a record of its table."""
    tabelle = seite.split("_")[1] if "_" in seite else ""
    tabellen = {"nutzer": "kollegin", "user": "kollegin", "vorhaben": "ev25", "organisation": "stelle"}
    tabellen |= {"einwilligungstext": "einwilligung"}
    return getattr(getattr(welt, tabellen.get(tabelle, tabelle), None), "pk", 1)
