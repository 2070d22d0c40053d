"""What the public page says of an event, language by language."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import View

from protegat.basis.merkmale import Sprache
from protegat.basis.views import HausCreateView, HausUpdateView

from ..aushang import deutsche_texte, quelle
from ..forms import VeranstaltungstextForm
from ..models import Veranstaltung, Veranstaltungstext
from ..worte import SPRACHEN


class TextMixin:
    """A text is named by its event and its language; the German one is shown beside it."""

    model = Veranstaltungstext
    form_class = VeranstaltungstextForm
    template_name = "veranstaltungen/veranstaltungstext_form.html"
    slug_field = slug_url_kwarg = "sprache"
    pk_url_kwarg = "text"

    @cached_property
    def veranstaltung(self):
        return get_object_or_404(Veranstaltung.objects.sichtbar_fuer(self.request.user), pk=self.kwargs["pk"])

    @property
    def sprache(self):
        return self.kwargs["sprache"]

    def get_queryset(self):
        return super().get_queryset().filter(veranstaltung=self.veranstaltung)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"veranstaltung": self.veranstaltung, "sprache": self.sprache}

    def get_success_url(self):
        return f"{self.veranstaltung.get_absolute_url()}#oeffentliche-seite"

    def get_context_data(self, **kwargs):
        deutsche = {} if self.sprache == Sprache.DE else deutsche_texte(self.veranstaltung)
        felder = [(Veranstaltungstext._meta.get_field(name).verbose_name, text) for name, text in deutsche.items()]
        return super().get_context_data(
            zurueck=self.get_success_url(),
            deutsche=[(name, text) for name, text in felder if text],
            sprachname=Sprache(self.sprache).label,
            **kwargs,
        )


class VeranstaltungstextCreateView(TextMixin, HausCreateView):
    permission_required = "veranstaltungen.add_veranstaltungstext"
    success_message = "Der Text ist gespeichert."

    def dispatch(self, request, *args, **kwargs):
        if kwargs["sprache"] not in SPRACHEN:
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class VeranstaltungstextUpdateView(TextMixin, HausUpdateView):
    permission_required = "veranstaltungen.change_veranstaltungstext"
    success_message = "Der Text ist gespeichert."


class TextbestaetigungCreateView(PermissionRequiredMixin, View):
    """Somebody who reads the language says that the text is right for the German as it stands."""

    permission_required = "veranstaltungen.bestaetigen_veranstaltungstext"

    def post(self, request, pk, sprache):
        texte = Veranstaltungstext.objects.sichtbar_fuer(request.user).select_related("veranstaltung")
        text = get_object_or_404(texte, veranstaltung=pk, sprache=sprache)
        text.bestaetige(request.user, quelle(text.veranstaltung))
        messages.success(request, f"Der Text auf {text.get_sprache_display()} gilt als geprüft.")
        return redirect(f"{text.veranstaltung.get_absolute_url()}#oeffentliche-seite")
