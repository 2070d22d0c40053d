"""The participant records: the list with what is due, one of them, a new one, a corrected one, one on paper."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property

from beratung.filters import StammblattFilter
from beratung.forms import StammblattForm
from beratung.models import VORBELEGBAR, Erinnerungen, Klient, Stammblatt, neues_stammblatt
from beratung.tables import StammblattTable
from protegat.basis.models import Einschraenkung, Personengruppe, Teilnehmermodus, Vorhaben
from protegat.basis.views import HausCreateView, HausDetailView, HausListView, HausUpdateView

from .ruhend import NichtRuhendMixin

MIT_VORHABEN = Stammblatt.objects.select_related("klient", "vorhaben")


class StammblattListView(HausListView):
    queryset = MIT_VORHABEN
    filterset_class = StammblattFilter
    table_class = StammblattTable
    template_name = "beratung/stammblatt_list.html"
    permission_required = "beratung.view_stammblatt"

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(
            titel="Stammblätter",
            je_vorhaben=Stammblatt.objects.je_vorhaben(),
            luecken=[(feld, Stammblatt.name_von(feld), zahl) for feld, zahl in Stammblatt.objects.luecken().items()],
            erinnerungen=Erinnerungen(timezone.localdate()),
            **kwargs,
        )
        anzahl = kontext["table"].paginator.count
        return kontext | {"einheit": "Stammblatt" if anzahl == 1 else "Stammblätter"}

    def get_queryset(self):
        return super().get_queryset().mit_minuten()


class StammblattDetailView(HausDetailView):
    queryset = MIT_VORHABEN.mit_minuten()
    permission_required = "beratung.view_stammblatt"

    def get_context_data(self, **kwargs):
        berichtigungen = self.object.berichtigungen.select_related("erstellt_von")
        return super().get_context_data(
            schritt=self.object.schritt(),
            berichtigungen=berichtigungen,
            einschraenkung=Einschraenkung.objects.jetzt_zu(Personengruppe.KLIENT, self.object.klient_id),
            **kwargs,
        )


class StammblattDruckView(NichtRuhendMixin, HausDetailView):
    """For the participant's file: the code, never a name."""

    queryset = MIT_VORHABEN
    template_name = "beratung/stammblatt_druck.html"
    permission_required = "beratung.view_stammblatt"


class StammblattCreateView(HausCreateView):
    """Made from the page of a code; whoever makes it twice comes to the one that is there."""

    model = Stammblatt
    form_class = StammblattForm
    template_name = "beratung/stammblatt_form.html"
    permission_required = "beratung.add_stammblatt"

    @cached_property
    def klient(self):
        return get_object_or_404(Klient.objects.sichtbar_fuer(self.request.user), code=self.kwargs["code"]).gilt

    @cached_property
    def vorhaben(self):
        vorhaben = Vorhaben.objects.aktive().filter(teilnehmermodus=Teilnehmermodus.STAMMBLATT)
        return get_object_or_404(vorhaben, kuerzel=self.kwargs["kuerzel"])

    def vorhandenes(self):
        return Stammblatt.objects.filter(klient=self.klient, vorhaben=self.vorhaben).first()

    def get(self, request, *args, **kwargs):
        vorhandenes = self.vorhandenes()
        return redirect(vorhandenes) if vorhandenes else super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        if self.request.method == "POST":
            blatt = Stammblatt(klient=self.klient, vorhaben=self.vorhaben)
            return super().get_form_kwargs() | {"instance": blatt}
        blatt = neues_stammblatt(self.klient, self.vorhaben, timezone.localdate())
        return super().get_form_kwargs() | {"instance": blatt, "vorbelegt": VORBELEGBAR}

    def get_context_data(self, **kwargs):
        titel, zurueck = f"Stammblatt für {self.klient}", self.klient.get_absolute_url()
        return super().get_context_data(titel=titel, vorhaben=self.vorhaben, zurueck=zurueck, **kwargs)

    def form_valid(self, form):
        try:
            with transaction.atomic():
                blatt = form.save()
        except IntegrityError:
            blatt = self.vorhandenes()
            if blatt is None:
                raise
        fehlt = blatt.es_fehlen()
        messages.success(self.request, f"Das Stammblatt ist angelegt. {fehlt or 'Alle Angaben sind da'}.")
        return redirect(blatt)


class StammblattUpdateView(HausUpdateView):
    queryset = MIT_VORHABEN
    form_class = StammblattForm
    template_name = "beratung/stammblatt_form.html"
    permission_required = "beratung.change_stammblatt"
    success_message = "Das Stammblatt ist gespeichert."

    def get_context_data(self, **kwargs):
        blatt = self.object
        titel, zurueck = f"Stammblatt {blatt.klient} ergänzen oder berichtigen", blatt.get_absolute_url()
        return super().get_context_data(titel=titel, vorhaben=blatt.vorhaben, zurueck=zurueck, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        return super().form_valid(form)
