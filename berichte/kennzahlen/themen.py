"""K7: what the counselling was about (Fachkonzept, section 4)."""

from netzwerk.models import Thema

from .beratungen import Beratungen
from .kennzahl import Einheit


class ThemenMixin:
    """Rows are topics; people read their names."""

    def bezeichnung(self, gliederung, wert):
        return Thema.objects.filter(code=wert).values_list("label", flat=True).first() or "ohne Thema"


class Hauptthemen(ThemenMixin, Beratungen):
    schluessel = "K7.haupt"
    label = "Hauptthemen"
    definition = "Beratungen (K1) nach ihrem Hauptthema. Die Summe ist K1."
    gliederungen = {"thema": "hauptthema__code"}


class Nennungen(ThemenMixin, Beratungen):
    schluessel = "K7.nennungen"
    label = "Themennennungen"
    einheit = Einheit.NENNUNGEN
    definition = (
        "Beratungen (K1), in denen das Thema Haupt- oder Nebenthema war. Eine Beratung kann mehrere Themen haben, "
        "die Anteile an K1 ergeben deshalb zusammen mehr als 100 %."
    )
    gliederungen = {"thema": ""}

    def werte_nach(self, gliederung, vorhaben, spannen):
        return self.datensaetze(vorhaben, spannen.vorhaben).nennungen(spannen)

    def ausschnitt(self, datensaetze, gliederung, wert):
        return datensaetze.mit_thema(wert)
