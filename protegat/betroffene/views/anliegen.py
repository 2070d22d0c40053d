"""Requests: the list, a new one, and one with all that may be done about it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import ListView

from protegat.basis.models import Anliegen, Betroffenenrecht
from protegat.basis.views import HausCreateView, HausDetailView, SichtbareMixin
from protegat.betroffene.ablauf import AUSKUENFTE, fehlende_teile, nimm_auf, steht_in_bericht
from protegat.betroffene.forms import AblehnungForm, AnliegenForm, EinschraenkungForm, PruefwegForm, VerlaengerungForm
from protegat.betroffene.personen import finde

LISTE = reverse_lazy("betroffene:anliegen_list")


class AnliegenListView(SichtbareMixin, ListView):
    """The open ones, the nearest day first; `?stand=alle` shows what was answered, too."""

    queryset = Anliegen.objects.select_related("zustaendig")
    permission_required = "basis.view_anliegen"
    template_name = "betroffene/anliegen_list.html"
    paginate_by, page_kwarg = 50, "seite"

    def get_queryset(self):
        zeilen = super().get_queryset()
        return zeilen if self.request.GET.get("stand") == "alle" else zeilen.offene()


class AnliegenCreateView(HausCreateView):
    """`?zu=klient-17` names the record, to those who may open it: nobody learns a code from its number."""

    model = Anliegen
    form_class = AnliegenForm
    permission_required = "basis.add_anliegen"
    template_name = "betroffene/anliegen_form.html"
    extra_context = {"titel": "Anliegen aufnehmen", "zurueck": LISTE}

    def get_initial(self):
        gruppe, _, nummer = self.request.GET.get("zu", "").partition("-")
        nummer = nummer[:18]
        person = finde(gruppe, nummer, self.request.user) if nummer.isdecimal() else None
        if person is None or not person.sichtbar_fuer(self.request.user):
            return {}
        zu = person.eintrag.username if gruppe == "nutzer" else person.bezeichnung
        zu = zu if gruppe in ("klient", "nutzer") else str(person.eintrag.pk)
        recht = self.request.GET.get("recht", "")
        antwort = finde(gruppe, nummer, self.request.user, "beantworten")
        return {"gruppe": gruppe, "zu": zu, "recht": recht, "zustaendig": self.request.user if antwort else None}

    def form_valid(self, form):
        anliegen = nimm_auf(form.save(commit=False), self.request.user)
        messages.success(self.request, f"Aufgenommen. Zu beantworten bis {anliegen.faellig_am:%d.%m.%Y}.")
        return redirect(anliegen)


class AnliegenDetailView(HausDetailView):
    """What was asked, until when, what was done; and what may be done by this reader."""

    queryset = Anliegen.objects.select_related("zustaendig", "erstellt_von")
    permission_required = "basis.view_anliegen"
    template_name = "betroffene/anliegen_detail.html"
    context_object_name = "anliegen"

    def get_context_data(self, **kwargs):
        anliegen = self.object
        person = finde(anliegen.gruppe, anliegen.nummer, self.request.user, "beantworten")
        return super().get_context_data(
            person=person,
            antwortet=person is not None and self.request.user.has_perm("basis.change_anliegen"),
            darf_antworten=Anliegen.objects.beantwortbar_fuer(self.request.user).filter(pk=anliegen.pk).exists(),
            schritte=anliegen.schritte.all(),
            einschraenkung=person and person.eingeschraenkt,
            fehlende=fehlende_teile(anliegen, person) if anliegen.offen else [],
            im_bericht=person is not None and self._ist(Betroffenenrecht.BERICHTIGUNG) and steht_in_bericht(person),
            ist_auskunft=anliegen.recht in AUSKUENFTE,
            **self._formulare(),
            **kwargs,
        )

    def _ist(self, recht):
        return self.object.recht == recht

    def _formulare(self):
        return {
            "pruefweg": PruefwegForm(),
            "verlaengerung": VerlaengerungForm(),
            "ablehnung": AblehnungForm(),
            "einschraenken": EinschraenkungForm(),
        }
