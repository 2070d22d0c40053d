"""The documents of Art. 13, 30 and 35 DSGVO, made from models, roles, rules and measures; nothing is copied by hand."""

from django.apps import apps

from . import stelle, worte
from .angabe import feldname
from .einrichtung import stand
from .fristen import frist_in_worten, fristsaetze
from .kategorien import TABELLEN, Betroffene, Kategorie
from .massnahmen import MASSNAHMEN, RISIKEN
from .papier import Absatz, Kapitel, Liste, Paare, Papier, Tafel
from .taetigkeiten import TAETIGKEITEN, empfaenger_von, taetigkeiten_zu

FUSS = "Aus dem Programm erzeugt: Tabellen, Rollen und Löschregeln sind die, die wirklich gelten."
KEINE_FRIST = "solange es gebraucht wird"
BLAETTER = {
    "beratene": Betroffene.BERATENE,
    "angemeldete": Betroffene.ANGEMELDETE,
    "partner": Betroffene.PARTNER,
    "team": Betroffene.TEAM,
}


def informationsblatt(wessen):
    """Art. 13 (and 14) for one group, on one page."""
    eigene = taetigkeiten_zu(wessen)
    zeilen = tuple((worte.EINFACH[t.name], _daten(t), _dauer(t)) for t in eigene)
    tafel = Tafel(("Wir wollen", "Dafür brauchen wir", "So lange"), zeilen)
    return Papier(
        titel=worte.TITEL[wessen],
        untertitel="Information nach Art. 13 und 14 DSGVO, in einfachen Worten",
        kapitel=(
            Kapitel("Wer ist verantwortlich?", (_stelle(),)),
            Kapitel("Was machen wir mit Ihren Daten?", (tafel,)),
            Kapitel("Müssen Sie das sagen?", (Absatz(worte.FREIWILLIG[wessen]),)),
            Kapitel("Woher haben wir die Daten, wer sieht sie?", (_sicht(wessen, eigene),)),
            Kapitel("Warum dürfen wir das?", (Liste(_einmal(t.grundlage for t in eigene)),)),
            Kapitel("Ihre Rechte", (Liste((*worte.RECHTE.values(), worte.WIDERRUF)), Absatz(worte.ANTWORT))),
            Kapitel("Sie möchten sich beschweren?", (Absatz(stelle.AUFSICHT),)),
        ),
        fuss=worte.ENTSCHEIDUNG,
        dicht=True,
    )


def _daten(taetigkeit):
    return "; ".join(kategorie for kategorie in taetigkeit.kategorien if kategorie != Kategorie.TEAM)


def _stelle():
    return Paare((("Stelle", stelle.in_worten()), ("Datenschutz", stelle.angabe("datenschutz"))))


def _dauer(taetigkeit):
    """The rule for the table that the activity is about."""
    eigene = [frist_in_worten(wie_lange, ab) for _, wie_lange, ab in taetigkeit.fristen]
    return eigene[0] if eigene else KEINE_FRIST


def _sicht(wessen, eigene):
    rollen = _einmal(rolle for t in eigene for rolle in t.rollen)
    draussen = "; ".join(empfaenger_von(eigene))
    punkte = (worte.HERKUNFT[wessen], f"Bei uns: {', '.join(rollen)}", f"Sonst: {draussen}")
    return Liste(punkte)


def _einmal(texte):
    return tuple(dict.fromkeys(texte))


def verzeichnis(eingerichtet=()):
    """Art. 30: the register of processing activities; `eingerichtet`: how the measures stand in this installation."""
    hier = (Absatz("In dieser Installation:"), Tafel(("Maßnahme", "Stand"), tuple(eingerichtet)))
    kopf = ("Tätigkeit und Zweck", "Grundlage", "Betroffene", "Daten", "Zugang und Empfänger", "Löschung")
    return Papier(
        titel="Verzeichnis von Verarbeitungstätigkeiten",
        untertitel="Art. 30 Abs. 1 DSGVO",
        kapitel=(
            Kapitel("Verantwortliche Stelle", (_stelle(),)),
            Kapitel("Tätigkeiten", (Tafel(kopf, tuple(map(_zeile, TAETIGKEITEN))),)),
            Kapitel("Technische und organisatorische Maßnahmen", (_massnahmen(), *(hier if eingerichtet else ()))),
            Kapitel("Daten im Einzelnen", (_tabellen(),)),
            Kapitel("Drittländer", (Absatz("Es werden keine Daten in Länder außerhalb der EU übermittelt."),)),
        ),
        fuss=FUSS,
        quer=True,
    )


def _zeile(t):
    fristen = "\n".join(fristsaetze(t.modelle)) or KEINE_FRIST
    zugang = f"Rollen: {', '.join(t.rollen) or 'keine'}\nEmpfänger: {'; '.join(t.empfaenger)}"
    return (f"{t.name}: {t.zweck}", t.grundlage, str(t.wessen), "\n".join(t.kategorien), zugang, fristen)


