"""Whether the Löschprotokoll accounts for all that the journal has forgotten."""

from collections import defaultdict
from datetime import timedelta

from django.apps import apps
from django.db.models import Exists, Func, Max, OuterRef, Q
from django.utils import timezone

from protegat.basis.models import Aenderung, Aenderungsart, Loeschprotokoll

from .befund import Befund

UEBERGANG = timedelta(days=1)  # entries of before the Löschprotokoll named its Vorgang


def unbelegte():
    """What was forgotten has gone, or was emptied: then the same Vorgang has left a line in the Löschprotokoll."""
    ohne_vorgang = Loeschprotokoll.objects.filter(vorgang=None).aggregate(letztes=Max("am"))["letztes"]
    belege = Loeschprotokoll.objects.filter(vorgang=OuterRef("vorgang"), tabelle=OuterRef("tabelle")).filter(
        Q(nummern=[]) | Q(nummern__contains=Func(OuterRef("nummer"), function="to_jsonb"))
    )
    vermerke = Aenderung.objects.filter(~Exists(belege), art=Aenderungsart.VERGESSEN).order_by("pk")
    if ohne_vorgang:
        vermerke = vermerke.filter(am__gt=ohne_vorgang + UEBERGANG)
    for vermerk in vermerke.only("am", "tabelle", "nummer"):
        satz = f"Die Angaben zu {vermerk.tabelle} {vermerk.nummer} sind vergessen, und keine Löschung nennt den Grund."
        yield Befund(satz, timezone.localdate(vermerk.am))


def noch_da():
    """A row that the Löschprotokoll calls deleted is there."""
    modelle = {modell._meta.db_table: modell for modell in apps.get_models(include_auto_created=True)}
    geloeschte = Loeschprotokoll.objects.filter(geleert=False, tabelle__in=modelle).exclude(vorgang=None)
    je_tabelle = defaultdict(set)
    for tabelle, nummern in geloeschte.exclude(nummern=[]).values_list("tabelle", "nummern"):
        je_tabelle[tabelle].update(nummern)
    for tabelle, nummern in je_tabelle.items():
        for nummer in modelle[tabelle]._base_manager.filter(pk__in=nummern).order_by("pk").values_list("pk", flat=True):
            yield Befund(f"{tabelle} {nummer} steht noch da, und das Löschprotokoll nennt es gelöscht.")
