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
    path("klienten/<str:code>/uebergabe/", views.KlientUebergabeCreateView.as_view(), name="klient_uebergabe_create"),
    path("uebergaben/", views.UebergabeListView.as_view(), name="uebergabe_list"),
    path("uebergaben/neu/", views.UebergabeCreateView.as_view(), name="uebergabe_create"),
    path("uebergaben/<int:pk>/rueckgabe/", views.RueckgabeCreateView.as_view(), name="rueckgabe_create"),
    path("sprechzeiten/", views.SprechzeitListView.as_view(), name="sprechzeit_list"),
    path("sprechzeiten/neu/", views.SprechzeitCreateView.as_view(), name="sprechzeit_create"),
    path("sprechzeiten/<int:pk>/", views.SprechzeitUpdateView.as_view(), name="sprechzeit_update"),
    path("vermittlungen/<int:pk>/stand/", views.VermittlungsstandUpdateView.as_view(), name="vermittlungsstand_update"),
]
