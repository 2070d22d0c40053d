"""Talks with partners."""

from netzwerk.models import Netzwerkkontakt

from .zufall import waehlen

WEGE = {"anruf": 40, "mail": 25, "besuch": 15, "treffen": 20}
ANLAESSE = (
    "Angebote abgeglichen",
    "Neue Sprechzeit vorgestellt",
    "Freie Plätze erfragt",
    "Gemeinsamen Informationsabend vorbereitet",
    "Aushang und Flyer übergeben",
    "Weg der Vermittlung besprochen",
    "Fragen zur interkulturellen Öffnung",
)


def kontakte(zufall, vorhaben, organisationen, tage, personen, anzahl, praefix):
    """`anzahl` talks, in turn with every organisation."""
    reihum = zufall.sample(organisationen, k=len(organisationen))
    return [
        Netzwerkkontakt(
            kennung=f"{praefix}-kontakt-{nummer + 1:02}",
            vorhaben=vorhaben,
            organisation=reihum[nummer % len(reihum)],
            datum=tag,
            art=waehlen(zufall, WEGE),
            anlass=zufall.choice(ANLAESSE),
            person=waehlen(zufall, personen),
        )
        for nummer, tag in enumerate(sorted(zufall.sample(tage, k=anzahl)))
    ]
