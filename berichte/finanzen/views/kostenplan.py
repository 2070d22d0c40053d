from django.contrib.auth.mixins import PermissionRequiredMixin
from django.utils import timezone
from django.views.generic import TemplateView

from berichte.finanzen.forms import KostenpositionForm
from berichte.finanzen.lauf import abrufstand, abweichungen, hinweise, spaeteres, zeit_und_geld
from berichte.finanzen.plan import Kostenplan
from berichte.finanzen.verlauf import geld_ueber_zeit
from berichte.lage import Lage
from berichte.models import Kostenposition, Mittelabruf
from protegat.basis.templatetags.haus import euro
from protegat.basis.views import HausCreateView, HausUpdateView
from protegat.basis.zeitraum import Zeitraum

from .gemeinsam import FormularMixin, LoeschbarMixin, LoeschenView, VorhabenMixin


class FinanzenView(VorhabenMixin, PermissionRequiredMixin, TemplateView):
    """The money of the Vorhaben as of today, or of its last day: the numbers of a report of that day."""

    permission_required = ("berichte.view_kostenposition", "berichte.view_beleg", "berichte.view_mittelabruf")
    template_name = "finanzen/uebersicht.html"

    def get_context_data(self, **kwargs):
        heute, spanne = timezone.localdate(), self.vorhaben.spanne
        bisher = Zeitraum(spanne.von, max(spanne.von, min(heute, spanne.bis)))
        plan = Kostenplan(Lage(self.vorhaben, bisher))
        return super().get_context_data(
            plan=plan,
            bisher=bisher,
            lauf=zeit_und_geld(plan),
            verlauf=geld_ueber_zeit(plan),
            warnungen=[*abweichungen(plan), *hinweise(plan, bisher.bis), *spaeteres(plan, bisher.bis)],
            anteile=plan.anteile(plan.gesamtkosten, plan.gedeckt.vorhaben),
            abrufe=abrufstand(plan, bisher.bis),
            spaetere=Mittelabruf.objects.fuer(self.vorhaben).filter(datum__gt=bisher.bis),
            **kwargs,
        )


class KostenpositionFormular(FormularMixin):
    queryset = Kostenposition.objects.all()
    form_class = KostenpositionForm
    success_message = "Die Position ist gespeichert."


class KostenpositionCreateView(KostenpositionFormular, HausCreateView):
    permission_required = "berichte.add_kostenposition"
    extra_context = {"titel": "Neue Kostenposition"}

    def get_initial(self):
        """It goes to the end of the plan."""
        return {"rang": Kostenposition.objects.fuer(self.vorhaben).naechster_rang()}


class KostenpositionUpdateView(LoeschbarMixin, KostenpositionFormular, HausUpdateView):
    permission_required = "berichte.change_kostenposition"
    loeschseite = "finanzen:kostenposition_delete"
    extra_context = {"titel": "Kostenposition ändern"}

    @property
    def loeschbar(self):
        return not self.object.benutzt

    def get_context_data(self, **kwargs):
        """A position in use offers no way out of the plan; it says what hangs on it."""
        haengt_daran = "" if self.loeschbar else self.object.was_daran_haengt()
        return super().get_context_data(haengt_daran=haengt_daran, **kwargs)


class KostenpositionDeleteView(LoeschenView):
    permission_required = "berichte.delete_kostenposition"
    queryset = Kostenposition.objects.all()
    success_message = "Die Position ist gelöscht."

    @property
    def folge(self):
        """A flat rate counts without anything that leans on it, so the amount is named."""
        folge = "Der Kostenplan und jeder Bericht, der noch nicht festgeschrieben ist, nennen sie dann nicht mehr."
        if self.object.ist_pauschale:
            plan = Kostenplan(Lage(self.vorhaben, self.vorhaben.spanne))
            (betrag,) = (zeile.ist.vorhaben for zeile in plan.zeilen if zeile.position == self.object)
            folge += f" Sie zählt jetzt mit {euro(betrag)}; um so viel sinken die Ausgaben und was sich abrufen lässt."
        return folge

    def form_valid(self, form):
        """A position that something leans on stays; the page says so."""
        if self.object.benutzt:
            form.add_error(None, "Belege oder andere Positionen hängen daran; sie lässt sich nicht löschen.")
            return self.form_invalid(form)
        return super().form_valid(form)
