from django.urls import path

from . import views

app_name = "beratung"

urlpatterns = [
    path("", views.BeratungListView.as_view(), name="beratung_list"),
    path("ausgabe/<str:form>/", views.BeratungAusgabeView.as_view(), name="beratung_ausgabe"),
    path("neu/", views.BeratungCreateView.as_view(), name="beratung_create"),
    path("strich/", views.StrichCreateView.as_view(), name="strich_create"),
    path("strichliste/", views.StrichlisteView.as_view(), name="strichliste"),
    path("strichliste/huelle/", views.HuelleView.as_view(), name="strichliste_huelle"),
    path("strichliste/dienst.js", views.DienstView.as_view(), name="strichliste_dienst"),
    path("strichliste/stand/", views.StandView.as_view(), name="strichliste_stand"),
    path("strichliste/strich/", views.StrichSendungView.as_view(), name="strichliste_strich"),
    path("strichliste/storno/", views.StornoSendungView.as_view(), name="strichliste_storno"),
    path("<int:pk>/", views.BeratungDetailView.as_view(), name="beratung_detail"),
    path("<int:pk>/bearbeiten/", views.BeratungUpdateView.as_view(), name="beratung_update"),
    path("<int:pk>/storno/", views.StornoCreateView.as_view(), name="storno_create"),
    path("<int:pk>/storno/zuruecknehmen/", views.StornoDeleteView.as_view(), name="storno_delete"),
    path("klienten/<str:code>/", views.KlientDetailView.as_view(), name="klient_detail"),
    path("sprechzeiten/", views.SprechzeitListView.as_view(), name="sprechzeit_list"),
    path("sprechzeiten/neu/", views.SprechzeitCreateView.as_view(), name="sprechzeit_create"),
    path("sprechzeiten/<int:pk>/", views.SprechzeitUpdateView.as_view(), name="sprechzeit_update"),
    path(
        "klienten/<str:code>/stammblatt/<str:kuerzel>/", views.StammblattCreateView.as_view(), name="stammblatt_create"
    ),
    path("stammblaetter/", views.StammblattListView.as_view(), name="stammblatt_list"),
    path("stammblaetter/<int:pk>/", views.StammblattDetailView.as_view(), name="stammblatt_detail"),
    path("stammblaetter/<int:pk>/bearbeiten/", views.StammblattUpdateView.as_view(), name="stammblatt_update"),
    path("stammblaetter/<int:pk>/druck/", views.StammblattDruckView.as_view(), name="stammblatt_druck"),
    path("stammblaetter/<int:pk>/austritt/", views.AustrittCreateView.as_view(), name="austritt_create"),
    path("stammblaetter/<int:pk>/austritt/zuruecknehmen/", views.AustrittDeleteView.as_view(), name="austritt_delete"),
    path("stammblaetter/<int:pk>/ergebnis/", views.ErgebnisCreateView.as_view(), name="ergebnis_create"),
    path("stammblaetter/<int:pk>/verbleib/", views.VerbleibCreateView.as_view(), name="verbleib_create"),
    path(
        "stammblaetter/<int:pk>/wiedereintritt/", views.WiedereintrittCreateView.as_view(), name="wiedereintritt_create"
    ),
    path(
        "stammblaetter/<int:pk>/wiedereintritt/zuruecknehmen/",
        views.WiedereintrittDeleteView.as_view(),
        name="wiedereintritt_delete",
    ),
    path("vermittlungen/<int:pk>/stand/", views.VermittlungsstandUpdateView.as_view(), name="vermittlungsstand_update"),
]
