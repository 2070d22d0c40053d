from netzwerk.models import Kontaktperson
from protegat.basis.forms import HausForm


class KontaktpersonForm(HausForm):
    """The organisation stands in the address."""

    class Meta:
        model = Kontaktperson
        fields = ("name", "funktion", "telefon", "email", "loeschen_am")

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.organisation = organisation
