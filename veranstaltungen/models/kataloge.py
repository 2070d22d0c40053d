from django.db import models


class Veranstaltungsart(models.TextChoices):
    BERATUNGSNACHMITTAG = "beratungsnachmittag", "Beratungsnachmittag"
    INFORMATIONSVERANSTALTUNG = "informationsveranstaltung", "Informationsveranstaltung"
    SCHULUNG = "schulung", "Schulung"
    NETZWERKTREFFEN = "netzwerktreffen", "Netzwerktreffen"
    STADTTEILFEST = "stadtteilfest", "Stadtteilfest"
    BUERGERDIALOG = "buergerdialog", "EU-Bürgerdialog"
    GREMIUM = "gremium", "Gremium"
    SONSTIGE = "sonstige", "Sonstige"


class Veranstaltungsstatus(models.TextChoices):
    GEPLANT = "geplant", "geplant"
    DURCHGEFUEHRT = "durchgefuehrt", "durchgeführt"
    ABGESAGT = "abgesagt", "abgesagt"
    VERSCHOBEN = "verschoben", "verschoben"


class Zaehlart(models.TextChoices):
    LISTE = "liste", "Liste"
    STRICHLISTE = "strichliste", "Strichliste"
    SCHAETZUNG = "schaetzung", "Schätzung"


SITZUNGSARTEN = (Veranstaltungsart.NETZWERKTREFFEN, Veranstaltungsart.GREMIUM)


class Gezaehlt(models.TextChoices):
    """Who counted, by role; never a name."""

    LEITUNG = "leitung", "Leitung"
    TEAM = "team", "Beratungsteam"
    EHRENAMT = "ehrenamt", "Ehrenamt"
    PARTNER = "partner", "Partner"
    ANDERE = "andere", "andere"


class Zugang(models.TextChoices):
    """What helps people to take part, besides a way without steps (`barrierefrei`)."""

    WC = "wc", "barrierefreies WC"
    PARKPLATZ = "parkplatz", "Behindertenparkplatz"
    INDUKTION = "induktion", "Induktionsschleife"
    GEBAERDEN = "gebaerden", "Gebärdensprache"
    SCHRIFT = "schrift", "Schriftdolmetschen"
    LEITSYSTEM = "leitsystem", "Leitsystem für Blinde"
    LEICHTE_SPRACHE = "leichte_sprache", "Leichte Sprache"
    RUHERAUM = "ruheraum", "Ruheraum"
    BEGLEITUNG = "begleitung", "Begleitung auf dem Weg"


class Anmeldestatus(models.TextChoices):
    ANGEMELDET = "angemeldet", "angemeldet"
    WARTELISTE = "warteliste", "Warteliste"
    ABGEMELDET = "abgemeldet", "abgemeldet"
    ABGESAGT = "abgesagt", "von uns abgesagt"


class Bedarf(models.TextChoices):
    """What somebody needs to be able to come; chosen, never typed."""

    ROLLSTUHL = "rollstuhl", "Platz für Rollstuhl"
    GEBAERDEN = "gebaerden", "Gebärdensprache"
    SEHEN = "sehen", "Hilfe beim Lesen oder Sehen"


class Nachrichtenart(models.TextChoices):
    PLATZ = "platz", "Sie haben einen Platz"
    WARTELISTE = "warteliste", "Sie stehen auf der Warteliste"
    NACHGERUECKT = "nachgerueckt", "Für Sie ist ein Platz frei geworden"
    SCHON_DA = "schon_da", "Sie sind schon angemeldet"
    ABGEMELDET = "abgemeldet", "Sie sind abgemeldet"
    NEUER_TERMIN = "neuer_termin", "Der Termin ist ein anderer"
    ABGESAGT = "abgesagt", "Der Termin fällt aus"
    VERSCHOBEN = "verschoben", "Der Termin ist verschoben"
    FINDET_STATT = "findet_statt", "Der Termin findet doch statt"
