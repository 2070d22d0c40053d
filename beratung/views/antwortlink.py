"""The link with which a partner answers: make it, hand it over, withdraw it."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from beratung.models import Antwortlink
from netzwerk.models import Organisation
from protegat.basis.qr import QrBild
from protegat.basis.views import HausDetailView, StandView

KEKS = f"{settings.PFADKEKSNAME}antwortlink"
SICHTBAR = 3600  # seconds for which the browser of whoever made the link can show it again


class AntwortlinkCreateView(StandView):
    """The key goes to the browser only, for this one page; the database keeps its fingerprint."""

    queryset = Antwortlink.objects.all()
    permission_required = "beratung.add_antwortlink"

    def post(self, request, *args, **kwargs):
        organisationen = Organisation.objects.sichtbar_fuer(request.user)
        organisation = get_object_or_404(organisationen, pk=self.kwargs["pk"])
        link, schluessel = Antwortlink.objects.erstelle(organisation, von=request.user)
        if link is None:
            messages.error(request, f"Bei {organisation} ist gerade nichts nachzufragen.")
            return self.zurueck(sonst="beratung:nachfragen")
        antwort = redirect(link)
        antwort.set_cookie(
            KEKS,
            schluessel,
            max_age=SICHTBAR,
            path=link.get_absolute_url(),
            httponly=True,
            samesite="Strict",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return antwort


@method_decorator(never_cache, name="dispatch")
class AntwortlinkDetailView(HausDetailView):
    queryset = Antwortlink.objects.select_related("organisation", "erstellt_von")
    permission_required = "beratung.view_antwortlink"

    def get_context_data(self, **kwargs):
        link, adresse = self.object, self.adresse()
        kontext = super().get_context_data(link=link, adresse=adresse, fragen=link.fragen().count(), **kwargs)
        return kontext | {"bild": QrBild(adresse), "mail": self.mail(adresse)} if adresse else kontext

    def adresse(self):
        """The whole address while the browser still holds the key, else nothing."""
        schluessel = self.request.COOKIES.get(KEKS, "")
        if not self.object.gilt or not self.object.oeffnet_mit(schluessel):
            return ""
        return self.request.build_absolute_uri(f"{reverse('beratung:antwort')}?{urlencode({'s': schluessel})}")

    def mail(self, adresse):
        """A mail ready to be sent by hand; nothing leaves the house by itself."""
        text = render_to_string("beratung/antwortlink_mail.txt", {"link": self.object, "adresse": adresse})
        felder = {"subject": "Sind sie bei Ihnen angekommen?", "body": text.replace("\n", "\r\n")}
        return f"mailto:{quote(self.object.organisation.email, safe='@')}?{urlencode(felder, quote_via=quote)}"


class RueckzugCreateView(StandView):
    queryset = Antwortlink.objects.gueltig().select_related("organisation")
    permission_required = "beratung.change_antwortlink"

    def post(self, request, *args, **kwargs):
        link = self.get_object()
        link.ziehe_zurueck(von=request.user)
        messages.success(request, f"Zurückgezogen: {link}. Er öffnet nichts mehr.")
        return redirect(link)
