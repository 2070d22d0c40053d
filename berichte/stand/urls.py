from django.urls import path

from berichte.urls import ZeitraumKonverter  # noqa: F401  registers `zeitraum`

from . import views

app_name = "stand"

urlpatterns = [
    path("pruefsummen/", views.PruefsummenView.as_view(), name="pruefsummen"),
    path("stand/<int:pk>/", views.BerichtsstandDetailView.as_view(), name="berichtsstand_detail"),
    path("stand/<int:pk>/pdf/", views.BerichtsstandPdfView.as_view(), name="berichtsstand_pdf"),
    path("stand/<int:pk>/json/", views.BerichtsstandJsonView.as_view(), name="berichtsstand_json"),
    path("stand/<int:pk>/kanonisch/", views.KanonischView.as_view(), name="kanonisch"),
    path("stand/<int:pk>/pruefsumme/", views.PruefsummenView.as_view(), name="pruefsumme"),
    path("stand/<int:pk>/einreichung/", views.EinreichungCreateView.as_view(), name="einreichung_create"),
    path(
        "stand/<int:pk>/zahlen/<zeitraum:zeitraum>/<str:schluessel>/",
        views.StandzahlDetailView.as_view(),
        name="standzahl_detail",
    ),
    path("<slug:kuerzel>/<zeitraum:zeitraum>/pruefung/", views.PruefungCreateView.as_view(), name="pruefung_create"),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/pruefung/ruecknahme/",
        views.PruefungDeleteView.as_view(),
        name="pruefung_delete",
    ),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/festschreibung/",
        views.FestschreibungCreateView.as_view(),
        name="festschreibung_create",
    ),
]
