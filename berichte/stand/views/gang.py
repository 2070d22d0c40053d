"""The steps of a report: checked, taken back, frozen, handed in."""

from functools import cached_property

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, View

from berichte.arten import ARTEN
from berichte.lage import Lage
from berichte.models import Bericht, Berichtsart, Berichtsstand
from berichte.stand.festschreibung import fehlt_davor, hindernisse, schreibe_fest
from berichte.stand.forms import EinreichungForm, FestschreibungForm
from berichte.stand.geprueftes import seither, zahlen
from berichte.stand.nachmeldung import NENNT_SIE, im_naechsten_bericht
from berichte.vollstaendig import luecken
from protegat.basis.einmal import EinmalMixin
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import LeererZeitraum


class DesBerichtsMixin(PermissionRequiredMixin):
    """Pages of one kind of report and one period; the Bericht itself is made by the first step."""

    art = Berichtsart.QUARTALSBERICHT

    @cached_property
    def bericht(self):
        """Looking makes none: then it may be None."""
        if self.request.method == "POST":
            return Bericht.objects.zu(self.lage.vorhaben, self.art, self.lage.zeitraum, self.request.user)
        return Bericht.objects.fuer(self.lage.vorhaben).der_art(self.art).ueber(self.lage.zeitraum).first()

    @cached_property
    def lage(self):
        vorhaben = get_object_or_404(Vorhaben, kuerzel=self.kwargs["kuerzel"])
        try:
            return Lage(vorhaben, self.kwargs["zeitraum"])
        except LeererZeitraum as grund:
            raise Http404(str(grund)) from grund


class PruefungCreateView(DesBerichtsMixin, EinmalMixin, View):
    permission_required = "berichte.pruefen_bericht"
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        self.lage.bericht = self.bericht
        if offen := luecken(self.lage, ARTEN[self.art]):
            return self.nicht_fertig(offen)
        try:
            pruefung = self.bericht.pruefe(von=request.user, zahlen=zahlen(self.lage))
        except ValidationError as grund:
            messages.error(request, " ".join(grund.messages))
        else:
            zusatz = " Vermerkt ist: ohne zweite Person." if pruefung.ohne_zweite_person else ""
            messages.success(request, f"Der Bericht ist geprüft.{zusatz}")
        return redirect(self.bericht)

    def nicht_fertig(self, offen):
        """What is not complete cannot be checked; it leads to the first thing to do."""
        kapitel = list(dict.fromkeys(luecke.kapitel for luecke in offen))
        wo = f"In Kapitel {kapitel[0]}" if len(kapitel) == 1 else f"In {len(kapitel)} Kapiteln ({', '.join(kapitel)})"
        satz = f"Noch nicht geprüft: {wo} fehlt etwas. Das Erste steht hier: {offen[0].satz}"
        messages.error(self.request, satz, f"#{offen[0].anker}")
        return redirect(f"{self.bericht.get_absolute_url()}#meldung-{offen[0].anker}")


class PruefungDeleteView(DesBerichtsMixin, EinmalMixin, View):
    """Taken back by hand; pressed twice it is taken back all the same."""

    permission_required = "berichte.pruefen_bericht"
    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        if pruefung := self.bericht.geltende_pruefung:
            pruefung.nimm_zurueck(von=request.user)
        messages.success(request, "Die Prüfung ist zurückgenommen, der Bericht ist wieder ein Entwurf.")
        return redirect(self.bericht)


class FestschreibungCreateView(DesBerichtsMixin, FormView):
    """Says first what will happen, and what stands in its way; no transaction around it, it has one of its own."""

    permission_required = "berichte.festschreiben_bericht"
    template_name = "stand/festschreibung_form.html"
    form_class = FestschreibungForm

    @property
    def fassung(self):
        return self.bericht.letzter_stand.fassung if self.bericht and self.bericht.letzter_stand else 0

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"fassung": self.fassung}

    def form_valid(self, form):
        daten = form.cleaned_data
        try:
            stand = schreibe_fest(
                self.bericht, self.request.user, daten.get("grund", ""), nach_fassung=daten["nach_fassung"]
            )
        except ValidationError as gruende:
            if not (stand := self.schon_gesandt(daten)):
                form.add_error(None, gruende)
                return self.form_invalid(form)
        messages.success(self.request, f"Fassung {stand.fassung} ist festgeschrieben.")
        return redirect(stand)

    def schon_gesandt(self, daten):
        """What this very page has frozen when it was sent before: twice is once."""
        stand = self.bericht.letzter_stand
        gesandt = (daten["nach_fassung"] + 1, self.request.user.pk, daten.get("grund", ""))
        return stand if stand and (stand.fassung, stand.von, stand.grund) == gesandt else None

    def get_context_data(self, **kwargs):
        pruefung = self.bericht and self.bericht.geltende_pruefung
        self.lage.bericht = self.bericht
        return super().get_context_data(
            lage=self.lage,
            label=Berichtsart(self.art).label,
            zurueck=self.seite,
            fassung=self.fassung + 1,
            hindernisse=hindernisse(self.lage, grund="noch nicht geschrieben"),
            luecken=luecken(self.lage, ARTEN[self.art]),
            davor=fehlt_davor(self.lage),
            pruefung=pruefung,
            seither=seither(self.lage, pruefung) if pruefung else [],
            nachmeldungen=im_naechsten_bericht(self.lage, self.art) if self.art in NENNT_SIE else [],
            **kwargs,
        )

    @property
    def seite(self):
        """The report itself, also while it is only figures."""
        seite = "projektblatt" if self.art == Berichtsart.PROJEKTBLATT else "bericht"
        return reverse(f"berichte:{seite}_detail", args=[self.lage.vorhaben.kuerzel, self.kwargs["zeitraum"]])


class EinreichungCreateView(PermissionRequiredMixin, EinmalMixin, FormView):
    permission_required = "berichte.einreichen_bericht"
    template_name = "stand/einreichung_form.html"
    form_class = EinreichungForm

    @cached_property
    def stand(self):
        staende = Berichtsstand.objects.sichtbar_fuer(self.request.user)
        return get_object_or_404(staende.heile().select_related("bericht__vorhaben"), pk=self.kwargs["pk"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"stand": self.stand}

    def form_valid(self, form):
        self.stand.reiche_ein(von=self.request.user, **form.cleaned_data)
        messages.success(self.request, "Die Einreichung ist vermerkt.")
        return redirect(self.stand)

    def get_context_data(self, **kwargs):
        return super().get_context_data(stand=self.stand, zurueck=self.stand.get_absolute_url(), **kwargs)
