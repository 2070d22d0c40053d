import django_filters as filters
from django.utils import timezone

from protegat.basis.felder import Datumsfeld
from protegat.basis.forms import FilterForm
from protegat.basis.models import Nutzer, Wiedervorlage
from protegat.basis.models.wiedervorlage import ALLE_SEHEN

from .forms import TEAM

ALLE, FAELLIG, ERLEDIGT = "alle", "faellig", "erledigt"


class WiedervorlageFilter(filters.FilterSet):
    """An address without filters asks for what is open and one's own."""

    stand = filters.ChoiceFilter(
        label="Stand",
        choices=[(FAELLIG, "fällig"), (ERLEDIGT, "erledigt")],
        empty_label="offen",
        method="mit_stand",
    )
    fuer = filters.ChoiceFilter(label="Für", empty_label="mich", method="fuer_wen")
    von = filters.DateFilter("faellig_am", "gte", label="Fällig von", widget=Datumsfeld)
    bis = filters.DateFilter("faellig_am", "lte", label="Fällig bis", widget=Datumsfeld)

    class Meta:
        model = Wiedervorlage
        form = FilterForm
        fields = ()

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data or {}, *args, **kwargs)
        nutzer = self.request.user
        team = Nutzer.objects.filter(rolle__in=TEAM, is_active=True).exclude(pk=nutzer.pk)
        andere = [(str(konto.pk), str(konto)) for konto in team]
        alle = "alle im Team" if nutzer.has_perm(ALLE_SEHEN) else "alle, auch von mir vergebene"
        self.filters["fuer"].extra["choices"] = [(ALLE, alle), *andere]

    def mit_stand(self, wiedervorlagen, name, stand):
        if stand == ERLEDIGT:
            return wiedervorlagen.erledigte().order_by("-erledigt_am", "-pk")
        return wiedervorlagen.faellig(timezone.localdate())

    def fuer_wen(self, wiedervorlagen, name, wer):
        return wiedervorlagen if wer == ALLE else wiedervorlagen.filter(fuer=wer)

    def filter_queryset(self, queryset):
        wiedervorlagen = super().filter_queryset(queryset)
        if not self.form.cleaned_data["stand"]:
            wiedervorlagen = wiedervorlagen.offene()
        return wiedervorlagen if self.form.cleaned_data["fuer"] else wiedervorlagen.von(self.request.user)
