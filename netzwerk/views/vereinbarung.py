from netzwerk.forms import VereinbarungForm
from netzwerk.models import Vereinbarung
from protegat.basis.views import HausCreateView, HausUpdateView

from .am_partner import AmPartnerFormularMixin


class VereinbarungCreateView(AmPartnerFormularMixin, HausCreateView):
    model = Vereinbarung
    form_class = VereinbarungForm
    permission_required = "netzwerk.add_vereinbarung"
    success_message = "Die Vereinbarung ist festgehalten."
    extra_context = {"titel": "Neue Vereinbarung"}
    anker = "vereinbarungen"


class VereinbarungUpdateView(AmPartnerFormularMixin, HausUpdateView):
    model = Vereinbarung
    form_class = VereinbarungForm
    permission_required = "netzwerk.change_vereinbarung"
    success_message = "Die Vereinbarung ist gespeichert."
    extra_context = {"titel": "Vereinbarung ändern"}
    anker = "vereinbarungen"
