"""Technical and organisational measures (Art. 32 DSGVO). Each names the code that does it; a test imports it."""

from dataclasses import dataclass

from protegat.basis.models import Rolle
from protegat.zugang.einstellungen import PFLICHTROLLEN


@dataclass(frozen=True)
class Massnahme:
    name: str
    satz: str
    beleg: str  # the dotted path of what does it


CODE = Massnahme(
    "Zufällige Codes statt Namen",
    "Ein Code ist Zufall und aus nichts abgeleitet; die Beratung geht auch ganz ohne.",
    "beratung.models.klient.neuer_code",
)
SCHLUESSEL = Massnahme(
    "Verschlüsselte Felder",
    "Namen, Kontakte und Notizen liegen mit AES-256-GCM verschlüsselt in der Datenbank; der Schlüssel liegt außerhalb.",
    "protegat.basis.verschluesselung.verschluessele",
)
WECHSEL = Massnahme(
    "Schlüsselwechsel",
    "Ein neuer Schlüssel löst den alten ab, ohne dass etwas stillsteht.",
    "protegat.basis.umschluesselung.Umschluesselung",
)
ROLLEN = Massnahme(
    "Rollen und drei Schichten",
    "Statistik, Notiz und Identität sind getrennte Rechte; Koordination und Verwaltung sehen weder Notizen noch Namen.",
    "protegat.rollen.RECHTE",
)
PROTOKOLL = Massnahme(
    "Leseprotokoll",
    "Wer Notizen, Namen, Anmeldungen oder Berichte ansieht oder eine Auskunft ausgibt, steht unveränderlich fest.",
    "protegat.basis.models.einsicht.Einsicht",
)
KLEINE_ZAHLEN = Massnahme(
    "Kleine Zahlen verdeckt",
    "In allem, was das Haus verlässt, stehen keine Zahlen, die auf Einzelne schließen lassen.",
    "berichte.kleinzellen.verdecken",
)
FREITEXT = Massnahme(
    "Freitext wird geprüft",
    "Vor dem Speichern fragt die Seite nach, wenn ein Text nach Namen, Nummern oder Geburtsdaten aussieht.",
    "protegat.basis.freitext.finde",
)
LOESCHUNG = Massnahme(
    "Löschregeln",
    "Jede Datenart hat Beginn und Frist; gelöscht wird von selbst und mit Protokoll, auch nach einer Rücksicherung.",
    "protegat.loeschung.regeln.REGELN",
)
EINSCHRAENKUNG = Massnahme(
    "Einschränkung in der Datenbank",
    "Ein eingeschränkter Eintrag lässt sich auf keinem Weg ändern oder löschen, bis die Einschränkung aufgehoben ist.",
    "protegat.basis.models.einschraenkung.achtet_einschraenkung",
)
MELDUNGEN = Massnahme(
    "Fehlerprotokoll ohne Inhalte",
    "Was Menschen getippt haben, steht in keiner Meldung und keinem Protokoll des Servers.",
    "protegat.protokoll.Protokoll",
)
NICHTS_FREMDES = Massnahme(
    "Nichts von Dritten",
    "Seiten laden keine Schrift, kein Skript und kein Bild von anderen Rechnern; der Browser lässt es nicht zu.",
    "protegat.settings.CONTENT_SECURITY_POLICY",
)
ZUGANG = Massnahme(
    "Geschlossene Anmeldung",
    "Konten legt nur die Verwaltung an; niemand meldet sich selbst an.",
    "protegat.zugang.adapter.GeschlosseneAnmeldung",
)
FAKTOR = Massnahme(
    "Zweiter Faktor",
    f"{', '.join(Rolle(rolle).label for rolle in PFLICHTROLLEN)} brauchen zum Passwort eine App oder einen Passkey, "
    "sonst öffnet sich keine Seite.",
    "protegat.zugang.faktoren.ZweiterFaktorMiddleware",
)
RATEN = Massnahme(
    "Raten ist langsam",
    "Fehlversuche werden je Konto und Netz gebremst; am gewohnten Gerät sperrt niemand eine andere Person aus.",
    "protegat.zugang.versuch.Versuch",
)
SITZUNG = Massnahme(
    "Sitzungen enden",
    "Wer länger nichts tut, wird abgemeldet, die Seite verbirgt sich; vor Änderungen am Zugang wird erneut gefragt.",
    "protegat.zugang.sitzung.SitzungMiddleware",
)
AENDERUNGEN = Massnahme(
    "Änderungsprotokoll",
    "Die Datenbank selbst hält fest, wer wann was geändert hat, auf welchem Weg auch immer.",
    "protegat.basis.models.aenderung.Aenderung",
)
SIEGEL = Massnahme(
    "Versiegelte Protokolle",
    "Jeder Tag der Protokolle ist mit dem Tag davor versiegelt; ein Befehl rechnet alles nach.",
    "protegat.protokolle.kette",
)
WEBKONTO = Massnahme(
    "Zwei Konten der Datenbank",
    "Was Seiten ausliefert, besitzt keine Tabelle: Es kann keine Regel abschalten und kein Protokoll ändern.",
    "protegat.webrechte.RECHTE",
)
SICHERUNG = Massnahme(
    "Bewiesene Sicherung",
    "Alles außer den Schlüsseln, verschlüsselt für einen Schlüssel, den der Server nicht hat, und jedes Mal zur Probe "
    "zurückgespielt. Gelöschte bleiben auch nach einer Wiederherstellung gelöscht.",
    "protegat.sicherung.probe.Probe",
)
BERICHTE = Massnahme(
    "Festgeschriebene Berichte",
    "Ein eingereichter Bericht enthält weder Codes noch Namen und lässt sich nicht mehr ändern.",
    "berichte.models.ausloeser.unveraenderlich",
)
DATEIEN = Massnahme(
    "Geprüfte Dateien",
    "Hochgeladenes wird am Inhalt erkannt, begrenzt und außerhalb der Webadresse abgelegt.",
    "protegat.basis.dateipruefung",
)
MASSNAHMEN = (
    CODE, SCHLUESSEL, WECHSEL, ROLLEN, PROTOKOLL, KLEINE_ZAHLEN, FREITEXT, LOESCHUNG, EINSCHRAENKUNG, MELDUNGEN,
    NICHTS_FREMDES, ZUGANG, FAKTOR, RATEN, SITZUNG, AENDERUNGEN, SIEGEL, WEBKONTO, SICHERUNG, BERICHTE, DATEIEN,
)  # fmt: skip


