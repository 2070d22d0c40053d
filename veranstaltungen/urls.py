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
    path("<int:veranstaltung>/nachweise/neu/", views.NachweisdateiCreateView.as_view(), name="nachweisdatei_create"),
    path("<int:veranstaltung>/nachweise/<int:pk>/", views.NachweisdateiAbrufView.as_view(), name="nachweisdatei_abruf"),
    path(
        "<int:veranstaltung>/nachweise/<int:pk>/loeschen/",
        views.NachweisdateiDeleteView.as_view(),
        name="nachweisdatei_delete",
    ),
    path("publizitaet/", views.PublizitaetView.as_view(), name="publizitaet"),
    path("publizitaet/<int:pk>/", views.PublizitaetsnachweisDetailView.as_view(), name="publizitaetsnachweis_detail"),
    path(
        "publizitaet/<int:pk>/bearbeiten/",
        views.PublizitaetsnachweisUpdateView.as_view(),
        name="publizitaetsnachweis_update",
    ),
    path(
        "publizitaet/<int:pk>/loeschen/",
        views.PublizitaetsnachweisDeleteView.as_view(),
        name="publizitaetsnachweis_delete",
    ),
    path(
        "publizitaet/<int:nachweis>/dateien/<int:pk>/",
        views.PublizitaetsdateiAbrufView.as_view(),
        name="publizitaetsdatei_abruf",
    ),
    path(
        "publizitaet/<int:nachweis>/dateien/<int:pk>/loeschen/",
        views.PublizitaetsdateiDeleteView.as_view(),
        name="publizitaetsdatei_delete",
    ),
    path(
        "publizitaet/im/<slug:kuerzel>/",
        views.PublizitaetsnachweisListView.as_view(),
        name="publizitaetsnachweis_list",
    ),
    path(
        "publizitaet/im/<slug:kuerzel>/neu/",
        views.PublizitaetsnachweisCreateView.as_view(),
        name="publizitaetsnachweis_create",
    ),
    path("<int:pk>/termin.ics", views.TerminView.as_view(), name="termin"),
    path("kalender.ics", views.OeffentlicherKalenderView.as_view(), name="kalender_oeffentlich"),
    path("kalender/<str:kennung>.ics", views.OeffentlicherTerminView.as_view(), name="termin_oeffentlich"),
    path("team.ics", views.TeamkalenderView.as_view(), name="kalender_team"),
    path("abonnieren/", views.KalenderlinkListView.as_view(), name="kalenderlink_list"),
    path("abonnieren/neu/", views.KalenderlinkCreateView.as_view(), name="kalenderlink_create"),
    path("abonnieren/<int:pk>/rueckzug/", views.KalenderlinkRueckzugView.as_view(), name="kalenderlink_rueckzug"),
    path("<int:pk>/feedback/", views.FeedbackCreateView.as_view(), name="feedback_create"),
    path("<int:pk>/feedback/aushang/", views.FeedbackAushangView.as_view(), name="feedback_aushang"),
    path("feedback/<int:pk>/schluss/", views.FeedbackSchlussView.as_view(), name="feedback_schluss"),
    path("feedback/<str:schluessel>/", views.FeedbackView.as_view(), name="feedback"),
    path("reihen/<int:pk>/feedback/", views.ReiheFeedbackView.as_view(), name="reihe_feedback"),
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
