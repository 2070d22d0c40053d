"""The fold on top of the entry page: when, where, how and for which Vorhaben."""

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.models import Standort, Vorhaben

UMSTAENDE = ("datum", "angebot", "kanal", "standort", "vorhaben")


class UmstaendeFelder(forms.Form):
    """Mixed into the entry form, whose model brings the fields."""

    def richte_umstaende_ein(self):
        """Offer what is in use today, and what this record already has."""
        for name, modell in (("vorhaben", Vorhaben), ("standort", Standort)):
            bisher = getattr(self.instance, f"{name}_id")
            self.fields[name].queryset = modell.objects.filter(Q(aktiv=True) | Q(pk=bisher))
        self.fields["vorhaben"].label_from_instance = lambda vorhaben: f"{vorhaben.kuerzel} ({vorhaben.spanne})"
        self.fields["standort"].empty_label = "ohne"

    def umstaende(self):
        """`Di 04.12., Sprechzeit, Nachbarschaftszentrum, persönlich, EV25`"""
        beratung, tag = self.instance, self._getippter_tag()
        teile = (
            date_format(tag, "D d.m." if tag.year == timezone.localdate().year else "D d.m.Y"),
            beratung.get_angebot_display(),
            beratung.standort,
            beratung.get_kanal_display(),
            beratung.vorhaben.kuerzel if beratung.vorhaben_id else "kein Vorhaben",
        )
        return ", ".join(str(teil) for teil in teile if teil)

    def _getippter_tag(self):
        """The day that stands in the field, even when it was refused."""
        try:
            return self.fields["datum"].to_python(self["datum"].value()) or self.instance.datum
        except forms.ValidationError:
            return self.instance.datum

    def umstaende_auswahlen(self):
        return [self[name] for name in UMSTAENDE[1:]]

    def umstaende_offen(self):
        """Whether the fold must show: something in it is missing or wrong."""
        return not self.instance.vorhaben_id or any(name in self.errors for name in UMSTAENDE)

    def clean_datum(self):
        datum = self.cleaned_data["datum"]
        if datum > timezone.localdate():
            raise forms.ValidationError("Das Datum liegt in der Zukunft.")
        return datum
