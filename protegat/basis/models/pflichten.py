"""Which publicity a funded operation owes: the default of each funding period, with the place where it is written."""

from django.db import models


class Publizitaetspflicht(models.TextChoices):
    WEBSITE = "website", "Beschreibung auf der Website"
    SOZIALE_MEDIEN = "soziale_medien", "Beschreibung in sozialen Medien"
    PLAKAT = "plakat", "Plakat ab A3, gut sichtbar vor Ort"
    MATERIAL = "material", "Logos und Fördertext auf Briefkopf und Material"
    EINLADUNG = "einladung", "Flyer oder Einladung mit Logos und Fördertext"
    BELEG = "beleg", "Foto oder Scan von der Veranstaltung"


JE_VERANSTALTUNG = (Publizitaetspflicht.EINLADUNG, Publizitaetspflicht.BELEG)  # all others once per Vorhaben
ANHANG = "VO (EU) Nr. 1303/2013, Anhang XII, Abschnitt 2.2"
ARTIKEL = "VO (EU) 2021/1060, Artikel 50 Absatz 1"
PFLICHTEN = {  # Foerderperiode: duty: source
    "esf_2014": {
        Publizitaetspflicht.WEBSITE: f"{ANHANG}, Nummer 2 Buchstabe a",
        Publizitaetspflicht.PLAKAT: f"{ANHANG}, Nummer 2 Buchstabe b",
        Publizitaetspflicht.MATERIAL: f"{ANHANG}, Nummer 1",
        Publizitaetspflicht.EINLADUNG: f"{ANHANG}, Nummern 1 und 3",
        Publizitaetspflicht.BELEG: f"{ANHANG}, Nummer 3: Teilnehmende wurden über die Förderung unterrichtet",
    },
    "esf_plus": {
        Publizitaetspflicht.WEBSITE: f"{ARTIKEL} Buchstabe a",
        Publizitaetspflicht.SOZIALE_MEDIEN: f"{ARTIKEL} Buchstabe a",
        Publizitaetspflicht.PLAKAT: f"{ARTIKEL} Buchstabe d",
        Publizitaetspflicht.MATERIAL: f"{ARTIKEL} Buchstabe b",
        Publizitaetspflicht.EINLADUNG: f"{ARTIKEL} Buchstabe b",
        Publizitaetspflicht.BELEG: f"{ARTIKEL} Buchstabe b: sichtbar für Teilnehmende",
    },
}
