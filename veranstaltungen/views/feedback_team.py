"""What the team does with a Feedback: open and close it, hang it up, read what came of it."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from netzwerk.schrift import lang, richtung
from protegat.basis.einmal import EinmalMixin
from protegat.basis.merkmale import Sprache
from protegat.basis.qr import QrBild
from protegat.basis.views import HausDetailView, SichtbareMixin

from ..auswertung import Auswertung
from ..models import Feedback, Reihe, Veranstaltung
from ..uebersetzung import Worte
from ..worte.feedback import WORTE
from ..worte.feedback.satz import aus_katalog

AUSHANG = [code for code in WORTE if code != Sprache.DE_EINFACH]  # on paper German stands there once
ZETTEL = range(8)  # on one sheet of A4


class FeedbackCreateView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    """Pressed twice it is the same."""

    http_method_names = ["post"]
    queryset = Veranstaltung.objects.all()
    permission_required = "veranstaltungen.add_feedback"

    def post(self, request, *args, **kwargs):
        veranstaltung = self.get_object()
        feedback = Feedback.objects.eroeffne(veranstaltung, von=request.user)
        messages.success(
            request, f"Das Feedback ist vorbereitet. Es läuft vom Beginn bis {feedback.letzter_tag:%d.%m.%Y}."
        )
        return redirect("veranstaltungen:feedback_aushang", pk=veranstaltung.pk)


class FeedbackSchlussView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    """For good: who could open it again could watch the results change with one more sheet."""

    http_method_names = ["post"]
    queryset = Feedback.objects.select_related("veranstaltung")
    permission_required = "veranstaltungen.change_feedback"

    def post(self, request, *args, **kwargs):
        feedback = self.get_object()
        feedback.schliesse(von=request.user)
        messages.success(request, "Das Feedback ist geschlossen. Der QR-Code nimmt keine Antworten mehr an.")
        return redirect(feedback.veranstaltung)


class FeedbackAushangView(HausDetailView):
    """A poster, or with `?form=zettel` slips to cut out."""

    queryset = Veranstaltung.objects.filter(feedback__isnull=False).select_related("feedback", "vorhaben")
    permission_required = "veranstaltungen.view_feedback"
    template_name = "veranstaltungen/feedback_aushang.html"

    def get_context_data(self, **kwargs):
        adresse = self.request.build_absolute_uri(self.object.feedback.get_absolute_url())
        worte = {eine.sprache: aus_katalog(WORTE[eine.sprache], eine.text) for eine in Worte.in_jeder_sprache()}
        return super().get_context_data(
            adresse=adresse,
            bild=QrBild(adresse, korrektur="q"),
            worte=[(worte[code], lang(code), richtung(code)) for code in AUSHANG],
            zettel=ZETTEL if self.request.GET.get("form") == "zettel" else None,
            **kwargs,
        )


class ReiheFeedbackView(PermissionRequiredMixin, DetailView):
    """What the sheets of all events of a Reihe say together."""

    queryset = Reihe.objects.all()
    permission_required = "veranstaltungen.view_feedback"
    template_name = "veranstaltungen/reihe_feedback.html"

    @cached_property
    def feedbacks(self):
        zeilen = Feedback.objects.sichtbar_fuer(self.request.user).der_reihe(self.object)
        return list(zeilen.prefetch_related("zahlen").order_by("-veranstaltung__beginn"))

    def get_context_data(self, **kwargs):
        return super().get_context_data(auswertung=Auswertung(self.feedbacks), feedbacks=self.feedbacks, **kwargs)
