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
