"""The public sheet: no account, no cookie, nothing about whoever answers."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from netzwerk.schrift import EIGENNAMEN, lang, richtung
from protegat.basis.andrang import netz

from ..forms import FeedbackForm
from ..forms.stempel import Verdacht
from ..models import Andrang, Feedback, noch_sekunden
from ..uebersetzung import Worte
from ..worte.feedback import WORTE
from ..worte.feedback.satz import aus_katalog
from . import abwehr

KOPF = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
MINUTE, JE_MINUTE = (
    60,
    20,
)  # of one network: a room of forty has answered after two minutes, nobody loses what they chose
STUNDE, JE_STUNDE = 3600, 150


@method_decorator(never_cache, name="dispatch")
@method_decorator(csrf_exempt, name="dispatch")  # no cookie could be abused: everybody may send
@method_decorator(login_not_required, name="dispatch")
class FeedbackView(View):
    http_method_names = ["get", "head", "post"]

    def dispatch(self, request, *args, **kwargs):
        zeilen = Feedback.objects.select_related("veranstaltung__vorhaben")
        self.feedback = get_object_or_404(zeilen, schluessel=self.kwargs["schluessel"])
        self.sprache = sprache(request)
        self.katalog = Worte.in_sprache(self.sprache)
        self.worte = aus_katalog(WORTE[self.sprache], self.katalog.text)
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
        return self.fragen(self.formular())

    def post(self, request, *args, **kwargs):
        if not self.feedback.offen:
            return self.seite("danke", satz=self.worte.vorbei)
        form = self.formular(request.POST)
        gueltig = form.is_valid()
        if form.verdacht:
            abwehr.vermerke(request, form.verdacht)
        if not gueltig:
            return self.fragen(form)
        if warten := self.zu_viele():
            abwehr.vermerke(request, Verdacht.ZU_OFT)
            form.add_error(None, self.katalog.text("zu_viele_anfragen"))
            antwort = self.fragen(form, status=429)
            antwort["Retry-After"] = str(warten)
            return antwort
        if not form.von_programm and Andrang.objects.ist_neu(form.nummer):
            self.feedback.zaehle_bogen(form.antworten())
        return redirect(f"{request.path}?danke&sprache={self.sprache}")

    def zu_viele(self):
        """How many seconds this network has to wait; 0 while it may send."""
        wozu, wer = f"feedback {self.feedback.pk}", netz(self.request)
        for fenster, hoechstens in ((MINUTE, JE_MINUTE), (STUNDE, JE_STUNDE)):
            if Andrang.objects.wievielte(wozu, wer, fenster) > hoechstens:
                return noch_sekunden(fenster)
        return 0

    def formular(self, daten=None):
        noch_einmal = self.katalog.text("an_noch_einmal")
        return FeedbackForm(daten, worte=self.worte, noch_einmal=noch_einmal, feedback=self.feedback)

    def fragen(self, form, status=200):
        return self.seite("fragen", status=status, form=form)

    def seite(self, name, status=200, **kontext):
        kontext |= {"ungeprueft": not self.katalog.geprueft and self.katalog.text("ungeprueft")}
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
