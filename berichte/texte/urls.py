from django.urls import path

from berichte.urls import ZeitraumKonverter  # noqa: F401 - registers `zeitraum`

from . import views

app_name = "texte"

urlpatterns = [
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/texte/<str:feld>/",
        views.BerichtstextUpdateView.as_view(),
        name="berichtstext_update",
    ),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/texte/<str:feld>/<str:entwurf>/ruecknahme/",
        views.UebernahmeDeleteView.as_view(),
        name="uebernahme_delete",
    ),
    path(
        "<slug:kuerzel>/<zeitraum:zeitraum>/gruende/<int:ziel>/",
        views.BegruendungUpdateView.as_view(),
        name="begruendung_update",
    ),
]
