"""Announced events around today, for the tests of the public pages."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from tests.factories import VeranstaltungFactory, VorhabenFactory


def laufendes_vorhaben(**felder):
    tag = timezone.localdate()
    return VorhabenFactory(tage=(tag - timedelta(days=400), tag + timedelta(days=400)), **felder)


def angekuendigt(in_tagen=10, **felder):
    """An event at six in the evening, two hours long."""
    vorhaben = felder.pop("vorhaben", None) or laufendes_vorhaben()
    tag = timezone.localdate() + timedelta(days=in_tagen)
    eine = VeranstaltungFactory.build(tag=tag, vorhaben=vorhaben)
    vorgaben = {"beginn": eine.beginn, "ende": eine.beginn + timedelta(hours=2), "oeffentlich": True}
    return VeranstaltungFactory(vorhaben=vorhaben, geplant=True, **vorgaben | felder)


def programm(client, sprache="de", **gefragt):
    return client.get(reverse("programm:programm", args=[sprache], query=gefragt))


def termin(client, veranstaltung, sprache="de"):
    return client.get(reverse("programm:termin", args=[sprache, veranstaltung.pk]))
