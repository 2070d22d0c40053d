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
    path("neu/mit-code/", views.BeratungMitCodeView.as_view(), name="beratung_mit_code"),
    path("klienten/", views.KlientListView.as_view(), name="klient_list"),
    path("klienten/neu/", views.KlientCreateView.as_view(), name="klient_create"),
    path("klienten/vorlage/", views.KlientVorlageView.as_view(), name="klient_vorlage"),
    path("klienten/<str:code>/", views.KlientDetailView.as_view(), name="klient_detail"),
    path("klienten/<str:code>/notizen/", views.NotizListView.as_view(), name="notiz_list"),
    path("klienten/<str:code>/notizen/neu/", views.NotizCreateView.as_view(), name="notiz_create"),
    path("notizen/<int:pk>/bearbeiten/", views.NotizUpdateView.as_view(), name="notiz_update"),
    path("notizen/<int:pk>/loeschen/", views.NotizDeleteView.as_view(), name="notiz_delete"),
    path("klienten/<str:code>/identitaet/neu/", views.IdentitaetCreateView.as_view(), name="identitaet_create"),
    path("klienten/<str:code>/identitaet/bearbeiten/", views.IdentitaetUpdateView.as_view(), name="identitaet_update"),
    path("klienten/<str:code>/identitaet/einsicht/", views.EinsichtCreateView.as_view(), name="einsicht_create"),
    path("klienten/<str:code>/identitaet/widerruf/", views.WiderrufCreateView.as_view(), name="widerruf_create"),
    path("namenssuche/", views.NamenssucheView.as_view(), name="namenssuche"),
    path("klienten/<str:code>/bearbeiten/", views.KlientUpdateView.as_view(), name="klient_update"),
    path("klienten/<str:code>/karte/", views.KarteView.as_view(), name="klient_karte"),
    path(
        "klienten/<str:code>/zusammenfuehrung/",
        views.ZusammenfuehrungCreateView.as_view(),
        name="zusammenfuehrung_create",
    ),
    path(
        "zusammenfuehrungen/<int:pk>/ruecknahme/",
        views.ZusammenfuehrungDeleteView.as_view(),
        name="zusammenfuehrung_delete",
    ),
    path("klienten/<str:code>/unterscheidung/", views.UnterscheidungCreateView.as_view(), name="unterscheidung_create"),
    path(
        "unterscheidungen/<int:pk>/ruecknahme/", views.UnterscheidungDeleteView.as_view(), name="unterscheidung_delete"
    ),
    path("sprechzeiten/", views.SprechzeitListView.as_view(), name="sprechzeit_list"),
    path("sprechzeiten/neu/", views.SprechzeitCreateView.as_view(), name="sprechzeit_create"),
    path("sprechzeiten/<int:pk>/", views.SprechzeitUpdateView.as_view(), name="sprechzeit_update"),
    path("vermittlungen/<int:pk>/stand/", views.VermittlungsstandUpdateView.as_view(), name="vermittlungsstand_update"),
]
