"""Information and copy in one step: see the notes, decide, and the file comes. Nothing of it is stored."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from beratung.models import Beratungsnotiz
from berichte.ausgabe.pdf import PdfFehler
from protegat.basis.models import Personengruppe, Schrittart
from protegat.basis.verschluesselung import Unlesbar
from protegat.betroffene.ablauf import fehlende_teile, laufende_auskunft
from protegat.betroffene.auskunft import Auskunft, Zurueckhaltung
from protegat.betroffene.forms import AuskunftForm
from protegat.betroffene.personen import finde

FORMEN = {"pdf": "application/pdf", "json": "application/json"}


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class AuskunftView(PermissionRequiredMixin, FormView):
    form_class = AuskunftForm
    template_name = "betroffene/auskunft_form.html"
    permission_required = "basis.change_anliegen"

    @cached_property
    def person(self):
        """Only whoever may see all layers of this group; for everybody else there is no such page."""
        person = finde(self.kwargs["gruppe"], self.kwargs["nummer"], self.request.user, "beantworten")
        if person is None or person.ruht_fuer(self.request.user):
            raise Http404("Diesen Eintrag gibt es nicht.")
        return person

    @cached_property
    def notizen(self):
        """Shown before they go out, which is a look at them like any other and is logged."""
        if self.person.gruppe != Personengruppe.KLIENT:
            return []
        eigene = Beratungsnotiz.objects.filter(klient__in=self.person.nummern).lesbar_fuer(self.request.user)
        return eigene.order_by("erstellt_am", "pk").lies(self.request.user)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"notizen": self.notizen}

    def get_context_data(self, **kwargs):
        auskunft = Auskunft(self.person, self.request.user, timezone.now())
        return super().get_context_data(
            person=self.person, auskunft=auskunft, einschraenkung=self.person.eingeschraenkt, **kwargs
        )

    def form_valid(self, form):
        auskunft = Auskunft(self.person, self.request.user, timezone.now(), form.zurueckgehalten())
        form_der_datei = self.request.POST.get("form", "pdf")
        if form_der_datei not in FORMEN:
            raise Http404("Dieses Format gibt es nicht.")
        try:
            inhalt = auskunft.als_json() if form_der_datei == "json" else auskunft.als_pdf()
        except (PdfFehler, Unlesbar) as grund:
            messages.error(self.request, str(grund))
            return redirect(self.request.path)
        self._halte_fest(auskunft, form, form_der_datei)
        name = f"Auskunft-{self.person.bezeichnung.replace(' ', '-').replace('.', '')}.{form_der_datei}"
        kopf = {"Content-Disposition": f'attachment; filename="{name}"'}
        antwort = HttpResponse(inhalt, content_type=FORMEN[form_der_datei], headers=kopf)
        antwort.vermerkt = True  # more exactly than any file, above
        return antwort

    @transaction.atomic
    def _halte_fest(self, auskunft, form, form_der_datei):
        nutzer, daten = self.request.user, form.cleaned_data
        anliegen = laufende_auskunft(self.person, nutzer, daten["eingegangen_am"])
        if anliegen.offen:
            anliegen.erkenne(daten["geprueft"], nutzer)
        auskunft.halte_fest(anliegen.pk)
        anliegen.vermerke(Schrittart.KOPIE, nutzer, form_der_datei.upper())
        for pk, grund in auskunft.zurueckgehalten.items():
            anliegen.vermerke(Schrittart.ZURUECKGEHALTEN, nutzer, f"Nr. {pk}: {Zurueckhaltung(grund).label}")
        if daten["abschliessen"] and anliegen.offen and not fehlende_teile(anliegen, self.person):
            anliegen.erledige(nutzer)
