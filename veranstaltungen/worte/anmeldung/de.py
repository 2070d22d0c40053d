"""German: the source of all others."""

WORTE = {
    "an_titel": "Anmelden",
    "an_frei": "Es gibt noch freie Plätze.",
    "an_voll": (
        "Alle Plätze sind vergeben. Sie kommen auf die Warteliste und rücken nach, sobald ein Platz frei wird."
    ),
    "an_name": "Name",
    "an_name_hilfe": "Ein Spitzname genügt.",
    "an_kontakt": "E-Mail oder Telefon",
    "an_kontakt_hilfe": "Nur für Nachrichten zu diesem Termin. Sie dürfen das Feld leer lassen.",
    "an_personen": "Wie viele Personen?",
    "an_dolmetschen": "In welche Sprache sollen wir dolmetschen?",
    "an_dolmetschen_nein": "nicht nötig",
    "an_bedarf": "Das brauche ich",
    "an_rollstuhl": "Platz für Rollstuhl",
    "an_gebaerden": "Gebärdensprache",
    "an_sehen": "Hilfe beim Lesen oder Sehen",
    "an_datenschutz": "Wir löschen Ihre Angaben 14 Tage nach dem Termin. Wir geben sie nicht weiter.",
    "an_senden": "Anmeldung senden",
    "an_fehler": "Noch nicht gesendet.",
    "an_fehlt": "Bitte füllen Sie dieses Feld aus.",
    "an_kein_weg": (
        "Das ist keine E-Mail-Adresse und keine Telefonnummer. Bitte prüfen Sie es, oder lassen Sie das Feld leer."
    ),
    "an_zu_viele": "So viele Plätze gibt es nicht. Bitte wählen Sie weniger Personen.",
    "an_geschlossen": "Für diesen Termin kann man sich nicht mehr anmelden.",
    "an_noch_einmal": "Bitte senden Sie das Formular noch einmal.",
    "an_zu_oft": "Gerade kommen sehr viele Anmeldungen. Bitte versuchen Sie es in einer Stunde noch einmal.",
    "an_schon_gesendet": (
        "Diese Anmeldung haben Sie schon gesendet. Möchten Sie noch jemanden anmelden? Dann senden Sie "
        "bitte noch einmal."
    ),
    "an_falle": "Bitte leer lassen",
    "an_danke": "Vielen Dank",
    "an_danke_mail": (
        "Ihre Anmeldung ist bei uns. Wir schreiben Ihnen jetzt eine E-Mail. Darin steht, ob Sie einen "
        "Platz haben und wie Sie sich abmelden."
    ),
    "an_platz": "Sie haben einen Platz.",
    "an_warteliste": "Sie stehen auf der Warteliste, Nummer {nummer}.",
    "an_warteliste_satz": "Sobald ein Platz frei wird, rücken Sie nach.",
    "an_personenzahl": "Personen: {zahl}",
    "an_merken": (
        "Drucken Sie diese Seite, oder merken Sie sich die Adresse. Nur hier können Sie sich wieder abmelden."
    ),
    "an_abmelden_frage": "Können Sie nicht kommen?",
    "an_abmelden": "Abmelden",
    "an_abgemeldet": "Sie sind abgemeldet.",
    "an_abgemeldet_satz": "Danke, dass Sie Bescheid sagen. Ihr Platz ist frei für andere.",
    "an_aendern": "Ändern",
    "an_ungueltig": "Dieser Link gilt nicht",
    "an_ungueltig_satz": (
        "Vielleicht fehlt ein Stück der Adresse, oder Ihre Angaben sind schon gelöscht. Öffnen Sie den "
        "Link bitte noch einmal genau so, wie er in der E-Mail steht."
    ),
    "an_nachgerueckt": "Für Sie ist ein Platz frei geworden.",
    "an_schon_da": "Sie waren schon angemeldet. Dabei bleibt es.",
    "an_neuer_termin": "Der Termin hat sich geändert.",
    "an_gruss": "Guten Tag,",
    "an_frei_zahl": "Freie Plätze: {zahl}",
    "an_ausgebucht": "Ausgebucht, Warteliste",
    "an_ohne": "Für diesen Termin brauchen Sie keine Anmeldung.",
    "an_name_zeichen": "Bitte schreiben Sie den Namen in einer Zeile und mit Buchstaben.",
    "an_nicht_frei": "So viele Plätze sind nicht mehr frei. Es bleibt bei der bisherigen Zahl.",
    "an_schon_da_satz": "Je E-Mail-Adresse gibt es eine Anmeldung. Kommen mehr Personen, ändern Sie bitte die Zahl.",
    "an_findet_statt": "Der Termin findet doch statt.",
    "an_findet_statt_satz": "Ihre Anmeldung gilt wieder, Sie müssen nichts tun.",
    "an_bisher": "Bisher: {datum}",
    "an_abgesagt": "Ihre Anmeldung gilt nicht mehr.",
    "an_kekse": (
        "Ihr Browser hat das Cookie dieser Seite nicht mitgeschickt, deshalb wurde nichts gesendet. Bitte "
        "erlauben Sie Cookies für diese Seite, öffnen Sie das Formular neu und senden Sie noch einmal."
    ),
    "fehler_titel": "Das hat nicht geklappt",
    "seite_fehlt": "Diese Seite gibt es nicht",
    "seite_fehlt_satz": "Vielleicht fehlt ein Stück der Adresse, oder der Termin ist nicht mehr öffentlich.",
    "zu_viele_anfragen": (
        "Von hier kommen gerade sehr viele Anfragen. Bitte warten Sie etwas und versuchen Sie es dann noch einmal."
    ),
    "an_mail_link": "Können Sie nicht kommen, oder ändert sich die Zahl der Personen? Bitte sagen Sie es uns hier:",
}
