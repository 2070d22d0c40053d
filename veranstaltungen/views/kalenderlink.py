"""One's own links to the team's calendar: make one, see when it was used, withdraw it."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import ListView, View
from django.views.generic.detail import SingleObjectMixin

from protegat.basis.einmal import EinmalMixin
from protegat.basis.qr import QrBild
from protegat.basis.views import HausCreateView, SichtbareMixin

from ..forms import KalenderlinkForm
from ..models import Kalenderlink

KEKS = f"{settings.PFADKEKSNAME}kalenderlink"
SICHTBAR = 60  # seconds from making the link to the page that shows it
LISTE = reverse_lazy("veranstaltungen:kalenderlink_list")


@method_decorator(never_cache, name="dispatch")
class KalenderlinkListView(SichtbareMixin, ListView):
    queryset = Kalenderlink.objects.all()
    permission_required = "veranstaltungen.view_kalenderlink"
    template_name = "veranstaltungen/kalenderlink_list.html"

    def get_context_data(self, **kwargs):
        oeffentlich = self.request.build_absolute_uri(reverse("veranstaltungen:kalender_oeffentlich"))
        form = KalenderlinkForm(nutzer=self.request.user)
        return super().get_context_data(form=form, oeffentlich=oeffentlich, **self.neuer(), **kwargs)

    def render_to_response(self, context, **kwargs):
        """Shown once: from here on the browser holds no key any more."""
        antwort = super().render_to_response(context, **kwargs)
        if KEKS in self.request.COOKIES:
            antwort.delete_cookie(KEKS, path=str(LISTE), samesite="Strict")
        return antwort

    def neuer(self):
        """The link that this very login has just made and its whole address, the first time somebody asks."""
        schluessel, pk = self.request.COOKIES.get(KEKS, ""), self.request.session.pop(KEKS, None)
        link = next((link for link in self.object_list if link.pk == pk and link.oeffnet_mit(schluessel)), None)
        if link is None or link.beendet_am:
            return {}
        weg = f"{reverse('veranstaltungen:kalender_team')}?{urlencode({'s': schluessel})}"
        adresse = self.request.build_absolute_uri(weg)
        abonnieren = f"webcal:{adresse.partition(':')[2]}"
        return {"link": link, "adresse": adresse, "abonnieren": abonnieren, "bild": QrBild(adresse)}


class KalenderlinkCreateView(HausCreateView):
    """The key goes to the browser only, for this one page; the database keeps its fingerprint."""

    model = Kalenderlink
    form_class = KalenderlinkForm
    permission_required = "veranstaltungen.add_kalenderlink"
    extra_context = {"titel": "Kalender abonnieren", "zurueck": LISTE}

    def form_valid(self, form):
        link, schluessel = form.save()
        messages.success(self.request, f"Der Link für „{link}“ ist erstellt. Er wird nur jetzt gezeigt.")
        self.request.session[KEKS] = link.pk  # not the key: that is in the browser only
        antwort = redirect(LISTE)
        antwort.set_cookie(
            KEKS,
            schluessel,
            max_age=SICHTBAR,
            path=str(LISTE),
            httponly=True,
            samesite="Strict",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return antwort


class KalenderlinkRueckzugView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    """Pressed twice it is withdrawn all the same."""

    http_method_names = ["post"]
    queryset = Kalenderlink.objects.all()
    permission_required = "veranstaltungen.change_kalenderlink"

    def post(self, request, *args, **kwargs):
        link = self.get_object()
        if not link.beendet_am:
            link.ziehe_zurueck(von=request.user)
        messages.success(request, f"Zurückgezogen: „{link}“. Der Kalender dort wird nicht mehr aktuell.")
        return redirect(LISTE)
