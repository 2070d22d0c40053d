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
    path("gremien/<int:gremium>/sitzungen/neu/", views.SitzungCreateView.as_view(), name="sitzung_create"),
    path("<int:pk>/anwesende/", views.AnwesendeUpdateView.as_view(), name="anwesende_update"),
    path("<int:pk>/protokoll/", views.ProtokollDetailView.as_view(), name="protokoll_detail"),
    path("<int:sitzung>/protokoll/neu/", views.ProtokollCreateView.as_view(), name="protokoll_create"),
    path("<int:sitzung>/protokoll/<int:pk>/", views.ProtokollUpdateView.as_view(), name="protokoll_update"),
    path("<int:sitzung>/beschluesse/neu/", views.BeschlussCreateView.as_view(), name="beschluss_create"),
    path("<int:sitzung>/beschluesse/<int:pk>/", views.BeschlussUpdateView.as_view(), name="beschluss_update"),
    path("<int:sitzung>/beschluesse/<int:pk>/loeschen/", views.BeschlussDeleteView.as_view(), name="beschluss_delete"),
    re_path("^serien/(?P<kennung>[0-9a-f]{32})/zuruecknehmen/$", views.SerieDeleteView.as_view(), name="serie_delete"),
]
