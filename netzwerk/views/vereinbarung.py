from netzwerk.forms import VereinbarungForm
from netzwerk.models import Vereinbarung, Vereinbarungsdatei
from protegat.basis.dateiansicht import DateiAbrufView, DateiDeleteView, HochladenMixin
from protegat.basis.views import HausCreateView, HausUpdateView

from .am_partner import AmPartnerFormularMixin

ANKER = "vereinbarungen"


class VereinbarungCreateView(AmPartnerFormularMixin, HochladenMixin, HausCreateView):
    model = Vereinbarung
    form_class = VereinbarungForm
    permission_required = "netzwerk.add_vereinbarung"
    success_message = "Die Vereinbarung ist festgehalten."
    extra_context = {"titel": "Neue Vereinbarung"}
    anker = ANKER


class VereinbarungUpdateView(AmPartnerFormularMixin, HochladenMixin, HausUpdateView):
    model = Vereinbarung
    form_class = VereinbarungForm
    permission_required = "netzwerk.change_vereinbarung"
    success_message = "Die Vereinbarung ist gespeichert."
    extra_context = {"titel": "Vereinbarung ändern"}
    template_name = "netzwerk/vereinbarung_form.html"
    anker = ANKER


class AnVereinbarungMixin:
    """A file of one agreement; the address names organisation, agreement and file."""

    queryset = Vereinbarungsdatei.objects.select_related("vereinbarung__organisation")

    def get_queryset(self):
        wo = {"vereinbarung": self.kwargs["vereinbarung"], "vereinbarung__organisation": self.kwargs["organisation"]}
        return super().get_queryset().filter(**wo)

    def get_success_url(self):
        return f"{self.object.vereinbarung.organisation.get_absolute_url()}#{ANKER}"


class VereinbarungsdateiAbrufView(AnVereinbarungMixin, DateiAbrufView):
    permission_required = "netzwerk.view_vereinbarungsdatei"


class VereinbarungsdateiDeleteView(AnVereinbarungMixin, DateiDeleteView):
    permission_required = "netzwerk.delete_vereinbarungsdatei"