@dataclass(frozen=True)
class Risiko:
    """What could happen to people, how bad and how likely without measures, and what is left with them."""

    was: str
    schwere: str
    wahrscheinlichkeit: str
    massnahmen: tuple[Massnahme, ...]
    rest: str


GERING, MITTEL, HOCH = "gering", "mittel", "hoch"
RISIKEN = (
    Risiko(
        "Jemand von außen liest Namen, Kontakte oder Notizen (gestohlene Datenbank, Sicherung, Gerät)",
        HOCH,
        MITTEL,
        (SCHLUESSEL, WECHSEL, CODE, ZUGANG, FAKTOR, RATEN, SITZUNG, WEBKONTO, SICHERUNG, NICHTS_FREMDES),
        GERING,
    ),
    Risiko(
        "Behörden oder Angehörige erfahren, wer zur Beratung kommt oder welchen Aufenthalt jemand hat",
        HOCH,
        MITTEL,
        (CODE, ROLLEN, FREITEXT, SCHLUESSEL),
        GERING,
    ),
    Risiko(
        "Jemand im Haus sieht mehr, als die eigene Aufgabe braucht",
        MITTEL,
        MITTEL,
        (ROLLEN, PROTOKOLL, AENDERUNGEN, SIEGEL),
        GERING,
    ),
    Risiko(
        "Aus Zahlen eines Berichts wird eine Person erkannt",
        MITTEL,
        MITTEL,
        (KLEINE_ZAHLEN, BERICHTE),
        GERING,
    ),
    Risiko("Daten bleiben länger als nötig", MITTEL, HOCH, (LOESCHUNG,), GERING),
    Risiko(
        "Angaben sind falsch oder werden trotz Widerspruchs weiter benutzt",
        MITTEL,
        GERING,
        (EINSCHRAENKUNG, PROTOKOLL, AENDERUNGEN),
        GERING,
    ),
    Risiko("Daten gehen verloren oder sind nicht da, wenn man sie braucht", MITTEL, MITTEL, (SICHERUNG,), GERING),
    Risiko(
        "Inhalte geraten in Fehlermeldungen, Protokolle oder Dateien",
        HOCH,
        MITTEL,
        (MELDUNGEN, FREITEXT, DATEIEN),
        GERING,
    ),
)
