from django.urls import path, re_path

from . import views

app_name = "veranstaltungen"

urlpatterns = [
    path("", views.VeranstaltungListView.as_view(), name="veranstaltung_list"),
    path("ausgabe/<str:form>/", views.VeranstaltungAusgabeView.as_view(), name="veranstaltung_ausgabe"),
    path("neu/", views.VeranstaltungCreateView.as_view(), name="veranstaltung_create"),
    path("<int:pk>/", views.VeranstaltungDetailView.as_view(), name="veranstaltung_detail"),
    path("<int:pk>/bearbeiten/", views.VeranstaltungUpdateView.as_view(), name="veranstaltung_update"),
    path("<int:pk>/zaehlung/", views.ZaehlungUpdateView.as_view(), name="zaehlung_update"),
    path("<int:pk>/teilnahmeliste/", views.TeilnahmelisteView.as_view(), name="teilnahmeliste"),
    path("<int:pk>/termine/", views.TermineCreateView.as_view(), name="termine_create"),
    path("<int:pk>/zaehlung/zuruecknehmen/", views.ZaehlungDeleteView.as_view(), name="zaehlung_delete"),
    path("<int:pk>/absage/", views.AbsageCreateView.as_view(), name="absage_create"),
    path("<int:pk>/absage/zuruecknehmen/", views.AbsageDeleteView.as_view(), name="absage_delete"),
    path("<int:pk>/verlegung/", views.VerlegungCreateView.as_view(), name="verlegung_create"),
    path("<int:pk>/verlegung/zuruecknehmen/", views.VerlegungDeleteView.as_view(), name="verlegung_delete"),
    path("<int:pk>/nacherfassung/", views.NacherfassungView.as_view(), name="nacherfassung"),
    path("<int:pk>/tuer/", views.TuerView.as_view(), name="tuer"),
    path("<int:pk>/tuer/huelle/", views.HuelleView.as_view(), name="tuer_huelle"),
    path("<int:pk>/tuer/dienst.js", views.DienstView.as_view(), name="tuer_dienst"),
    path("<int:pk>/tuer/stand/", views.StandView.as_view(), name="tuer_stand"),
    path("<int:pk>/tuer/tipp/", views.TippSendungView.as_view(), name="tuer_tipp"),
    path("<int:pk>/tuer/tippen/", views.TippCreateView.as_view(), name="tipp_create"),
    path("<int:pk>/tuer/uebernahme/", views.UebernahmeCreateView.as_view(), name="uebernahme_create"),
    path("<int:veranstaltung>/vorhaben/neu/", views.VorhabenanteilCreateView.as_view(), name="vorhabenanteil_create"),
    path(
        "<int:veranstaltung>/vorhaben/<int:pk>/",
        views.VorhabenanteilUpdateView.as_view(),
        name="vorhabenanteil_update",
    ),
    path(
        "<int:veranstaltung>/vorhaben/<int:pk>/entfernen/",
        views.VorhabenanteilDeleteView.as_view(),
        name="vorhabenanteil_delete",
    ),
    path("<int:veranstaltung>/kosten/neu/", views.KostenpunktCreateView.as_view(), name="kostenpunkt_create"),
    path("<int:veranstaltung>/kosten/<int:pk>/", views.KostenpunktUpdateView.as_view(), name="kostenpunkt_update"),
    path(
        "<int:veranstaltung>/kosten/<int:pk>/entfernen/",
        views.KostenpunktDeleteView.as_view(),
        name="kostenpunkt_delete",
    ),
    path("reihen/", views.ReiheListView.as_view(), name="reihe_list"),
    path("reihen/neu/", views.ReiheCreateView.as_view(), name="reihe_create"),
    path("reihen/<int:pk>/", views.ReiheDetailView.as_view(), name="reihe_detail"),
    path("reihen/<int:pk>/bearbeiten/", views.ReiheUpdateView.as_view(), name="reihe_update"),
    re_path("^serien/(?P<kennung>[0-9a-f]{32})/zuruecknehmen/$", views.SerieDeleteView.as_view(), name="serie_delete"),
]
