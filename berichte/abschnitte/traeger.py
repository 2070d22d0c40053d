from beratung.models import Adressat, Unterstuetzung
from beratung.models.kataloge import TRAEGER
from berichte.entwuerfe import netzwerk
from berichte.kennzahlen import TRAEGER_KONTAKTE, TRAEGER_ORGANISATIONEN, TRAEGER_PERSONEN, TRAEGER_UNTERSTUETZUNG
from netzwerk.models import Organisation, Thema

from .abschnitt import Abschnitt
from .textfeld import Textfeld


class Traegerbegleitung(Abschnitt):
    """Section 5: K11, its topics and what it helped with."""

    nummer = "5"
    titel = "Begleitung der Projektträger"
    textfelder = (Textfeld("5", "Text zur Begleitung der Projektträger"),)
    entwuerfe = (netzwerk.traeger, netzwerk.traeger_bisher)

    def teile(self):
        kennzahlen = (TRAEGER_KONTAKTE, TRAEGER_PERSONEN, TRAEGER_ORGANISATIONEN)
        yield self.kennzahlentabelle(map(self.lage.zielzeile, kennzahlen))
        for titel, kopf, gliederung, katalog in (
            ("Wen wir begleitet haben", "Adressat", "adressat", [(a.value, Adressat(a).label) for a in TRAEGER]),
            ("Themen der Begleitung", "Thema", "thema", list(Thema.objects.values_list("code", "label"))),
            ("Begleitete Organisationen", "Organisation", "organisation", _namen()),
        ):
            yield self.tabelle_nach(TRAEGER_KONTAKTE, gliederung, katalog, titel, kopf)
        arten = [*Unterstuetzung.choices, (None, "ohne Angabe")]
        yield self.tabelle_nach(TRAEGER_UNTERSTUETZUNG, "unterstuetzung", arten, "Arten der Unterstützung", "Art")


def _namen():
    namen = Organisation.objects.values_list("name", flat=True)
    return [*((name, name) for name in namen), (None, "ohne Organisation")]
