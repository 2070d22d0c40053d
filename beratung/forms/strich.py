"""One tap of the tally, from a plain button or from the queue of a phone."""

from datetime import timedelta

from django import forms
from django.core.validators import RegexValidator
from django.utils import timezone

from beratung.models import Kontaktart, Status, naechster_strich
from netzwerk.models import Thema
from protegat.basis.felder import neue_kennung
from protegat.basis.models import Vorhaben

BERATUNG, KURZ = "beratung", "kurz"
ARTEN = ((BERATUNG, "Beratung"), (KURZ, "Kurzkontakt"))
HOECHSTENS_TAGE = 31
ECHTE_KENNUNG = RegexValidator(r"^[0-9a-f]{32}\Z", "Dieser Strich hat keine gültige Kennung.")


class KennungForm(forms.Form):
    """Names one stroke, whoever made it."""

    kennung = forms.CharField(
        validators=[ECHTE_KENNUNG], error_messages={"required": "Dieser Strich hat keine Kennung."}
    )

    def fehler(self):
        """All complaints in one line."""
        return " ".join(satz for saetze in self.errors.values() for satz in saetze)


class StrichForm(forms.Form):
    """Becomes an Entwurf of today with the topic touched, or with none."""

    thema = forms.ModelChoiceField(
        Thema.objects.aktive(),
        to_field_name="code",
        required=False,
        error_messages={"invalid_choice": "Dieses Thema gibt es nicht oder nicht mehr."},
    )
    art = forms.ChoiceField(
        choices=ARTEN, required=False, error_messages={"invalid_choice": "Gezählt werden Beratung und Kurzkontakt."}
    )

    def __init__(self, *args, nutzer, **kwargs):
        super().__init__(*args, **kwargs)
        self.nutzer = nutzer

    def tag(self):
        return timezone.localdate()

    def clean(self):
        daten = super().clean()
        if not self.errors:
            self.strich = naechster_strich(self.nutzer, self.tag())
            if self.strich.vorhaben_id is None:
                raise forms.ValidationError(self.ohne_vorhaben())
        return daten

    def ohne_vorhaben(self):
        return "Heute läuft kein Vorhaben: der Strich lässt sich nicht zählen."

    def save(self):
        neuer, daten = self.strich, self.cleaned_data
        neuer.hauptthema = daten["thema"]
        if daten["art"] == KURZ:
            neuer.kontaktart = Kontaktart.KURZ
        neuer.kennung = daten.get("kennung") or neue_kennung()
        neuer.status = Status.ENTWURF
        neuer.zeichne(self.nutzer)
        neuer.save()
        return neuer


class SendungForm(StrichForm, KennungForm):
    """A stroke from the queue: it counts for the day on which it was made."""

    zeit = forms.DateTimeField(error_messages={"required": "Dieser Strich hat keine Zeit."})

    def tag(self):
        return timezone.localdate(self.cleaned_data["zeit"])

    def clean_zeit(self):
        zeit, heute = self.cleaned_data["zeit"], timezone.localdate()
        tag = timezone.localdate(zeit)
        if tag > heute:
            raise forms.ValidationError("Der Tag liegt in der Zukunft. Bitte stellen Sie die Uhr dieses Geräts.")
        if tag < heute - timedelta(days=HOECHSTENS_TAGE):
            raise forms.ValidationError(
                f"Der Strich ist älter als {HOECHSTENS_TAGE} Tage. Bitte tragen Sie ihn als Beratung nach."
            )
        return zeit

    def ohne_vorhaben(self):
        return Vorhaben.objects.auskunft(self.tag())
