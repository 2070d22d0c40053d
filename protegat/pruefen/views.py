"""Looking: what the next report lacks, rule by rule, each record with its fix in place."""

from dataclasses import dataclass
from itertools import zip_longest

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.views.generic import ListView, TemplateView, View

from berichte.views import ImVorhabenMixin
from protegat.basis.forms import HausForm
from protegat.basis.models import Bestaetigung, Grund, Vorhaben
from veranstaltungen.publizitaet import Publizitaetsstand

from .regeln import NACH_SCHLUESSEL, REGELN


class PruefenView(PermissionRequiredMixin, View):
    """To the report that is due next."""

    permission_required = "beratung.change_beratung"

    def get(self, request, *args, **kwargs):
        heute = timezone.localdate()
        vorhaben = Vorhaben.objects.laufendes(heute) or Vorhaben.objects.aktuelles(heute)
        if vorhaben is None:
            messages.info(request, "Es gibt noch kein Vorhaben, also auch keinen Bericht zu prüfen.")
            return redirect("heute")
        tag = max(min(heute, vorhaben.spanne.bis), vorhaben.spanne.von)
        return redirect("pruefung", vorhaben.kuerzel, vorhaben.offenes_quartal(tag))


class PruefungView(ImVorhabenMixin, TemplateView):
    """All rules with what they find; counted by the same words that the lists behind them use."""

    template_name = "pruefen/pruefung.html"
    permission_required = "beratung.change_beratung"

    def get_context_data(self, **kwargs):
        befunde = [regel.befund(self.lage) for regel in REGELN]
        return super().get_context_data(
            lage=self.lage,
            vorhaben=self.vorhaben,
            funde=[befund for befund in befunde if befund.anzahl],
            fehlende_pflichten=Publizitaetsstand(self.vorhaben, timezone.localdate()).fehlende,
            ohne_fund=[befund.regel for befund in befunde if not befund.anzahl],
            **kwargs,
        )


@dataclass(frozen=True)
class Zeile:
    """One record with its form; `weiter` is the record that the page goes to after saving."""

    eintrag: object
    form: HausForm
    weiter: int | None
    hier: bool


class RegelView(ImVorhabenMixin, ListView):
    """The records that one rule doubts, each with the form that fixes it."""

    template_name = "pruefen/regel.html"
    permission_required = "beratung.change_beratung"
    paginate_by = 20
    falsch = None  # the form that came back

    @cached_property
    def regel(self):
        if self.kwargs["regel"] not in NACH_SCHLUESSEL:
            raise Http404("Diese Regel gibt es nicht.")
        return NACH_SCHLUESSEL[self.kwargs["regel"]]

    def get_queryset(self):
        return self.regel.geordnet(self.lage, self.request.user)

    def paginate_queryset(self, queryset, page_size):
        """The last page when the one asked for is empty by now."""
        blaetter = self.get_paginator(queryset, page_size)
        blatt = blaetter.get_page(self.request.GET.get("seite"))
        return blaetter, blatt, blatt.object_list, blatt.has_other_pages()

    def get_context_data(self, **kwargs):
        kontext = super().get_context_data(**kwargs)
        zeilen = self.zeilen(list(kontext["page_obj"]))
        return kontext | {
            "vorhaben": self.vorhaben,
            "lage": self.lage,
            "regel": self.regel,
            "befund": self.regel.befund(self.lage),
            "zeilen": zeilen,
            "mitten_drin": any(zeile.hier for zeile in zeilen),
            "bestaetigte": self.bestaetigte(),
            "gruende": Grund.choices,
        }

    def zeilen(self, eintraege):
        listen = self.regel.behebung.lies_listen() if eintraege else {}
        paare = zip_longest(eintraege, [eintrag.pk for eintrag in eintraege[1:]])
        return [self._zeile(eintrag, weiter, listen) for eintrag, weiter in paare]

    def _zeile(self, eintrag, weiter, listen):
        zurueckgekommen = self.falsch is not None and self.falsch.instance.pk == eintrag.pk
        form = self.falsch if zurueckgekommen else self.formular(eintrag, listen=listen)
        hier = zurueckgekommen or self.request.GET.get("bei") == str(eintrag.pk)
        if hier and form.fields:
            next(iter(form.fields.values())).widget.attrs["autofocus"] = True
        return Zeile(eintrag, form, weiter, hier)

    def formular(self, eintrag, daten=None, **kwargs):
        return self.regel.behebung(
            daten, instance=eintrag, nutzer=self.request.user, auto_id=f"id_{eintrag.pk}_%s", **kwargs
        )

    def bestaetigte(self):
        """What somebody has confirmed for this rule, the latest first."""
        kennungen = self.regel.alle(self.lage).order_by().values("kennung")
        bestaetigungen = Bestaetigung.objects.nach(self.regel.schluessel).filter(kennung__in=kennungen)
        liste = list(bestaetigungen.select_related("erstellt_von")[: self.paginate_by])
        eintraege = self.regel.modell.objects.select_related(*self.regel.verwandte)
        nach_kennung = {
            eintrag.kennung: eintrag for eintrag in eintraege.filter(kennung__in=[b.kennung for b in liste])
        }
        return [(bestaetigung, nach_kennung[bestaetigung.kennung]) for bestaetigung in liste]

    def naechste_seite(self):
        """The same place in the list."""
        adresse = reverse(
            "pruefung_regel", args=[self.vorhaben.kuerzel, self.kwargs["zeitraum"], self.regel.schluessel]
        )
        ort = {"seite": self.request.GET.get("seite", ""), "bei": self.request.POST.get("weiter", "")}
        gesagt = {name: wert for name, wert in ort.items() if wert.isdecimal()}
        return redirect(f"{adresse}?{urlencode(gesagt)}" if gesagt else adresse)
