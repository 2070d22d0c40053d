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
    path("<int:pk>/anmeldungen/", views.AnmeldungListView.as_view(), name="anmeldung_list"),
    path("<int:pk>/anmeldungen/neu/", views.AnmeldungCreateView.as_view(), name="anmeldung_create"),
    path("<int:pk>/anmeldungen/druck/", views.AnmeldungDruckView.as_view(), name="anmeldung_druck"),
    path("<int:pk>/anmeldungen/versand/", views.VersandCreateView.as_view(), name="versand_create"),
    path("<int:pk>/anmeldungen/loeschung/", views.AnmeldungLoeschungView.as_view(), name="anmeldung_loeschung"),
    path("anmeldungen/<int:pk>/abmeldung/", views.AbmeldungCreateView.as_view(), name="abmeldung_create"),
    path("anmeldungen/<int:pk>/platz/", views.PlatzUpdateView.as_view(), name="platz_update"),
    path("anmeldungen/<int:pk>/anruf/", views.AnrufCreateView.as_view(), name="anruf_create"),
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
