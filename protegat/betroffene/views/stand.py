"""What is done about a request: each a POST of its own, which comes back to its page."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect

from protegat.basis.models import EINSCHRAENKBAR, Anliegen, Betroffenenrecht, Schrittart
from protegat.basis.views import StandView
from protegat.betroffene.ablauf import beantwortet, fehlende_teile, hebe_auf, schraenke_ein
from protegat.betroffene.forms import AblehnungForm, EinschraenkungForm, PruefwegForm, VerlaengerungForm
from protegat.betroffene.personen import finde

BITTE_WAEHLEN = "Bitte wählen Sie aus der Liste."
SONST = "Ist nichts zu tun, lehnen Sie mit Grund ab, oder die Person fragt nicht mehr."
NICHTS_GETAN = {
    Betroffenenrecht.AUSKUNFT: "Noch hat niemand eine Kopie erstellt.",
    Betroffenenrecht.UEBERTRAGUNG: "Noch hat niemand eine Kopie erstellt.",
    Betroffenenrecht.BERICHTIGUNG: "Noch ist nichts berichtigt.",
    Betroffenenrecht.LOESCHUNG: "Noch ist nichts gelöscht.",
    Betroffenenrecht.EINSCHRAENKUNG: "Noch ist nichts eingeschränkt.",
    Betroffenenrecht.WIDERSPRUCH: "Noch ist nichts gelöscht und nichts eingeschränkt.",
}


class AnliegenStandView(StandView):
    """An open request that this person answers; `form_class` asks for the reason."""

    queryset = Anliegen.objects.offene()
    permission_required = "basis.change_anliegen"
    form_class = None
    meldung = ""

    def get_queryset(self):
        return super().get_queryset().beantwortbar_fuer(self.request.user)

    def post(self, request, *args, **kwargs):
        anliegen, form = self.get_object(), self.form_class and self.form_class(request.POST)
        if form and not form.is_valid():
            messages.error(request, BITTE_WAEHLEN)
            return redirect(anliegen)
        try:
            self.tue(anliegen, *(form.cleaned_data.values() if form else ()))
            messages.success(request, self.meldung)
        except ValidationError as fehler:
            messages.error(request, " ".join(fehler.messages))
        return redirect(anliegen)

    def person(self, anliegen):
        person = finde(anliegen.gruppe, anliegen.nummer, self.request.user, "beantworten")
        if person is None:
            raise Http404("Diesen Eintrag gibt es nicht mehr.")
        return person


class ErkennungCreateView(AnliegenStandView):
    form_class = PruefwegForm
    meldung = "Festgehalten, woran Sie die Person erkannt haben."

    def tue(self, anliegen, weg):
        anliegen.erkenne(weg, self.request.user)


class VerlaengerungCreateView(AnliegenStandView):
    form_class = VerlaengerungForm
    meldung = "Die Frist ist um zwei Monate verlängert. Sagen Sie es der Person mit dem Grund (Art. 12 Abs. 3 DSGVO)."

    def get_queryset(self):
        return super().get_queryset().filter(verlaengert="")

    def tue(self, anliegen, grund):
        anliegen.verlaengere(grund, self.request.user)


class AblehnungCreateView(AnliegenStandView):
    form_class = AblehnungForm
    meldung = "Abgelehnt. Sagen Sie der Person den Grund und dass sie sich beschweren kann (Art. 12 Abs. 4 DSGVO)."

    def tue(self, anliegen, grund):
        anliegen.lehne_ab(grund, self.request.user)


class RueckzugCreateView(AnliegenStandView):
    meldung = "Das Anliegen ist zurückgezogen."

    def tue(self, anliegen):
        anliegen.ziehe_zurueck(self.request.user)


class ErledigungCreateView(AnliegenStandView):
    meldung = "Das Anliegen ist erledigt."

    def tue(self, anliegen):
        person = finde(anliegen.gruppe, anliegen.nummer, self.request.user, "beantworten")
        if fehlende := fehlende_teile(anliegen, person):
            namen = ", ".join(map(str, fehlende))
            raise ValidationError(f"Es fehlt noch der Teil mit den Notizen von: {namen}.")
        if person and not beantwortet(anliegen):  # what is gone needs no deed any more
            raise ValidationError(f"{NICHTS_GETAN[anliegen.recht]} {SONST}")
        anliegen.erledige(self.request.user)


class BerichtigungCreateView(AnliegenStandView):
    """The change itself was made on the page of the record; its before and after stand in the change history."""

    meldung = "Festgehalten: berichtigt."

    def tue(self, anliegen):
        anliegen.vermerke(Schrittart.BERICHTIGT, self.request.user)


class EinschraenkungCreateView(AnliegenStandView):
    form_class = EinschraenkungForm
    meldung = "Die Verarbeitung ist eingeschränkt: Der Eintrag bleibt und lässt sich nicht ändern."

    def get_queryset(self):
        return super().get_queryset().filter(gruppe__in=EINSCHRAENKBAR)

    def tue(self, anliegen, grund):
        schraenke_ein(anliegen, self.person(anliegen), grund, self.request.user)


class AufhebungCreateView(AnliegenStandView):
    """Also of a request that was answered: the record may rest for long."""

    queryset = Anliegen.objects.all()
    meldung = "Die Einschränkung ist aufgehoben. Haben Sie es der Person vorher gesagt (Art. 18 Abs. 3 DSGVO)?"

    def tue(self, anliegen):
        person = self.person(anliegen)
        einschraenkung = person.eingeschraenkt
        if einschraenkung is None:
            raise ValidationError("Dieser Eintrag ist nicht eingeschränkt.")
        hebe_auf(einschraenkung, anliegen, person, self.request.user)
