"""English."""

WORTE = {
    "an_titel": "Register",
    "an_frei": "There are still free places.",
    "an_voll": "All places are taken. You will be on the waiting list and move up as soon as a place is free.",
    "an_name": "Name",
    "an_name_hilfe": "A nickname is enough.",
    "an_kontakt": "E-mail or phone",
    "an_kontakt_hilfe": "Only for messages about this event. You may leave this empty.",
    "an_personen": "How many people?",
    "an_dolmetschen": "Which language should we interpret into?",
    "an_dolmetschen_nein": "not needed",
    "an_bedarf": "I need",
    "an_rollstuhl": "Space for a wheelchair",
    "an_gebaerden": "Sign language",
    "an_sehen": "Help with reading or seeing",
    "an_datenschutz": "We delete your details 14 days after the event. We do not pass them on.",
    "an_senden": "Send registration",
    "an_fehler": "Not sent yet.",
    "an_fehlt": "Please fill in this field.",
    "an_kein_weg": "This is neither an e-mail address nor a phone number. Please check it or leave the field empty.",
    "an_zu_viele": "There are not that many places. Please choose fewer people.",
    "an_geschlossen": "Registration for this event is closed.",
    "an_noch_einmal": "Please send the form once more.",
    "an_zu_oft": "Very many registrations are coming in right now. Please try again in an hour.",
    "an_schon_gesendet": (
        "You have already sent this registration. Would you like to register somebody else? Then please send once more."
    ),
    "an_falle": "Please leave empty",
    "an_danke": "Thank you",
    "an_danke_mail": (
        "We have received your registration. We are sending you an e-mail now. It says whether you have a"
        " place and how to cancel."
    ),
    "an_platz": "You have a place.",
    "an_warteliste": "You are on the waiting list, number {nummer}.",
    "an_warteliste_satz": "As soon as a place is free, you move up.",
    "an_personenzahl": "People: {zahl}",
    "an_merken": "Print this page or keep its address. You can only cancel here.",
    "an_abmelden_frage": "Can you not come?",
    "an_abmelden": "Cancel registration",
    "an_abgemeldet": "Your registration is cancelled.",
    "an_abgemeldet_satz": "Thank you for telling us. Your place is free for others.",
    "an_aendern": "Change",
    "an_ungueltig": "This link is not valid",
    "an_ungueltig_satz": (
        "Maybe part of the address is missing, or your details have already been deleted. Please open the"
        " link again exactly as it is in the e-mail."
    ),
    "an_nachgerueckt": "A place has become free for you.",
    "an_schon_da": "You were already registered. Nothing has changed.",
    "an_neuer_termin": "The event has changed.",
    "an_gruss": "Hello,",
    "an_frei_zahl": "Free places: {zahl}",
    "an_ausgebucht": "Fully booked, waiting list",
    "an_ohne": "You do not need to register for this event.",
    "an_name_zeichen": "Please write the name in one line, using letters.",
    "an_nicht_frei": "There are not that many places left. The number stays as it was.",
    "an_schon_da_satz": (
        "There is one registration for each e-mail address. If more people are coming, please change the number."
    ),
    "an_findet_statt": "The event takes place after all.",
    "an_findet_statt_satz": "Your registration is valid again, you do not have to do anything.",
    "an_bisher": "Before: {datum}",
    "an_abgesagt": "Your registration is no longer valid.",
    "an_kekse": (
        "Your browser did not send this page's cookie, so nothing was sent. Please allow cookies for this "
        "page, open the form again and send once more."
    ),
    "fehler_titel": "That did not work",
    "seite_fehlt": "This page does not exist",
    "seite_fehlt_satz": "Maybe part of the address is missing, or the event is no longer public.",
    "zu_viele_anfragen": "Very many requests are coming from here right now. Please wait a little and then try again.",
    "an_mail_link": "Can you not come, or does the number of people change? Please tell us here:",
}
