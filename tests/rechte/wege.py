"""The addresses of the house, each filled with a record that is there."""

import re

from django.urls import URLPattern, get_resolver, reverse

from protegat.basis.zeitraum import Zeitraum
from protegat.pruefen.regeln import NACH_SCHLUESSEL
from protegat.pruefen.ruecknahme import marke
from tests.berichte.stand import Q4

FREMD = "@fremd"  # the same page with the record of somebody else, or of another Vorhaben
NIRGENDS = 999_999_999
NEUER = Zeitraum.quartal(2018, 3)  # not frozen yet

PK = {  # page: which record of the world it shows; else the one of its room
    "filter_delete": "filter",
    "einlesung_detail": "vorschau",
    "einlesung_ausgelassene": "lueckig",
    "schreibung_create": "vorschau",
    "ruecknahme_create": "eingelesen",
    "einlesung_delete": "vorschau",
    "bestaetigung_delete": "bestaetigung",
    "behebung_update": "auffaellig",
    "bestaetigung_create": "auffaellig",
    "wiedervorlage_": "wiedervorlage",
    "erledigung_create": "wiedervorlage",
    "erledigung_delete": "erledigte",
    "verschiebung_create": "wiedervorlage",
    "beratung:notiz_": "notiz",
    "beratung:storno_delete": "storniert",
    "beratung:zusammenfuehrung_delete": "vereint",
    "beratung:unterscheidung_delete": "unterschieden",
    "beratung:rueckgabe_create": "uebergabe",
    "beratung:sprechzeit_": "sprechzeit",
    "beratung:vermittlung_create": "beratung",
    "beratung:vermittlung": "offene",
    "beratung:rueckmeldung_create": "offene",
    "beratung:rueckmeldung_delete": "rueckmeldung",
    "beratung:antwortlink_create": "andere",
    "beratung:antwortlink_": "antwortlink",
    "beratung:rueckzug_create": "antwortlink",
    "beratung:ergebnis_create": "ausgetreten",
    "beratung:verbleib_create": "ausgetreten",
    "beratung:austritt_delete": "ausgetreten",
    "beratung:wiedereintritt_create": "ausgetreten",
    "beratung:wiedereintritt_delete": "zurueckgekehrt",
    "beratung:stammblatt_": "stammblatt",
    "beratung:austritt_create": "stammblatt",
    "beratung:": "beratung",
    "veranstaltungen:anmeldung_update": "anmeldung",
    "veranstaltungen:abmeldung_create": "anmeldung",
    "veranstaltungen:platz_update": "wartende",
    "veranstaltungen:anruf_create": "anmeldung",
    "veranstaltungen:anmeldung_": "abend",
    "veranstaltungen:versand_create": "abend",
    "veranstaltungen:absage_": "bald",
    "veranstaltungen:verlegung_": "bald",
    "veranstaltungen:tuer": "heutige",
    "veranstaltungen:tipp_create": "heutige",
    "veranstaltungen:uebernahme_create": "heutige",
    "veranstaltungen:vorhabenanteil_": "anteil",
    "veranstaltungen:kostenpunkt_": "posten",
    "veranstaltungen:reihe_": "reihe",
    "veranstaltungen:nachweisdatei_": "foto",
    "veranstaltungen:publizitaetsnachweis_": "publizitaet",
    "veranstaltungen:publizitaetsdatei_": "publizitaetsdatei",
    "veranstaltungen:kalenderlink_": "kalenderlink",
    "veranstaltungen:feedback_schluss": "feedback",
    "veranstaltungen:anwesende_update": "sitzung",
    "veranstaltungen:protokoll_detail": "sitzung",
    "veranstaltungen:protokoll_update": "protokoll",
    "veranstaltungen:beschluss_": "beschluss",
    "veranstaltungen:": "veranstaltung",
    "programm:logo": "logo",
    "programm:": "abend",
    "netzwerk:unterscheidung_delete": "verein_unterschieden",
    "netzwerk:zusammenfuehrung_delete": "verein_vereint",
    "netzwerk:kontaktperson_": "kontaktperson",
    "netzwerk:vereinbarungsdatei_": "vereinbarungsdatei",
    "netzwerk:vereinbarung_": "vereinbarung",
    "netzwerk:netzwerkkontakt_create": "stelle",
    "netzwerk:netzwerkkontakt_": "kontakt",
    "netzwerk:beziehung_": "beziehung",
    "netzwerk:gremium_": "gremium",
    "netzwerk:mitgliedschaft_": "mitglied",
    "netzwerk:": "stelle",
    "netz:": "stelle",
    "ziele:": "ziel",
    "finanzen:kostenposition_delete": "freie_position",
    "finanzen:kostenposition_": "position",
    "finanzen:mittelabruf_": "abruf",
    "finanzen:belegaufteilung_": "aufteilung",
    "finanzen:belegdatei_": "belegdatei",
    "finanzen:beleg_": "beleg",
    "lesen:ende_delete": "beendet",
    "lesen:": "zugang",
    "stand:": "stand",
    "sitzung_delete": "sitzung_im_browser",
    "einladung_detail": "einladung",
    "linkrueckzug_create": "einladung",
    "passwortlink_create": "kollegin",
    "sitzungsende_create": "kollegin",
    "faktorruecksetzung_create": "kollegin",
    "mfa_": "passkey",
    "aufhebung_create": "vermerk",
    "betroffene:loeschung": "loeschanliegen",
    "betroffene:": "anliegen",
    "protokoll:verlauf": "klient",
}


