"""Contact persons of a partner, and those whose day of deletion has come."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import DeleteView, ListView, View

from netzwerk.forms import KontaktpersonForm
from netzwerk.models import Kontaktperson
from protegat.basis.loeschung import loesche
from protegat.basis.views import HausCreateView, HausUpdateView, LoeschMixin, SichtbareMixin

from .am_partner import AmPartnerFormularMixin, AmPartnerMixin

ANKER = "kontaktpersonen"


class KontaktpersonCreateView(AmPartnerFormularMixin, HausCreateView):
    model = Kontaktperson
    form_class = KontaktpersonForm
    permission_required = "netzwerk.add_kontaktperson"
    success_message = "%(name)s steht jetzt bei den Kontaktpersonen."
    extra_context = {"titel": "Neue Kontaktperson"}
    anker = ANKER


class KontaktpersonUpdateView(AmPartnerFormularMixin, HausUpdateView):
    model = Kontaktperson
    form_class = KontaktpersonForm
    permission_required = "netzwerk.change_kontaktperson"
    success_message = "Die Angaben zu %(name)s sind gespeichert."
    extra_context = {"titel": "Kontaktperson ändern"}
    anker = ANKER


class KontaktpersonDeleteView(AmPartnerMixin, SichtbareMixin, LoeschMixin, DeleteView):
    model = Kontaktperson
    permission_required = "netzwerk.delete_kontaktperson"
    template_name = "netzwerk/kontaktperson_confirm_delete.html"
    success_message = "Die Kontaktperson ist gelöscht."
    anker = ANKER


class FaelligeKontaktpersonenView(SichtbareMixin, ListView):
    queryset = Kontaktperson.objects.select_related("organisation")
    permission_required = "netzwerk.delete_kontaktperson"
    template_name = "netzwerk/kontaktperson_faellig.html"

    def get_queryset(self):
        return super().get_queryset().faellige(timezone.localdate())


class KontaktpersonLoeschungView(PermissionRequiredMixin, View):
    """Delete the ticked ones; whose day has been moved meanwhile stays."""

    permission_required = "netzwerk.delete_kontaktperson"

    def post(self, request):
        faellige = Kontaktperson.objects.loeschbare_fuer(request.user).faellige(timezone.localdate())
        ergebnis = loesche(faellige.mit_nummern(request.POST.getlist("person")), "kontaktpersonen", request.user)
        if ergebnis.gehalten:
            messages.warning(request, f"Ein Sperrvermerk hält davon: {ergebnis.gehalten}.")
        if ergebnis.anzahl:
            messages.success(request, f"Gelöschte Kontaktpersonen: {ergebnis.anzahl}.")
        elif not ergebnis.gehalten:
            messages.warning(request, "Nichts gelöscht. Bitte kreuzen Sie an, wer gelöscht werden soll.")
        return redirect("netzwerk:kontaktperson_faellig")
