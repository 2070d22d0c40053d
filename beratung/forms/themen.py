"""The topic part of the entry page: one Hauptthema, up to three more."""

from django import forms
from django.db.models import F

from netzwerk.models import Thema

HOECHSTENS = 3


class ThemenFelder(forms.Form):
    """Mixed into the entry form. All topics come with one query and are never asked for again."""

    hauptthema = forms.TypedChoiceField(
        label="Worum ging es?",
        widget=forms.RadioSelect,
        error_messages={"required": "Bitte wählen Sie das Thema.", "invalid_choice": "Dieses Thema gibt es nicht."},
    )
    nebenthemen = forms.TypedMultipleChoiceField(
        label="Worum ging es noch?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Dieses Thema gibt es nicht."},
    )

    def richte_themen_ein(self, vorlage):
        """Offer the active topics and those that the record shown already has; choose the latter."""
        hauptthema = vorlage.hauptthema if self.initial.get("hauptthema") else None
        nebenthemen = vorlage.themen_daneben() if vorlage.pk else []
        self.initial |= {"hauptthema": hauptthema and hauptthema.code, "nebenthemen": [t.code for t in nebenthemen]}
        vorhanden = [thema.pk for thema in (hauptthema, *nebenthemen) if thema]
        themen = (Thema.objects.aktive() | Thema.objects.filter(pk__in=vorhanden)).order_by(
            F("ziffer").asc(nulls_last=True), *Thema._meta.ordering
        )
        nach_code = {thema.code: thema for thema in themen}
        self.ziffern = [thema.ziffer for thema in nach_code.values() if thema.ziffer]
        self.mit_text = [thema.code for thema in nach_code.values() if thema.text_noetig]
        for name in ("hauptthema", "nebenthemen"):
            self.fields[name].choices = [(t.code, t.kurzname if t.ziffer else t.label) for t in nach_code.values()]
            self.fields[name].coerce = nach_code.get

    def plaetze(self):
        """The topics on their fixed places; a place without topic stays empty, so that no other digit moves."""
        chips = dict(zip(self.ziffern, self["hauptthema"].subwidgets, strict=False))
        return [chips.get(ziffer) for ziffer in range(1, max(chips, default=0) + 1)]

    def themen_ohne_ziffer(self):
        return self["hauptthema"].subwidgets[len(self.ziffern) :]

    def beispiel(self):
        """Digit and name of a topic in the middle, for the help on keys; None where no topic has a digit."""
        paare = list(zip(self.ziffern, self["hauptthema"].subwidgets, strict=False))
        return paare[len(paare) // 2] if paare else None

    def weitere_offen(self):
        """Whether the fold must show: the choice is in there."""
        return any(chip.data["selected"] for chip in self.themen_ohne_ziffer())

    def pruefe_themen(self, daten):
        hauptthema, nebenthemen = daten.get("hauptthema"), daten.get("nebenthemen", [])
        text_fehlt = not daten.get("thema_text") and "thema_text" not in self.errors
        if hauptthema and hauptthema.text_noetig and text_fehlt:
            self.add_error("thema_text", f"Zu „{hauptthema.label}“ gehört ein Stichwort.")
        if len(nebenthemen) > HOECHSTENS:
            self.add_error("nebenthemen", f"Höchstens drei weitere Themen, gewählt sind {len(nebenthemen)}.")
        if hauptthema in nebenthemen:
            self.add_error("nebenthemen", f"„{hauptthema.label}“ ist schon das Hauptthema.")
