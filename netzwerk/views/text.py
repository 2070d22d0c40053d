"""What visitors should know about a partner, language by language."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.views.generic import View

from netzwerk.forms import OrganisationstextForm
from netzwerk.models import Organisation, Organisationstext
from protegat.basis.merkmale import Sprache
from protegat.basis.views import HausCreateView, HausUpdateView


class TextMixin:
    """A text is named by its organisation and its language; the German one is shown beside it."""

    model = Organisationstext
    form_class = OrganisationstextForm
    template_name = "netzwerk/organisationstext_form.html"
    slug_field = slug_url_kwarg = "sprache"
    pk_url_kwarg = "text"

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["pk"])

    def get_queryset(self):
        return super().get_queryset().filter(organisation=self.organisation)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation}

    def get_success_url(self):
        return f"{self.organisation.get_absolute_url()}#texte"

    def get_context_data(self, **kwargs):
        deutsch = self.organisation.texte.filter(sprache=Sprache.DE).first()
        return super().get_context_data(zurueck=self.get_success_url(), deutsch=deutsch, **kwargs)


class OrganisationstextCreateView(TextMixin, HausCreateView):
    permission_required = "netzwerk.add_organisationstext"
    success_message = "Der Text ist gespeichert und wartet darauf, dass ihn jemand prüft."


class OrganisationstextUpdateView(TextMixin, HausUpdateView):
    permission_required = "netzwerk.change_organisationstext"
    success_message = "Der Text ist gespeichert."


class BestaetigungCreateView(PermissionRequiredMixin, View):
    """Somebody who reads the language says that the text is right."""

    permission_required = "netzwerk.bestaetigen_organisationstext"

    def post(self, request, pk, sprache):
        texte = Organisationstext.objects.sichtbar_fuer(request.user).select_related("organisation")
        text = get_object_or_404(texte, organisation=pk, sprache=sprache)
        text.bestaetige(von=request.user)
        messages.success(request, f"Der Text auf {text.get_sprache_display()} gilt als geprüft.")
        return redirect(f"{text.organisation.get_absolute_url()}#texte")
