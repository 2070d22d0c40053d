"""The page behind the one-time link: choose a password. Opening it changes nothing: mail scanners open links."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from protegat.basis.models import Einladung, Ereignis

from .forms import NeuesPasswortForm
from .vermerk import vermerke
from .versuch import LINK, Versuch

OFFEN = "einladung"  # in the session: the number of the link that this browser has opened


@method_decorator(sensitive_post_parameters(), name="dispatch")
@method_decorator(never_cache, name="dispatch")
@method_decorator(login_not_required, name="dispatch")
class EinloesungView(FormView):
    form_class = NeuesPasswortForm
    template_name = "zugang/einloesung.html"

    def dispatch(self, request, *args, **kwargs):
        if schluessel := request.GET.get("s"):
            return self.oeffne(schluessel)
        self.link = Einladung.objects.gueltige().select_related("konto").filter(pk=request.session.get(OFFEN)).first()
        return super().dispatch(request, *args, **kwargs) if self.link else self.ungueltig()

    def oeffne(self, schluessel):
        """The key leaves the address at once, so that it stands in no history and on no screen."""
        versuch = Versuch(self.request, LINK)
        try:
            versuch.beginne()
        except ValidationError as grund:
            return self.ungueltig(grund.message, 429)
        if not (link := Einladung.objects.zum(schluessel)):
            vermerke(self.request, Ereignis.LINK_FALSCH)
            return self.ungueltig()
        versuch.gelungen()
        self.request.session[OFFEN] = link.pk
        return redirect("einloesung")

    def ungueltig(self, satz="", status=404):
        return render(self.request, "zugang/link_ungueltig.html", {"satz": satz}, status=status)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"konto": self.link.konto}

    def get_context_data(self, **kwargs):
        return super().get_context_data(link=self.link, **kwargs)

    def form_valid(self, form):
        if not self.link.loese_ein(form.cleaned_data["passwort"]):
            return self.ungueltig()
        vermerke(self.request, Ereignis.LINK_GENUTZT, self.link.konto)
        self.request.session.flush()
        messages.success(self.request, "Ihr Passwort ist gespeichert. Bitte melden Sie sich damit an.")
        return redirect("account_login")
