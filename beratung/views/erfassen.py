"""The entry page: a new Beratung, the completion of a Strich, a correction."""

from datetime import date

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache

from beratung.forms import BeratungForm
from beratung.models import KONTAKT, VORBELEGT, Beratung, Status, hinweise, naechste, noch_einmal
from protegat.basis.views import HausCreateView, HausUpdateView

MIT_ALLEM = (
    "vorhaben",
    "standort",
    "organisation",
    "hauptthema",
    "klient",
    "ortsteil",
    "beratende_person",
    "erstellt_von",
    "geaendert_von",
)


def _meldung(form, beratung, zeitpunkt):
    """`Gespeichert 15:41: KiTa, geklärt`, and a new code, which is shown to be written down."""
    neuer_code = f". Neuer Code: {beratung.klient}" if form.cleaned_data["neuer_code"] else ""
    return f"Gespeichert {timezone.localtime(zeitpunkt):%H:%M}: {beratung.kurz}{neuer_code}"


def _bitte_pruefen(request, beratung):
    """The hints, with the way to the fields: said after saving, so that they cost nobody a key."""
    if saetze := hinweise(beratung):
        bearbeiten = reverse("beratung:beratung_update", args=[beratung.pk])
        messages.warning(request, f"Bitte prüfen: {' '.join(saetze)}", bearbeiten)


@method_decorator(never_cache, name="dispatch")
class BeratungCreateView(HausCreateView):
    """Never from a cache: whoever goes back gets an empty page for the next person."""

    model = Beratung
    form_class = BeratungForm
    template_name = "beratung/beratung_form.html"
    permission_required = "beratung.add_beratung"

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.request.method == "POST":
            return kwargs | {"instance": Beratung(beratende_person=self.request.user)}
        if self.vorlage:
            kopie = noch_einmal(self.vorlage, self.request.user, self.tag)
            return kwargs | {"instance": kopie, "vorlage": self.vorlage, "vorbelegt": BeratungForm.base_fields}
        return kwargs | {"instance": naechste(self.request.user, self.tag), "vorbelegt": VORBELEGT}

    @cached_property
    def vorlage(self):
        """The record to copy, named by `?wie=`."""
        nummer = self.request.GET.get("wie", "")
        if not nummer.isdecimal():
            return None
        beratungen = Beratung.objects.sichtbar_fuer(self.request.user).select_related(*MIT_ALLEM)
        return get_object_or_404(beratungen, pk=nummer)

    @property
    def tag(self):
        """Today, or the day that `?datum=` keeps while a paper list is typed in."""
        try:
            return min(date.fromisoformat(self.request.GET.get("datum", "")), timezone.localdate())
        except ValueError:
            return timezone.localdate()

    def get_context_data(self, **kwargs):
        sichtbare = Beratung.objects.sichtbar_fuer(self.request.user)
        zuletzt = list(sichtbare.von_heute(self.request.user, self.tag).select_related("hauptthema"))
        eben = next((beratung for beratung in zuletzt if beratung.status == Status.ABGESCHLOSSEN), None)
        return super().get_context_data(titel="Neue Beratung", tag=self.tag, zuletzt=zuletzt, eben=eben, **kwargs)

    def form_valid(self, form):
        beratung = form.save()
        storno = reverse("beratung:storno_create", args=[beratung.pk])
        messages.success(self.request, _meldung(form, beratung, beratung.erstellt_am), storno)
        _bitte_pruefen(self.request, beratung)
        return redirect(self.naechste_seite(beratung))

    def naechste_seite(self, beratung):
        if "weiter" not in self.request.POST:
            return beratung.get_absolute_url()
        tag = "" if beratung.datum == timezone.localdate() else f"?datum={beratung.datum}"
        return reverse("beratung:beratung_create") + tag


class BeratungUpdateView(HausUpdateView):
    """Corrects a record or completes a Strich, which then counts."""

    queryset = Beratung.objects.nicht_storniert().select_related(*MIT_ALLEM)
    form_class = BeratungForm
    template_name = "beratung/beratung_form.html"
    permission_required = "beratung.change_beratung"
    geschlossen = "Diese Beratung ist inzwischen storniert"

    def get_context_data(self, **kwargs):
        mehr = {"zurueck": self.object.get_absolute_url(), "hinweise": hinweise(self.object)}
        if self.object.status != Status.ENTWURF:
            return super().get_context_data(titel="Beratung bearbeiten", **mehr, **kwargs)
        offene = self.weitere_striche(self.object).count() + 1
        return super().get_context_data(titel="Strich ergänzen", offene=offene, **mehr, **kwargs)

    def get(self, request, *args, **kwargs):
        storniert = (
            Beratung.objects.sichtbar_fuer(request.user).filter(pk=kwargs["pk"], status=Status.STORNIERT).first()
        )
        if storniert:
            messages.info(request, "Diese Beratung ist storniert. Wer sie ändern will, nimmt zuerst das Storno zurück.")
            return redirect(storniert)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        """A Strich has said nothing about the contact yet, so all of it is shown as not confirmed."""
        kwargs = super().get_form_kwargs()
        ist_strich = self.object.status == Status.ENTWURF and self.request.method == "GET"
        return kwargs | ({"vorbelegt": KONTAKT} if ist_strich else {})

    def weitere_striche(self, beratung):
        """What else of the same person waits to be completed, the oldest first."""
        eintraege = Beratung.objects.sichtbar_fuer(self.request.user)
        return eintraege.offene_striche(beratung.beratende_person).exclude(pk=beratung.pk)

    def form_valid(self, form):
        beratung = form.save()
        messages.success(self.request, _meldung(form, beratung, beratung.geaendert_am))
        _bitte_pruefen(self.request, beratung)
        return redirect(self.naechste_seite(beratung))

    def naechste_seite(self, beratung):
        strich = self.weitere_striche(beratung).first() if self.request.POST.get("weiter") == "strich" else None
        return reverse("beratung:beratung_update", args=[strich.pk]) if strich else beratung.get_absolute_url()
