"""Plain German."""

WORTE = {
    "an_titel": "Anmelden",
    "an_frei": "Es gibt noch freie Plätze.",
    "an_voll": "Alle Plätze sind weg. Sie kommen auf eine Liste. Wird ein Platz frei? Dann bekommen Sie ihn.",
    "an_name": "Name",
    "an_name_hilfe": "Sie können auch einen Spitznamen schreiben.",
    "an_kontakt": "E-Mail oder Telefon",
    "an_kontakt_hilfe": "Wir schreiben Ihnen nur zu diesem Termin. Sie müssen hier nichts schreiben.",
    "an_personen": "Wie viele Personen kommen?",
    "an_dolmetschen": "Sollen wir übersetzen? In welche Sprache?",
    "an_dolmetschen_nein": "nein",
    "an_bedarf": "Das brauche ich",
    "an_rollstuhl": "Platz für einen Rollstuhl",
    "an_gebaerden": "Gebärdensprache",
    "an_sehen": "Hilfe beim Lesen oder Sehen",
    "an_datenschutz": "14 Tage nach dem Termin löschen wir Ihre Daten. Wir geben sie niemandem.",
    "an_senden": "Anmeldung senden",
    "an_fehler": "Noch nicht gesendet.",
    "an_fehlt": "Bitte schreiben Sie hier etwas.",
    "an_kein_weg": "Das ist keine E-Mail und keine Telefonnummer. Bitte prüfen Sie es. Oder lassen Sie es leer.",
    "an_zu_viele": "So viele Plätze gibt es nicht. Bitte wählen Sie weniger Personen.",
    "an_geschlossen": "Sie können sich für diesen Termin nicht mehr anmelden.",
    "an_noch_einmal": "Bitte senden Sie noch einmal.",
    "an_zu_oft": "Gerade melden sich sehr viele an. Bitte versuchen Sie es in einer Stunde noch einmal.",
    "an_schon_gesendet": (
        "Das haben Sie schon gesendet. Wollen Sie noch jemanden anmelden? Dann senden Sie noch einmal."
    ),
    "an_falle": "Bitte leer lassen",
    "an_danke": "Vielen Dank",
    "an_danke_mail": (
        "Ihre Anmeldung ist da. Wir schreiben Ihnen jetzt eine E-Mail. Dort steht: Haben Sie einen Platz?"
        " Und: So melden Sie sich ab."
    ),
    "an_platz": "Sie haben einen Platz.",
    "an_warteliste": "Sie stehen auf der Warteliste. Ihre Nummer ist {nummer}.",
    "an_warteliste_satz": "Wird ein Platz frei? Dann bekommen Sie ihn.",
    "an_personenzahl": "Personen: {zahl}",
    "an_merken": "Bitte drucken Sie diese Seite. Oder speichern Sie die Adresse. Nur hier können Sie sich abmelden.",
    "an_abmelden_frage": "Können Sie nicht kommen?",
    "an_abmelden": "Abmelden",
    "an_abgemeldet": "Sie sind abgemeldet.",
    "an_abgemeldet_satz": "Danke. Jetzt kann jemand anderes kommen.",
    "an_aendern": "Ändern",
    "an_ungueltig": "Dieser Link geht nicht",
    "an_ungueltig_satz": (
        "Vielleicht fehlt ein Teil vom Link. Oder wir haben Ihre Daten schon gelöscht. Bitte öffnen Sie "
        "den Link aus der E-Mail noch einmal."
    ),
    "an_nachgerueckt": "Ein Platz ist frei. Sie haben jetzt einen Platz.",
    "an_schon_da": "Sie waren schon angemeldet. Das bleibt so.",
    "an_neuer_termin": "Der Termin ist jetzt anders.",
    "an_gruss": "Guten Tag,",
    "an_frei_zahl": "Freie Plätze: {zahl}",
    "an_ausgebucht": "Alles voll, es gibt eine Warteliste",
    "an_ohne": "Für diesen Termin müssen Sie sich nicht anmelden.",
    "an_name_zeichen": "Bitte schreiben Sie den Namen mit Buchstaben. In einer Zeile.",
    "an_nicht_frei": "So viele Plätze sind nicht mehr frei. Es bleibt bei der alten Zahl.",
    "an_schon_da_satz": (
        "Mit einer E-Mail-Adresse kann man sich einmal anmelden. Kommen mehr Personen? Dann ändern Sie bitte die Zahl."
    ),
    "an_findet_statt": "Der Termin findet doch statt.",
    "an_findet_statt_satz": "Sie sind wieder angemeldet. Sie müssen nichts tun.",
    "an_bisher": "Vorher: {datum}",
    "an_abgesagt": "Ihre Anmeldung gilt nicht mehr.",
    "an_kekse": (
        "Es wurde nichts gesendet. Ihr Browser erlaubt keine Cookies. Bitte erlauben Sie Cookies für "
        "diese Seite. Öffnen Sie dann das Formular neu. Senden Sie noch einmal."
    ),
    "fehler_titel": "Das hat nicht geklappt",
    "seite_fehlt": "Diese Seite gibt es nicht",
    "seite_fehlt_satz": "Vielleicht fehlt ein Teil vom Link. Oder der Termin ist nicht mehr öffentlich.",
    "zu_viele_anfragen": (
        "Gerade kommen sehr viele Anfragen. Bitte warten Sie etwas. Versuchen Sie es dann noch einmal."
    ),
    "an_mail_link": "Können Sie nicht kommen? Oder kommen mehr oder weniger Personen? Bitte sagen Sie es uns hier:",
}
