from django.urls import path

from . import views

app_name = "finanzen"
FINANZEN = "<slug:kuerzel>/finanzen/"
BELEG = f"{FINANZEN}belege/<int:beleg>/"

urlpatterns = [
    path(FINANZEN, views.FinanzenView.as_view(), name="uebersicht"),
    path(f"{FINANZEN}positionen/neu/", views.KostenpositionCreateView.as_view(), name="kostenposition_create"),
    path(f"{FINANZEN}positionen/<int:pk>/", views.KostenpositionUpdateView.as_view(), name="kostenposition_update"),
    path(
        f"{FINANZEN}positionen/<int:pk>/loeschen/",
        views.KostenpositionDeleteView.as_view(),
        name="kostenposition_delete",
    ),
    path(f"{FINANZEN}abrufe/neu/", views.MittelabrufCreateView.as_view(), name="mittelabruf_create"),
    path(f"{FINANZEN}abrufe/<int:pk>/", views.MittelabrufUpdateView.as_view(), name="mittelabruf_update"),
    path(f"{FINANZEN}abrufe/<int:pk>/loeschen/", views.MittelabrufDeleteView.as_view(), name="mittelabruf_delete"),
    path(f"{FINANZEN}belege/", views.BelegListView.as_view(), name="beleg_list"),
    path(f"{FINANZEN}belege/neu/", views.BelegCreateView.as_view(), name="beleg_create"),
    path(f"{FINANZEN}belege/<int:pk>/", views.BelegDetailView.as_view(), name="beleg_detail"),
    path(f"{FINANZEN}belege/<int:pk>/bearbeiten/", views.BelegUpdateView.as_view(), name="beleg_update"),
    path(f"{FINANZEN}belege/<int:pk>/loeschen/", views.BelegDeleteView.as_view(), name="beleg_delete"),
    path(f"{BELEG}anteile/neu/", views.BelegaufteilungCreateView.as_view(), name="belegaufteilung_create"),
    path(f"{BELEG}anteile/<int:pk>/", views.BelegaufteilungUpdateView.as_view(), name="belegaufteilung_update"),
    path(
        f"{BELEG}anteile/<int:pk>/loeschen/", views.BelegaufteilungDeleteView.as_view(), name="belegaufteilung_delete"
    ),
    path(f"{BELEG}dateien/<int:pk>/", views.BelegdateiAbrufView.as_view(), name="belegdatei_abruf"),
    path(f"{BELEG}dateien/<int:pk>/loeschen/", views.BelegdateiDeleteView.as_view(), name="belegdatei_delete"),
]
