"""Two entries that turned out to be one thing: the pages that join them and part them again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import FormView

from .einmal import EinmalMixin
from .views import SichtbareMixin, StandView


class PaarView(SichtbareMixin, EinmalMixin, FormView):
    """First which other one, `?mit=`; then both side by side, and the merge.

    A room says `wahl` (the question for the other one), `paar`, `satz(spur)` and `ruecknahme` (name of the way back).
    """

    def get_queryset(self):
        return self.queryset.all().sichtbar_fuer(self.request.user)

    def get_form(self, form_class=None):
        return super().get_form(form_class) if self.wahl.is_valid() else None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"paar": self.paar, "nutzer": self.request.user}

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(wahl=self.wahl, **kwargs)
        return kontext | self.vergleich() if self.wahl.is_valid() else kontext

    def post(self, request, *args, **kwargs):
        """Without a second one there is nothing to join: the question again."""
        return super().post(request, *args, **kwargs) if self.wahl.is_valid() else self.get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            spur = form.save()
        except ValidationError as grund:
            form.add_error(None, grund)
            for einer in self.paar:
                einer.refresh_from_db()  # the page compares what is stored, not what was tried
            return self.form_invalid(form)
        messages.success(self.request, self.satz(spur), reverse(self.ruecknahme, args=[spur.pk]))
        return redirect(spur.behalten)


class PaarRuecknahmeView(StandView):
    """Taking a merge back; where it does not go any more, the reason is said."""

    wieder_zwei: str

    def post(self, request, *args, **kwargs):
        spur = self.get_object()
        try:
            spur.nimm_zurueck(von=request.user)
        except ValidationError as grund:
            messages.error(request, " ".join(grund.messages))
        else:
            messages.success(request, f"{spur.aufgenommen} und {spur.behalten} sind wieder zwei {self.wieder_zwei}.")
        return self.zurueck(sonst=spur.behalten)
