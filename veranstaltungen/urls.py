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
    path(
        "<int:pk>/texte/<str:sprache>/",
        views.VeranstaltungstextUpdateView.as_view(),
        name="veranstaltungstext_update",
    ),
    path(
        "<int:pk>/texte/<str:sprache>/neu/",
        views.VeranstaltungstextCreateView.as_view(),
        name="veranstaltungstext_create",
    ),
    path(
        "<int:pk>/texte/<str:sprache>/bestaetigung/",
        views.TextbestaetigungCreateView.as_view(),
        name="textbestaetigung_create",
    ),
    re_path("^serien/(?P<kennung>[0-9a-f]{32})/zuruecknehmen/$", views.SerieDeleteView.as_view(), name="serie_delete"),
]
