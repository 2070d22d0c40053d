from django.urls import path

from berichte.models import Berichtsart
from berichte.urls import ZeitraumKonverter  # noqa: F401  registers `zeitraum`

from . import views

app_name = "stand"

urlpatterns = [
    path("pruefsummen/", views.PruefsummenView.as_view(), name="pruefsummen"),
    path("stand/<int:pk>/", views.BerichtsstandDetailView.as_view(), name="berichtsstand_detail"),
    path("stand/<int:pk>/datei/<slug:form>/", views.BerichtsstandDateiView.as_view(), name="berichtsstand_datei"),
    path("stand/<int:pk>/portal/", views.StandPortalView.as_view(), name="portal"),
    path("stand/<int:pk>/kanonisch/", views.KanonischView.as_view(), name="kanonisch"),
    path("stand/<int:pk>/pruefsumme/", views.PruefsummenView.as_view(), name="pruefsumme"),
    path("stand/<int:pk>/einreichung/", views.EinreichungCreateView.as_view(), name="einreichung_create"),
    path(
        "stand/<int:pk>/zahlen/<zeitraum:zeitraum>/<str:schluessel>/",
        views.StandzahlDetailView.as_view(),
        name="standzahl_detail",
    ),
]


def _gang(vor, art, vorsatz=""):
    """The steps of one kind of report under its address."""
    schritte = (
        ("pruefung/", views.PruefungCreateView, "pruefung_create"),
        ("pruefung/ruecknahme/", views.PruefungDeleteView, "pruefung_delete"),
        ("festschreibung/", views.FestschreibungCreateView, "festschreibung_create"),
    )
    return [path(f"{vor}{weg}", view.as_view(art=art), name=f"{vorsatz}{name}") for weg, view, name in schritte]


urlpatterns += _gang("<slug:kuerzel>/<zeitraum:zeitraum>/", Berichtsart.QUARTALSBERICHT)
urlpatterns += _gang("<slug:kuerzel>/projektblatt/<zeitraum:zeitraum>/", Berichtsart.PROJEKTBLATT, "projektblatt_")