def _je(namen, wessen):
    return dict.fromkeys(namen, wessen)


FREMDES = {  # page: what is somebody else's, by the word of the address that says so
    "filter_delete": {"pk": "fremder_filter"},
    "einlesung_detail": {"pk": "fremde_einlesung"},
    "einlesung_ausgelassene": {"pk": "fremde_einlesung"},
    "einlesung_delete": {"pk": "fremde_einlesung"},
    "schreibung_create": {"pk": "fremde_einlesung"},
    "ruecknahme_create": {"pk": "fremde_einlesung"},
    "wiedervorlage_update": {"pk": "fremde_wiedervorlage"},
    "wiedervorlage_delete": {"pk": "fremde_wiedervorlage"},
    "erledigung_create": {"pk": "fremde_wiedervorlage"},
    "verschiebung_create": {"pk": "fremde_wiedervorlage"},
    "beratung:notiz_update": {"pk": "fremde_notiz"},
    "beratung:notiz_delete": {"pk": "fremde_notiz"},
    "beratung:rueckgabe_create": {"pk": "fremde_uebergabe"},
    "beratung:rueckmeldung_delete": {"pk": "fremde_rueckmeldung"},
    "veranstaltungen:kalenderlink_rueckzug": {"pk": "fremder_link"},
    "veranstaltungen:protokoll_detail": {"pk": "geheime_sitzung"},
    "veranstaltungen:protokoll_update": {"sitzung": "geheime_sitzung", "pk": "geheimes_protokoll"},
    "veranstaltungen:beschluss_create": {"sitzung": "geheime_sitzung"},
    "veranstaltungen:beschluss_update": {"sitzung": "geheime_sitzung", "pk": "geheimer_beschluss"},
    "veranstaltungen:beschluss_delete": {"sitzung": "geheime_sitzung", "pk": "geheimer_beschluss"},
    "veranstaltungen:kostenpunkt_update": {"pk": "fremder_posten"},
    "veranstaltungen:kostenpunkt_delete": {"pk": "fremder_posten"},
    "veranstaltungen:nachweisdatei_abruf": {"pk": "fremdes_foto"},
    "veranstaltungen:nachweisdatei_delete": {"pk": "fremdes_foto"},
    "netzwerk:netzwerkkontakt_update": {"pk": "fremder_kontakt"},
    "netzwerk:netzwerkkontakt_delete": {"pk": "fremder_kontakt"},
    "netzwerk:kontaktperson_update": {"organisation": "andere"},
    "netzwerk:kontaktperson_delete": {"organisation": "andere"},
    "netzwerk:vereinbarung_update": {"organisation": "andere"},
    "netzwerk:vereinbarungsdatei_abruf": {"organisation": "andere"},
    "netzwerk:vereinbarungsdatei_delete": {"organisation": "andere"},
    "netzwerk:mitgliedschaft_update": {"pk": "fremdes_mitglied"},
    "netzwerk:mitgliedschaft_delete": {"pk": "fremdes_mitglied"},
    "netzwerk:mitgliedschaft_ende": {"pk": "fremdes_mitglied"},
    "ziele:zielwert_update": {"pk": "fremdes_ziel"},
    "ziele:zielwert_delete": {"pk": "fremdes_ziel"},
    "finanzen:beleg_detail": {"pk": "fremder_beleg"},
    "finanzen:beleg_update": {"pk": "fremder_beleg"},
    "finanzen:beleg_delete": {"pk": "fremder_beleg"},
    "finanzen:belegaufteilung_create": {"beleg": "fremder_beleg"},
    "finanzen:belegaufteilung_update": {"beleg": "fremder_beleg"},
    "finanzen:belegdatei_abruf": {"beleg": "fremder_beleg"},
    "stand:berichtsstand_detail": {"pk": "fremder_stand"},
    "stand:berichtsstand_datei": {"pk": "fremder_stand"},
    "stand:pruefsumme": {"pk": "fremder_stand"},
    "stand:standzahl_detail": {"pk": "fremder_stand"},
    "sitzung_delete": {"pk": "fremde_sitzung"},
    "mfa_edit_webauthn": {"pk": "fremder_passkey"},
    "mfa_remove_webauthn": {"pk": "fremder_passkey"},
    "faktorruecksetzung_create": {"pk": "verwaltung"},  # one's own
    "aufhebung_create": {"pk": "partnervermerk"},
    "protokoll:verlauf": {"pk": "ruhender"},
    "beratung:beratung_detail": {"pk": "ruhende"},
    "beratung:klient_detail": {"code": "ruhender"},
    "beratung:klient_uebergabe_create": {"code": "ruhender"},
    "betroffene:loeschung": {"pk": "anliegen"},  # asks for something else
    **_je(
        (
            f"betroffene:{name}"
            for name in (
                *("anliegen_detail", "ablehnung_create", "erkennung_create", "erledigung_create", "rueckzug_create"),
                "verlaengerung_create",
            )
        ),
        {"pk": "fremdes_anliegen"},
    ),
}
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