def _massnahmen():
    return Tafel(("Maßnahme", "Was sie tut", "Wo im Programm"), tuple((m.name, m.satz, m.beleg) for m in MASSNAHMEN))


def _tabellen():
    zeilen = tuple(
        (_tabellenname(t), str(t.wessen), kategorie, _felder(t, kategorie)) for t in TABELLEN for kategorie in t.felder
    )
    return Tafel(("Tabelle", "Betroffene", "Kategorie", "Angaben"), zeilen)


def _tabellenname(tabelle):
    return worte.FREMDE.get(tabelle.modell) or str(apps.get_model(tabelle.modell)._meta.verbose_name_plural)


def _felder(tabelle, kategorie):
    """In the words of the form; where a library speaks English, in ours."""
    meta, fremd = apps.get_model(tabelle.modell)._meta, tabelle.modell in worte.FREMDE
    namen = tabelle.felder[kategorie].split()
    return ", ".join((fremd and worte.FREMDE_FELDER.get(name)) or feldname(meta.get_field(name)) for name in namen)


def folgenabschaetzung():
    """Art. 35: what could happen to people, and what stands against it."""
    besondere = [t for t in TABELLEN if {Kategorie.BESONDERE, Kategorie.NOTIZ} & set(t.felder)]
    namen = ", ".join(str(apps.get_model(t.modell)._meta.verbose_name_plural) for t in besondere)
    risiken = tuple(map(_risiko, RISIKEN))
    zwecke = Liste(tuple(f"{t.name}: {t.zweck}" for t in TAETIGKEITEN))
    return Papier(
        titel="Datenschutz-Folgenabschätzung",
        untertitel="Art. 35 DSGVO, Kurzfassung",
        kapitel=(
            Kapitel("Verantwortliche Stelle", (_stelle(),)),
            Kapitel("Was geschieht", (Absatz(BESCHREIBUNG), zwecke)),
            Kapitel("Warum eine Abschätzung nötig ist", (Absatz(f"{ANLASS} Sie stehen in: {namen}."),)),
            Kapitel("Notwendigkeit und Verhältnismäßigkeit", (Liste(NOTWENDIGKEIT),)),
            Kapitel("Risiken", (Tafel(("Risiko", "Schwere / ohne Maßnahmen", "Maßnahmen", "Rest"), risiken),)),
            Kapitel("Maßnahmen", (_massnahmen(),)),
            Kapitel("Ergebnis", (Absatz(ERGEBNIS), Absatz(OFFEN))),
        ),
        fuss=FUSS,
    )


def _risiko(r):
    return (r.was, f"{r.schwere} / {r.wahrscheinlichkeit}", "; ".join(m.name for m in r.massnahmen), r.rest)


BESCHREIBUNG = (
    "Ein Team in Leipzig berät geflüchtete und zugewanderte Menschen, zeigt ihnen passende Stellen, lädt zu "
    "Veranstaltungen ein und weist die Förderung nach. Dafür führt es dieses Programm auf einem eigenen Server."
)
ANLASS = (
    "Die Menschen sind schutzbedürftig, und das Programm hält besondere Kategorien von Daten (Art. 9, Art. 35 Abs. 3 "
    "Buchst. b DSGVO)."
)
NOTWENDIGKEIT = (
    "Die Beratung geht ohne Namen; ein Code genügt, um jemanden wiederzuerkennen.",
    "Jedes Merkmal ist freiwillig und hat „keine Angabe“; was kein Vorhaben braucht, wird nicht gefragt.",
    "Namen gibt es nur, wenn ein laufendes Vorhaben sie braucht und die Person zugestimmt hat.",
    "Eingeschränkte Einträge zählen in der Statistik weiter, weil Summen niemanden nennen (Art. 89 DSGVO, § 27 BDSG).",
    "Die Person bekommt Auskunft und Kopie in einem Schritt und kann alles berichtigen oder löschen lassen.",
)
ERGEBNIS = (
    "Mit den Maßnahmen bleibt kein hohes Risiko. Eine vorherige Konsultation der Aufsicht (Art. 36 DSGVO) ist nach "
    "dieser Einschätzung nicht nötig. Die Verantwortliche prüft die Abschätzung bei jeder wesentlichen Änderung neu."
)
OFFEN = "Die Stellungnahme der Datenschutzbeauftragten und die Freigabe gehören unter den Ausdruck."
DOKUMENTE = {
    **{f"informationsblatt-{name}": (lambda w=wessen: informationsblatt(w)) for name, wessen in BLAETTER.items()},
    "verzeichnis": lambda: verzeichnis(stand()),
    "folgenabschaetzung": folgenabschaetzung,
}
