"""Codes: the list, one code with all that is known, its card, and the entry page that begins with it."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import View

from beratung.filters import KlientFilter
from beratung.forms import KlientForm
from beratung.karte import Karte
from beratung.models import Klient, StammblaetterVon, Unterscheidung, Vermittlung
from beratung.models.merkmale import MERKMALE
from beratung.tables import KlientTable
from protegat.basis.models import Einschraenkung, Personengruppe, Vorhaben, Wiedervorlage
from protegat.basis.views import HausCreateView, HausDetailView, HausListView, HausUpdateView

from .ansehen import angabe
from .erfassen import BeratungCreateView
from .identitaet import Stand
from .ruhend import NichtRuhendMixin


class KlientListView(HausListView):
    queryset = Klient.objects.behaltene().mit_kontakten().select_related("ortsteil")
    filterset_class = KlientFilter
    table_class = KlientTable
    template_name = "beratung/klient_list.html"
    permission_required = "beratung.view_klient"

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(titel="Codes", **kwargs)
        getippt = kontext["filter"].form.cleaned_data.get("code", "") if kontext["filter"].form.is_valid() else ""
        anzahl = kontext["table"].paginator.count
        sichtbare = Klient.objects.sichtbar_fuer(self.request.user)
        gemeint = sichtbare.gemeint_mit(getippt) if getippt and not anzahl else []
        return kontext | {"einheit": "Code" if anzahl == 1 else "Codes", "gemeint": gemeint}


class KlientCreateView(HausCreateView):
    """One click gives a code; what is known may be said at once, too."""

    model = Klient
    form_class = KlientForm
    template_name = "beratung/klient_form.html"
    permission_required = "beratung.add_klient"
    success_message = "Neuer Code: %(code)s"

    def get_success_message(self, cleaned_data):
        return self.success_message % {"code": self.object.code}

    def get_context_data(self, **kwargs):
        liste = reverse("beratung:klient_list")
        return super().get_context_data(titel="Neuer Code", zurueck=liste, **kwargs)


class CodeMixin:
    """A page of one code; an old code leads to the same page of the one that it went into."""

    queryset = Klient.objects.select_related("ortsteil", "aufgegangen_in")
    slug_field = slug_url_kwarg = "code"

    def get(self, request, *args, **kwargs):
        klient = self.get_object()
        if klient.aufgegangen_in:
            messages.info(request, f"{klient} ist in {klient.gilt} aufgegangen.")
            treffer = request.resolver_match
            return HttpResponseRedirect(reverse(treffer.view_name, kwargs={"code": klient.gilt.code}))
        return super().get(request, *args, **kwargs)


class KlientDetailView(CodeMixin, HausDetailView):
    queryset = CodeMixin.queryset.select_related("zustaendig")
    permission_required = "beratung.view_klient"

    def wiedervorlagen(self):
        """What is to be done for the code itself, and what its contacts left to do."""
        code = Klient.objects.filter(pk=self.object.pk)
        offene = Wiedervorlage.objects.offene().zu(code, self.object.beratungen.all())
        return offene.sichtbar_fuer(self.request.user).select_related("fuer")

    def unterschieden(self):
        """Each with its other code, as far as this reader sees that one."""
        paare = [(eine, eine.anderer_als(self.object)) for eine in Unterscheidung.objects.mit(self.object)]
        gesehene = set(Klient.objects.sichtbar_fuer(self.request.user).filter(pk__in=[k.pk for _, k in paare]))
        return [(eine, anderer) for eine, anderer in paare if anderer in gesehene]

    def get_context_data(self, **kwargs):
        klient, tag = self.object, timezone.localdate()
        beratungen = klient.beratungen.sichtbar_fuer(self.request.user).nicht_storniert()
        beratungen = beratungen.select_related("hauptthema", "vorhaben", "beratende_person")
        laufend = Vorhaben.objects.laufendes(tag)
        return super().get_context_data(
            notizen=klient.notizen.lesbar_fuer(self.request.user).koepfe(),
            identitaet=Stand.von(klient, self.request.user),
            wiedervorlagen=self.wiedervorlagen(),
            stammblaetter=StammblaetterVon(klient),
            beratungen=beratungen.order_by("-vorhaben__zeitraum", "vorhaben", "-datum", "-pk"),
            angaben=[angabe(klient, name) for name in MERKMALE],
            laufend=laufend,
            naechste=laufend and klient.naechste_kontaktart(laufend.pk, tag).label,
            vermittlungen=Vermittlung.objects.von_klient(klient).sichtbar_fuer(self.request.user),
            vielleicht=Klient.objects.sichtbar_fuer(self.request.user).vielleicht_auch(klient),
            aufnahmen=klient.aufnahmen.gueltige()
            .sichtbar_fuer(self.request.user)
            .select_related("aufgenommen", "erstellt_von"),
            unterschieden=self.unterschieden(),
            einschraenkung=Einschraenkung.objects.jetzt_zu(Personengruppe.KLIENT, klient.pk),
            **kwargs,
        )


class KlientUpdateView(HausUpdateView):
    queryset = Klient.objects.behaltene()
    slug_field = slug_url_kwarg = "code"
    form_class = KlientForm
    permission_required = "beratung.change_klient"
    success_message = "Die Angaben sind gespeichert."

    def get_context_data(self, **kwargs):
        titel = f"{self.object}: was wir wissen"
        return super().get_context_data(titel=titel, zurueck=self.object.get_absolute_url(), **kwargs)


class KarteView(CodeMixin, NichtRuhendMixin, HausDetailView):
    """To print and to give away: the card is for coming again."""

    template_name = "beratung/karte.html"
    permission_required = "beratung.view_klient"

    def get_context_data(self, **kwargs):
        return super().get_context_data(karte=Karte(self.object.code, timezone.localdate()), **kwargs)


class KlientVorlageView(PermissionRequiredMixin, View):
    """What the entry page asks while a code is being typed: all that it lends, or which codes may be meant."""

    permission_required = "beratung.view_klient"

    def get(self, request, *args, **kwargs):
        text, tag = request.GET.get("klient", "")[:40], self.tag()
        klienten = Klient.objects.sichtbar_fuer(request.user)
        klient = klienten.zu(text)
        antwort = {"gemeint": klienten.gemeint_mit(text)} if klient is None else vorlage(klient, tag)
        return JsonResponse(antwort, headers={"Cache-Control": "no-store"})

    def tag(self):
        try:
            return date.fromisoformat(self.request.GET.get("datum", ""))
        except ValueError:
            return timezone.localdate()


def vorlage(klient, tag):
    merkmale = {spalte.removesuffix("_id"): wert for spalte, wert in klient.bekannte().items()}
    folge_in = sorted(klient.vorhaben_bis(tag))
    return {"code": klient.code, "merkmale": merkmale, "folge_in": folge_in, "zuletzt": klient.zuletzt(tag)}


class BeratungMitCodeView(BeratungCreateView):
    """The entry page with what a code lends: by `?klient=`, or half filled by its button. Nothing is stored here."""

    @cached_property
    def klient(self):
        klient = Klient.objects.sichtbar_fuer(self.request.user).zu(self.request.GET.get("klient", ""))
        if klient is None:
            raise Http404("Diesen Code gibt es nicht.")
        return klient

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.request.method == "POST":
            return kwargs
        return kwargs | {"vorbelegt": (*kwargs["vorbelegt"], *self.klient.leihe(kwargs["instance"]))}

    def post(self, request, *args, **kwargs):
        self.object = None
        form = self.get_form()
        form.leihe(vorher=request.POST.get("vorher", ""))
        return self.render_to_response(self.get_context_data(form=form))
