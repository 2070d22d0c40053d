"""The public sheet: no account, no cookie, nothing about whoever answers."""

from secrets import token_hex

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from netzwerk.schrift import EIGENNAMEN, lang, richtung

from ..drossel import zu_viele, zum_ersten_mal
from ..forms import FeedbackForm
from ..models import Feedback
from ..worte.feedback import WORTE

KOPF = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
HOECHSTENS, IN_SEKUNDEN = 100, 600  # a whole room behind one address


@method_decorator(never_cache, name="dispatch")
@method_decorator(csrf_exempt, name="dispatch")  # no cookie could be abused: everybody may send
@method_decorator(login_not_required, name="dispatch")
class FeedbackView(View):
    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        zeilen = Feedback.objects.select_related("veranstaltung__vorhaben")
        self.feedback = get_object_or_404(zeilen, schluessel=self.kwargs["schluessel"])
        self.sprache = sprache(request)
        self.worte = WORTE[self.sprache]
        antwort = super().dispatch(request, *args, **kwargs)
        for name, wert in KOPF.items():
            antwort[name] = wert
        return antwort

    def get(self, request, *args, **kwargs):
        if "danke" in request.GET:
            return self.seite("danke", satz=self.worte.danke_satz)
        if not self.feedback.offen:
            frueh = self.feedback.beginnt_noch and not self.feedback.vorbei
            return self.seite("danke", satz=self.worte.zu_frueh if frueh else self.worte.vorbei)
        return self.seite("fragen", form=FeedbackForm(worte=self.worte), nummer=token_hex(16))

    def post(self, request, *args, **kwargs):
        if not self.feedback.offen:
            return self.seite("danke", satz=self.worte.vorbei)
        if zu_viele(f"feedback {self.feedback.pk}", request.META["REMOTE_ADDR"], HOECHSTENS, IN_SEKUNDEN):
            return self.seite("danke", satz=self.worte.zu_viele, status=429)
        form, nummer = FeedbackForm(request.POST, worte=self.worte), request.POST.get("nummer", "")
        if not form.is_valid():
            return self.seite("fragen", form=form, nummer=nummer or token_hex(16))
        if not form.von_programm and zum_ersten_mal(nummer or token_hex(16)):
            self.feedback.zaehle_bogen(form.antworten())
        return redirect(f"{request.path}?danke&sprache={self.sprache}")

    def seite(self, name, status=200, **kontext):
        kontext |= {"worte": self.worte, "sprache": self.sprache, "sprachen": sprachen()}
        kontext |= {"lang": lang(self.sprache), "richtung": richtung(self.sprache), "feedback": self.feedback}
        return render(self.request, f"veranstaltungen/feedback_{name}.html", kontext, status=status)


def sprachen():
    """Each public language by its own name and in its own script."""
    return [(str(code), EIGENNAMEN[code], lang(code), richtung(code)) for code in WORTE]


def sprache(request):
    """The one chosen, else the first that the browser asks for and we have, else German."""
    gewuenscht = [
        code.partition("-")[0] for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))
    ]
    return next((code for code in (request.GET.get("sprache"), *gewuenscht) if code in WORTE), "de")
