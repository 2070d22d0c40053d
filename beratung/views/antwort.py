"""The partner's page: no account, no cookie, no name. Only sending changes anything: mail scanners open links."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from beratung.forms import AntwortForm
from beratung.models import Antwortlink, Quelle

KOPF = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}


@method_decorator(never_cache, name="dispatch")
@method_decorator(csrf_exempt, name="dispatch")  # no cookie could be abused: whoever sends knows the key
@method_decorator(login_not_required, name="dispatch")
class AntwortView(View):
    """The key stands behind the question mark, which our log cuts off. What opens nothing is always the same 404."""

    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        self.link = Antwortlink.objects.zum(request.GET.get("s", ""))
        antwort = super().dispatch(request, *args, **kwargs) if self.link else self.seite("ungueltig", status=404)
        for name, wert in KOPF.items():
            antwort[name] = wert
        return antwort

    def get(self, request, *args, **kwargs):
        return self.frage(AntwortForm(fragen=self.fragen()))

    def post(self, request, *args, **kwargs):
        """First read once more, then sent for good; sent twice it is noted once."""
        form = AntwortForm(request.POST, fragen=self.fragen())
        if "senden" in request.POST:
            if form.is_valid():
                self.link.beantworte(form.antworten(), quelle=Quelle.PARTNER)
            return redirect(request.get_full_path())
        if "aendern" in request.POST or not form.is_valid():
            return self.frage(form)
        return self.seite("pruefen", form=form)

    def fragen(self):
        return self.link.fragen().select_related("beratung", "thema")

    def frage(self, form):
        return self.seite("fragen", form=form, beantwortet=self.link.beantwortet())

    def seite(self, name, status=200, **kontext):
        return render(self.request, f"beratung/antwort_{name}.html", {"link": self.link, **kontext}, status=status)
