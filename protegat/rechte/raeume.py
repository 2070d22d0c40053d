"""What each right means, room by room; the three layers stand in worte.py."""

from .worte import Ding, Raum, Tat

GRUPPEN = {
    "klient": "beratenen Personen",
    "kontaktperson": "Kontaktpersonen",
    "anmeldung": "angemeldeten Personen",
    "nutzer": "Mitgliedern des Teams",
}

RAEUME = (
    Raum(
        "Beratungen",
        "Anonym: Ein Code ist Zufall und sagt nichts über die Person.",
        (
            Ding("beratung.beratung", "Beratungen", "Gelöscht wird keine: Storno lässt sich zurücknehmen."),
            Tat(
                "beratung.ausgeben_beratung",
                "Die Liste der Beratungen als Datei ausgeben",
                "Ohne freie Texte, Notizen und Namen.",
            ),
            Tat("beratung.ausgeben_begleitung", "Die Liste der Begleiteten als Datei ausgeben"),
            Ding("beratung.klient", "Codes"),
            Ding("beratung.zusammenfuehrung", "Zusammenführungen von Codes"),
            Ding("beratung.unterscheidung", "Unterscheidungen von Codes"),
            Ding("beratung.stammblatt", "Stammblätter (ESF)"),
            Ding("beratung.vermittlung", "Vermittlungen"),
            Ding("beratung.rueckmeldung", "Rückmeldungen zu Vermittlungen", "Zurücknehmen nur die eigene, letzte."),
            Ding("beratung.antwortlink", "Antwortlinks für Stellen"),
            Ding("beratung.uebergabe", "Übergaben von Arbeit", "Eigene und erhaltene; wer verteilt, alle."),
            Ding("beratung.sprechzeit", "Sprechzeiten"),
            Ding("beratung.einwilligungstext", "Einwilligungstexte", "Ein verwendeter Text ist nicht mehr zu ändern."),
        ),
    ),
    Raum(
        "Veranstaltungen",
        "Gezählt wird ohne Namen.",
        (
            Ding("veranstaltungen.veranstaltung", "Veranstaltungen"),
            Tat("veranstaltungen.ausgeben_veranstaltung", "Die Liste der Veranstaltungen als Datei ausgeben"),
            Ding("veranstaltungen.zaehlung", "Zählungen"),
            Ding("veranstaltungen.reihe", "Reihen"),
            Ding("veranstaltungen.vorhabenanteil", "Anteile anderer Vorhaben"),
            Ding("veranstaltungen.kostenpunkt", "Kosten einer Veranstaltung"),
            Ding(
                "veranstaltungen.protokoll", "Protokolle von Sitzungen", "Vertrauliche nur, wer leitet oder es begann."
            ),
            Tat("veranstaltungen.lesen_vertrauliches_protokoll", "Jedes vertrauliche Protokoll lesen"),
            Ding(
                "veranstaltungen.beschluss",
                "Beschlüsse",
                "Die einer vertraulichen Sitzung ändert nur, wer ihr Protokoll liest.",
            ),
            Ding(
                "veranstaltungen.nachweisdatei", "Nachweise (Flyer, Fotos, Scans)", "Teilnahmelisten siehe Schicht 3."
            ),
            Ding("veranstaltungen.publizitaetsnachweis", "Nachweise der Publizität"),
            Ding("veranstaltungen.publizitaetsdatei", "Dateien zur Publizität"),
            Ding("veranstaltungen.feedback", "Feedback", "Nur Zähler; Ergebnisse erst ab der Schwelle."),
            Ding("veranstaltungen.kalenderlink", "Kalenderlinks", "Nur die eigenen."),
            Ding("veranstaltungen.veranstaltungstext", "Texte und Übersetzungen"),
            Tat("veranstaltungen.bestaetigen_veranstaltungstext", "Übersetzungen von Veranstaltungen bestätigen"),
            Ding("veranstaltungen.wortlaut", "Wörter der öffentlichen Seiten"),
            Tat("veranstaltungen.bestaetigen_wortlaut", "Wörter der öffentlichen Seiten bestätigen"),
        ),
    ),
    Raum(
        "Netzwerk",
        "Stellen und Menschen, mit denen wir dienstlich zu tun haben.",
        (
            Ding("netzwerk.organisation", "Organisationen"),
            Tat("netzwerk.ausgeben_organisation", "Die Liste der Organisationen als Datei ausgeben"),
            Ding("netzwerk.kontaktperson", "Kontaktpersonen einer Organisation", "Dienstliche Angaben mit Löschfrist."),
            Ding("netzwerk.netzwerkkontakt", "Netzwerkkontakte", "Zurücknehmen nur den eigenen, am selben Tag."),
            Tat("netzwerk.ausgeben_netzwerkkontakt", "Die Liste der Netzwerkkontakte als Datei ausgeben"),
            Ding("netzwerk.vereinbarung", "Vereinbarungen"),
            Ding("netzwerk.vereinbarungsdatei", "Dokumente zu Vereinbarungen"),
            Ding("netzwerk.beziehung", "Beziehungen zwischen Organisationen"),
            Ding("netzwerk.gremium", "Gremien"),
            Ding("netzwerk.mitgliedschaft", "Mitgliedschaften in Gremien"),
            Ding("netzwerk.oeffnungszeit", "Öffnungszeiten"),
            Ding("netzwerk.organisationstext", "Texte für den Laufzettel"),
            Tat("netzwerk.bestaetigen_organisationstext", "Texte für den Laufzettel bestätigen"),
            Ding("netzwerk.thema", "Themen", "Ein verwendetes Thema lässt sich nicht löschen, nur abschalten."),
            Tat("netz.ausgeben_verbindung", "Unser Netz als Datei ausgeben"),
            Tat(
                "netz.ausgeben_gemeinsames",
                "„Was wir zusammen gemacht haben“ als Datei ausgeben",
                "Ohne kleine Zahlen.",
            ),
        ),
    ),
    Raum(
        "Berichte und Geld",
        "Ein festgeschriebener Bericht ändert sich nie mehr.",
        (
            Tat("berichte.ausgeben_bericht", "Berichte als Datei ausgeben"),
            Tat("berichte.pruefen_bericht", "Berichte prüfen"),
            Tat("berichte.festschreiben_bericht", "Berichte festschreiben"),
            Tat("berichte.einreichen_bericht", "Festhalten, dass ein Bericht eingereicht ist"),
            Tat(
                "berichte.ausgeben_berichtsstand",
                "Dateien eines festgeschriebenen Berichts holen",
                "Leserecht nur mit Lesezugang.",
            ),
            Ding("berichte.lesezugang", "Lesezugänge für Stadt und Prüfung"),
            Ding("berichte.zielwert", "Zielwerte"),
            Ding("berichte.kostenposition", "Kostenpositionen"),
            Ding("berichte.beleg", "Belege"),
            Ding("berichte.belegteil", "die Belegliste"),
            Ding("berichte.belegaufteilung", "Aufteilungen von Belegen"),
            Ding("berichte.belegdatei", "Scans von Belegen"),
            Ding("berichte.mittelabruf", "Mittelabrufe"),
        ),
    ),
    Raum(
        "Das ganze Haus",
        "",
        (
            Ding("basis.wiedervorlage", "Wiedervorlagen", "Eigene und selbst vergebene."),
            Tat("basis.verteilen_wiedervorlage", "Alle Wiedervorlagen und Übergaben sehen und verteilen"),
            Ding("basis.bestaetigung", "Bestätigungen („stimmt so“) beim Prüfen"),
            Tat("basis.add_gespeicherterfilter", "Eigene Filter merken und vergessen"),
            Tat("basis.teilen_gespeicherterfilter", "Filter für alle merken"),
            Ding("basis.einlesung", "Einlesungen", "Nur von Tabellen, die man selbst einlesen darf."),
            Tat("basis.einlesen_organisationen", "Organisationen aus einer Datei einlesen"),
            Tat("basis.einlesen_vorhaben", "Vorhaben aus einer Datei einlesen"),
            Tat("basis.einlesen_beratungen", "Beratungen aus einer Datei einlesen"),
            Tat("basis.einlesen_vermittlungen", "Vermittlungen aus einer Datei einlesen"),
            Tat("basis.einlesen_veranstaltungen", "Veranstaltungen aus einer Datei einlesen"),
            Tat("basis.einlesen_belege", "Belege aus einer Datei einlesen"),
            Ding("basis.nutzer", "Konten", "Konten werden geschlossen, nie gelöscht; niemand ändert die eigene Rolle."),
            Ding("basis.vorhaben", "Vorhaben"),
            Ding("basis.finanzierungsanteil", "Finanzierungsanteile eines Vorhabens"),
            Ding("basis.logo", "Logos eines Vorhabens"),
            Ding("basis.standort", "Standorte"),
            Ding("basis.ortsteil", "Ortsteile"),
            Tat("basis.view_rechte", "Diese Übersicht „Wer darf was“ ansehen"),
        ),
    ),
    Raum(
        "Anliegen von Menschen zu ihren Daten",
        "Aufnehmen darf, wen die Person erreicht; beantworten nur, wer die Daten sehen darf.",
        (
            Ding(
                "basis.anliegen",
                "Anliegen",
                "Nur von Gruppen, die man aufnehmen darf; mit Code oder Nummer, nie mit Namen.",
            ),
            *(
                Tat(f"betroffene.{verb}_{gruppe}", f"Anliegen von {wer} {tat}")
                for gruppe, wer in GRUPPEN.items()
                for verb, tat in (("aufnehmen", "aufnehmen"), ("beantworten", "beantworten"))
            ),
            Tat(
                "basis.lesen_eingeschraenkte",
                "Eingeschränkte Einträge weiter sehen",
                "Nur von Gruppen, deren Anliegen die Rolle beantwortet (Art. 18 DSGVO).",
            ),
            Tat("betroffene.view_datenschutz", "Informationsblatt, Verzeichnis und Folgenabschätzung lesen"),
        ),
    ),
    Raum(
        "Zugang, Protokolle, Löschen, Sicherung",
        "Was geschah, wann und durch wen. Inhalte zeigt ein Protokoll nur, wer die Tabelle selbst sehen darf.",
        (
            Ding("basis.einladung", "Einladungen und Links für ein neues Passwort", "Den Link sieht man einmal."),
            Tat("basis.zuruecksetzen_faktor", "Den zweiten Faktor anderer zurücksetzen", "Nie den eigenen."),
            Ding("basis.einsicht", "das Leseprotokoll", "Wer wann was gelesen hat, nie den Inhalt."),
            Tat("protokoll.ausgeben_einsicht", "Das Leseprotokoll als Datei ausgeben"),
            Ding("basis.aenderung", "das Änderungsprotokoll", "Besondere Kategorien, Notizen und Namen ohne Inhalt."),
            Tat("protokoll.ausgeben_aenderung", "Das Änderungsprotokoll als Datei ausgeben", "So wie auf der Seite."),
            Ding("basis.anmeldeereignis", "das Anmeldeprotokoll", "Die eigenen Einträge sieht jedes Konto."),
            Ding("basis.loeschprotokoll", "das Löschprotokoll", "Anlegen heißt: den Löschlauf beginnen."),
            Ding("basis.sperrvermerk", "Sperrvermerke", "Nur zu Einträgen, die man sehen darf, auch das Aufheben."),
            Ding("basis.sicherungslauf", "Sicherungen", "Wann, wie groß, ob bewiesen."),
            Tat("basis.view_schluessel", "Kennungen der Schlüssel sehen", "Nie einen Schlüssel."),
        ),
    ),
)
