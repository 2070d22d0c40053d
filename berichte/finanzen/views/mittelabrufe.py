from berichte.finanzen.forms import MittelabrufForm
from berichte.models import Mittelabruf
from protegat.basis.views import HausCreateView, HausUpdateView

from .gemeinsam import FormularMixin, LoeschbarMixin, LoeschenView


class MittelabrufFormular(FormularMixin):
    queryset = Mittelabruf.objects.all()
    form_class = MittelabrufForm
    success_message = "Der Mittelabruf ist gespeichert."


class MittelabrufCreateView(MittelabrufFormular, HausCreateView):
    permission_required = "berichte.add_mittelabruf"
    extra_context = {"titel": "Neuer Mittelabruf"}


class MittelabrufUpdateView(LoeschbarMixin, MittelabrufFormular, HausUpdateView):
    permission_required = "berichte.change_mittelabruf"
    loeschseite = "finanzen:mittelabruf_delete"
    extra_context = {"titel": "Mittelabruf ändern", "verlauf": "mittelabruf"}


class MittelabrufDeleteView(LoeschenView):
    permission_required = "berichte.delete_mittelabruf"
    queryset = Mittelabruf.objects.all()
    success_message = "Der Mittelabruf ist gelöscht."
