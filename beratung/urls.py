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
    path("klienten/<str:code>/uebergabe/", views.KlientUebergabeCreateView.as_view(), name="klient_uebergabe_create"),
    path("uebergaben/", views.UebergabeListView.as_view(), name="uebergabe_list"),
    path("uebergaben/neu/", views.UebergabeCreateView.as_view(), name="uebergabe_create"),
    path("uebergaben/<int:pk>/rueckgabe/", views.RueckgabeCreateView.as_view(), name="rueckgabe_create"),
    path("sprechzeiten/", views.SprechzeitListView.as_view(), name="sprechzeit_list"),
    path("sprechzeiten/neu/", views.SprechzeitCreateView.as_view(), name="sprechzeit_create"),
    path("sprechzeiten/<int:pk>/", views.SprechzeitUpdateView.as_view(), name="sprechzeit_update"),
    path("<int:pk>/vermittlungen/neu/", views.VermittlungCreateView.as_view(), name="vermittlung_create"),
    path("vermittlungen/<int:pk>/", views.VermittlungUpdateView.as_view(), name="vermittlung_update"),
    path("vermittlungen/<int:pk>/entfernen/", views.VermittlungDeleteView.as_view(), name="vermittlung_delete"),
    path("vermittlungen/<int:pk>/rueckmeldung/", views.RueckmeldungCreateView.as_view(), name="rueckmeldung_create"),
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
    path("rueckmeldungen/<int:pk>/ruecknahme/", views.RueckmeldungDeleteView.as_view(), name="rueckmeldung_delete"),
    path("nachfragen/", views.NachfragenListView.as_view(), name="nachfragen"),
    path("nachfragen/<int:pk>/link/", views.AntwortlinkCreateView.as_view(), name="antwortlink_create"),
    path("antwortlinks/<int:pk>/", views.AntwortlinkDetailView.as_view(), name="antwortlink_detail"),
    path("antwortlinks/<int:pk>/rueckzug/", views.RueckzugCreateView.as_view(), name="rueckzug_create"),
    path("antwort/", views.AntwortView.as_view(), name="antwort"),
]
