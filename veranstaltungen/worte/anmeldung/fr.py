"""French."""

WORTE = {
    "an_titel": "S’inscrire",
    "an_frei": "Il reste des places libres.",
    "an_voll": (
        "Toutes les places sont prises. Vous serez sur la liste d’attente et aurez une place dès qu’elle se libère."
    ),
    "an_name": "Nom",
    "an_name_hilfe": "Un surnom suffit.",
    "an_kontakt": "E-mail ou téléphone",
    "an_kontakt_hilfe": "Uniquement pour les messages sur cet événement. Vous pouvez laisser ce champ vide.",
    "an_personen": "Combien de personnes ?",
    "an_dolmetschen": "Dans quelle langue devons-nous interpréter ?",
    "an_dolmetschen_nein": "pas nécessaire",
    "an_bedarf": "J’ai besoin de",
    "an_rollstuhl": "Place pour un fauteuil roulant",
    "an_gebaerden": "Langue des signes",
    "an_sehen": "Aide pour lire ou voir",
    "an_datenschutz": "Nous effaçons vos données 14 jours après l’événement. Nous ne les transmettons pas.",
    "an_senden": "Envoyer l’inscription",
    "an_fehler": "Pas encore envoyé.",
    "an_fehlt": "Veuillez remplir ce champ.",
    "an_kein_weg": (
        "Ce n’est ni une adresse e-mail ni un numéro de téléphone. Veuillez vérifier ou laisser le champ vide."
    ),
    "an_zu_viele": "Il n’y a pas autant de places. Veuillez choisir moins de personnes.",
    "an_geschlossen": "Les inscriptions à cet événement sont closes.",
    "an_noch_einmal": "Veuillez envoyer le formulaire encore une fois.",
    "an_zu_oft": "De très nombreuses inscriptions arrivent en ce moment. Veuillez réessayer dans une heure.",
    "an_schon_gesendet": (
        "Vous avez déjà envoyé cette inscription. Voulez-vous inscrire quelqu’un d’autre ? Alors envoyez "
        "encore une fois."
    ),
    "an_falle": "Veuillez laisser vide",
    "an_danke": "Merci beaucoup",
    "an_danke_mail": (
        "Nous avons reçu votre inscription. Nous vous envoyons maintenant un e-mail. Il dit si vous avez "
        "une place et comment vous désinscrire."
    ),
    "an_platz": "Vous avez une place.",
    "an_warteliste": "Vous êtes sur la liste d’attente, numéro {nummer}.",
    "an_warteliste_satz": "Dès qu’une place se libère, elle est pour vous.",
    "an_personenzahl": "Personnes : {zahl}",
    "an_merken": "Imprimez cette page ou gardez son adresse. Vous ne pouvez vous désinscrire qu’ici.",
    "an_abmelden_frage": "Vous ne pouvez pas venir ?",
    "an_abmelden": "Se désinscrire",
    "an_abgemeldet": "Vous êtes désinscrit.",
    "an_abgemeldet_satz": "Merci de nous avoir prévenus. Votre place est libre pour d’autres.",
    "an_aendern": "Modifier",
    "an_ungueltig": "Ce lien n’est pas valable",
    "an_ungueltig_satz": (
        "Il manque peut-être une partie de l’adresse, ou vos données sont déjà effacées. Veuillez ouvrir "
        "le lien encore une fois, exactement comme dans l’e-mail."
    ),
    "an_nachgerueckt": "Une place s’est libérée pour vous.",
    "an_schon_da": "Vous étiez déjà inscrit. Rien ne change.",
    "an_neuer_termin": "L’événement a changé.",
    "an_gruss": "Bonjour,",
    "an_frei_zahl": "Places libres : {zahl}",
    "an_ausgebucht": "Complet, liste d’attente",
    "an_ohne": "Pour cet événement, vous n’avez pas besoin de vous inscrire.",
    "an_name_zeichen": "Veuillez écrire le nom sur une ligne, avec des lettres.",
    "an_nicht_frei": "Il ne reste plus autant de places. Le nombre ne change pas.",
    "an_schon_da_satz": (
        "Il y a une inscription par adresse e-mail. Si vous venez plus nombreux, modifiez le nombre de personnes."
    ),
    "an_findet_statt": "L’événement a lieu finalement.",
    "an_findet_statt_satz": "Votre inscription est de nouveau valable, vous n’avez rien à faire.",
    "an_bisher": "Avant : {datum}",
    "an_abgesagt": "Votre inscription n’est plus valable.",
    "an_kekse": (
        "Votre navigateur n’a pas envoyé le cookie de cette page, rien n’a donc été envoyé. Veuillez "
        "autoriser les cookies pour cette page, ouvrir à nouveau le formulaire et l’envoyer encore une "
        "fois."
    ),
    "fehler_titel": "Cela n’a pas fonctionné",
    "seite_fehlt": "Cette page n’existe pas",
    "seite_fehlt_satz": "Il manque peut-être une partie de l’adresse, ou l’événement n’est plus public.",
    "zu_viele_anfragen": (
        "De très nombreuses demandes arrivent d’ici en ce moment. Veuillez attendre un peu, puis réessayer."
    ),
    "an_mail_link": "Vous ne pouvez pas venir, ou le nombre de personnes change ? Dites-le-nous ici :",
}
