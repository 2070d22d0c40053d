from django.urls import path

from berichte.urls import ZeitraumKonverter  # noqa: F401  registers `zeitraum` for the addresses below

from . import taten, views

urlpatterns = [
    path("", views.PruefenView.as_view(), name="pruefen"),
    path("ruecknahme/<str:marke>/", taten.RuecknahmeView.as_view(), name="pruefung_ruecknahme"),
    path("bestaetigungen/<int:pk>/loeschen/", taten.BestaetigungDeleteView.as_view(), name="bestaetigung_delete"),
    path("<slug:kuerzel>/<zeitraum:zeitraum>/", views.PruefungView.as_view(), name="pruefung"),
    path("<slug:kuerzel>/<zeitraum:zeitraum>/<slug:regel>/", views.RegelView.as_view(), name="pruefung_regel"),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/<slug:regel>/<int:pk>/",
        taten.BehebungUpdateView.as_view(),
        name="behebung_update",
    ),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/<slug:regel>/<int:pk>/bestaetigung/",
        taten.BestaetigungCreateView.as_view(),
        name="bestaetigung_create",
    ),
]
