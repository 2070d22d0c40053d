"""French."""

from .satz import Feedbackworte

WORTE = Feedbackworte(
    "Votre avis",
    "Trois petites questions. Visez ce code avec l’appareil photo de votre téléphone.",
    "Trois questions, sans nom. Nous comptons seulement combien de fois chaque réponse est donnée.",
    "Cela vous a-t-il plu ?",
    ("beaucoup", "oui, c’était bien", "pas tellement", "pas du tout"),
    "Avez-vous appris quelque chose d’utile ?",
    ("oui, beaucoup", "oui, un peu", "pas grand-chose", "non"),
    "Qu’est-ce qui a manqué ?",
    "Vous pouvez choisir plusieurs réponses.",
    (
        "rien, tout était bien",
        "plus de temps pour les questions",
        "ma langue",
        "des mots plus simples",
        "quelque chose à emporter et à lire",
        "une garde d’enfants",
        "un autre horaire",
        "un accès plus facile",
    ),
    "Envoyer les réponses",
    "Veuillez répondre à au moins une question.",
    "Cette réponse n’existe pas. Veuillez choisir à nouveau.",
    "Merci beaucoup",
    "Votre réponse nous est bien parvenue. Vous pouvez fermer cette page.",
    "Les questions s’ouvrent au début de l’événement. Revenez à ce moment-là.",
    "Ce questionnaire est terminé. Vous pouvez aussi nous donner votre avis de vive voix.",
)
