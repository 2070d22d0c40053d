"""The right partner for a topic, a language and a district; and the slip to take along."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.views.generic import TemplateView

from netzwerk.finden import Gesuch, finde
from netzwerk.forms import FindenForm
from netzwerk.laufzettel import Laufzettel, sprachwahl
from netzwerk.models import SPRACHEN, Organisation
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Standort
from protegat.basis.views import HausDetailView


class FindenView(PermissionRequiredMixin, TemplateView):
    """What we look for stands in the address, as codes: thema, sprache, ortsteil, heute_offen."""

    permission_required = "netzwerk.view_organisation"
    template_name = "netzwerk/finden.html"

    def get_context_data(self, **kwargs):
        gesucht = FindenForm(self.request.GET).gesucht()
        gesuch = Gesuch(**gesucht)
        organisationen = Organisation.objects.sichtbar_fuer(self.request.user)
        vorschlaege = finde(gesuch, organisationen) if gesuch else []
        return super().get_context_data(
            form=FindenForm(initial=gesucht), gesuch=gesuch, vorschlaege=vorschlaege, **kwargs
        )


class VorschlaegeView(FindenView):
    """The same list alone, for the entry page to put in."""

    template_name = "netzwerk/_vorschlaege.html"
    extra_context = {"uebernehmen": True}


class LaufzettelView(HausDetailView):
    """`?sprache=ar&standort=3`: the language of the visitor, and which of our offices sends them."""

    queryset = Organisation.objects.prefetch_related("zeiten", "texte")
    permission_required = "netzwerk.view_organisation"
    template_name = "netzwerk/laufzettel.html"

    def get_context_data(self, **kwargs):
        wahl = sprachwahl(self.object)
        gewuenscht = self.request.GET.get("sprache")
        sprache = gewuenscht if gewuenscht in dict(wahl) else Sprache.DE
        fehlende = dict(SPRACHEN).get(gewuenscht, "") if gewuenscht != sprache else ""
        zettel = Laufzettel(self.object, sprache)
        return super().get_context_data(zettel=zettel, wahl=wahl, fehlende=fehlende, standort=self.standort(), **kwargs)

    def standort(self):
        nummer = self.request.GET.get("standort", "")
        return Standort.objects.filter(pk=nummer).first() if nummer.isdecimal() else None
