"""Whether the details of a partner still hold: which are stale, and the word that they do."""

from django.contrib import messages
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.generic import ListView

from netzwerk.models import Organisation
from protegat.basis.views import SichtbareMixin, StandView


class ZuPruefenView(SichtbareMixin, ListView):
    """Active partners whose details nobody has checked for a year, the longest first."""

    queryset = Organisation.objects.select_related("ortsteil").prefetch_related("zeiten", "themen")
    permission_required = "netzwerk.view_organisation"
    template_name = "netzwerk/zu_pruefen.html"
    paginate_by = 25

    def get_queryset(self):
        return super().get_queryset().aktive().veraltet(timezone.localdate()).laengst_geprueft_zuerst()


class PruefungCreateView(StandView):
    """Somebody checked the details today and they still hold."""

    queryset = Organisation.objects.all()
    permission_required = "netzwerk.change_organisation"

    def post(self, request, *args, **kwargs):
        organisation = self.get_object()
        vorher = organisation.geprueft_am
        organisation.bestaetige(von=request.user)
        adresse = reverse("netzwerk:pruefung_delete", args=[organisation.pk])
        messages.success(
            request,
            f"Die Angaben zu {organisation} gelten ab heute als geprüft.",
            f"{adresse}?vorher={vorher.isoformat() if vorher else ''}",
        )
        return self.zurueck(sonst=organisation)


class PruefungDeleteView(StandView):
    """It was the wrong one: the day before stands in the address of the undo."""

    queryset = Organisation.objects.all()
    permission_required = "netzwerk.change_organisation"

    def get_queryset(self):
        return super().get_queryset().filter(geprueft_am=timezone.localdate())

    def post(self, request, *args, **kwargs):
        organisation = self.get_object()
        organisation.nimm_pruefung_zurueck(_tag(request.GET.get("vorher", "")), von=request.user)
        messages.success(request, f"Zurückgenommen: {organisation} ist wieder so geprüft wie vorher.")
        return self.zurueck(sonst=organisation)


def _tag(text):
    try:
        return parse_date(text)
    except ValueError:
        return None
