from protegat.basis.forms import HausForm
from veranstaltungen.models import Kalenderlink


class KalenderlinkForm(HausForm):
    class Meta:
        model = Kalenderlink
        fields = ("bezeichnung",)

    def save(self, commit=True):
        """Returns the link and its key."""
        return Kalenderlink.objects.erstelle(self.cleaned_data["bezeichnung"], von=self.nutzer)
