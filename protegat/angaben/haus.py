"""The public pages, the body responsible for the data, who hears of a hole; an empty value is left out of the page."""

import environ

env = environ.Env()

OEFFENTLICH = {
    "name": env.str("OEFFENTLICH_NAME", default="Protegat"),
    "telefon": env.str("OEFFENTLICH_TELEFON", default=""),
    "email": env.str("OEFFENTLICH_EMAIL", default=""),
    "impressum": env.str("IMPRESSUM_URL", default=""),
    "datenschutz": env.str("DATENSCHUTZ_URL", default=""),
    "barrierefreiheit": env.str("BARRIEREFREIHEIT_URL", default=""),
}
SICHERHEITSKONTAKT = env.str("SICHERHEITSKONTAKT", default="") or (
    OEFFENTLICH["email"] and f"mailto:{OEFFENTLICH['email']}"
)  # who hears of a hole: mailto: or https:, in /.well-known/security.txt
VERANTWORTLICH = {  # Art. 13 and 30 DSGVO; an empty value is printed as "bitte eintragen"
    "name": env.str("VERANTWORTLICH_NAME", default=""),
    "anschrift": env.str("VERANTWORTLICH_ANSCHRIFT", default=""),
    "kontakt": env.str("VERANTWORTLICH_KONTAKT", default=""),
    "datenschutz": env.str("DATENSCHUTZBEAUFTRAGTE", default=""),
}
EINBETTEN_AUF = env.list("EINBETTEN_AUF", default=[])  # origins of own websites that may show the list in a frame
