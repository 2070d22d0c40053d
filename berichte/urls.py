from datetime import date

from django.urls import path, register_converter

from protegat.basis.zeitraum import Zeitraum

from . import views
from .ausgabe import views as ausgabe

app_name = "berichte"


class ZeitraumKonverter:
    """`2018-4` is a quarter, `2017-01-16--2018-12-31` any two days."""

    regex = r"\d{4}-[1-4]|\d{4}-\d\d-\d\d--\d{4}-\d\d-\d\d"

    def to_python(self, wert):
        if "--" not in wert:
            return Zeitraum.aus_kuerzel(wert)
        return Zeitraum(*map(date.fromisoformat, wert.split("--")))

    def to_url(self, zeitraum):
        if zeitraum == zeitraum.ganzes_quartal:
            return zeitraum.kuerzel
        return f"{zeitraum.von.isoformat()}--{zeitraum.bis.isoformat()}"


register_converter(ZeitraumKonverter, "zeitraum")

urlpatterns = [
    path("", views.BerichtListView.as_view(), name="bericht_list"),
    path("<slug:kuerzel>/<zeitraum:zeitraum>/", views.BerichtDetailView.as_view(), name="bericht_detail"),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/dateien/<slug:form>/",
        ausgabe.BerichtDateiView.as_view(),
        name="bericht_datei",
    ),
    path("<slug:kuerzel>/<zeitraum:zeitraum>/portal/", ausgabe.PortalView.as_view(), name="portal"),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/zahlen/<str:schluessel>/",
        views.KennzahlDetailView.as_view(),
        name="kennzahl_detail",
    ),
    path(
        "<slug:kuerzel>/projektblatt/<zeitraum:zeitraum>/",
        views.ProjektblattDetailView.as_view(),
        name="projektblatt_detail",
    ),
    path(
        "<slug:kuerzel>/projektblatt/<zeitraum:zeitraum>/dateien/<slug:form>/",
        ausgabe.ProjektblattDateiView.as_view(),
        name="projektblatt_datei",
    ),
]
