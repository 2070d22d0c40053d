from django.urls import path

from . import views

app_name = "netzwerk"

urlpatterns = [
    path("", views.OrganisationListView.as_view(), name="organisation_list"),
    path("ausgabe/<str:form>/", views.OrganisationAusgabeView.as_view(), name="organisation_ausgabe"),
    path("neu/", views.OrganisationCreateView.as_view(), name="organisation_create"),
    path("aehnliche/", views.AehnlicheView.as_view(), name="aehnliche"),
    path("dubletten/", views.DublettenView.as_view(), name="dubletten"),
    path("dubletten/<int:pk>/vergessen/", views.UnterscheidungDeleteView.as_view(), name="unterscheidung_delete"),
    path("<int:pk>/unterscheidung/", views.UnterscheidungCreateView.as_view(), name="unterscheidung_create"),
    path("<int:pk>/zusammenfuehrung/", views.ZusammenfuehrungCreateView.as_view(), name="zusammenfuehrung_create"),
    path(
        "zusammenfuehrungen/<int:pk>/ruecknahme/",
        views.ZusammenfuehrungDeleteView.as_view(),
        name="zusammenfuehrung_delete",
    ),
    path("finden/", views.FindenView.as_view(), name="finden"),
    path("finden/vorschlaege/", views.VorschlaegeView.as_view(), name="vorschlaege"),
    path("<int:pk>/", views.OrganisationDetailView.as_view(), name="organisation_detail"),
    path("<int:pk>/bearbeiten/", views.OrganisationUpdateView.as_view(), name="organisation_update"),
    path("<int:pk>/pruefung/", views.PruefungCreateView.as_view(), name="pruefung_create"),
    path("<int:pk>/kontakt/", views.NetzwerkkontaktCreateView.as_view(), name="netzwerkkontakt_create"),
    path("kontaktpersonen/faellig/", views.FaelligeKontaktpersonenView.as_view(), name="kontaktperson_faellig"),
    path("kontaktpersonen/loeschung/", views.KontaktpersonLoeschungView.as_view(), name="kontaktperson_loeschung"),
    path(
        "<int:organisation>/kontaktpersonen/neu/", views.KontaktpersonCreateView.as_view(), name="kontaktperson_create"
    ),
    path(
        "<int:organisation>/kontaktpersonen/<int:pk>/",
        views.KontaktpersonUpdateView.as_view(),
        name="kontaktperson_update",
    ),
    path(
        "<int:organisation>/kontaktpersonen/<int:pk>/loeschen/",
        views.KontaktpersonDeleteView.as_view(),
        name="kontaktperson_delete",
    ),
    path("<int:organisation>/vereinbarungen/neu/", views.VereinbarungCreateView.as_view(), name="vereinbarung_create"),
    path(
        "<int:organisation>/vereinbarungen/<int:pk>/",
        views.VereinbarungUpdateView.as_view(),
        name="vereinbarung_update",
    ),
    path(
        "<int:organisation>/vereinbarungen/<int:vereinbarung>/dateien/<int:pk>/",
        views.VereinbarungsdateiAbrufView.as_view(),
        name="vereinbarungsdatei_abruf",
    ),
    path(
        "<int:organisation>/vereinbarungen/<int:vereinbarung>/dateien/<int:pk>/loeschen/",
        views.VereinbarungsdateiDeleteView.as_view(),
        name="vereinbarungsdatei_delete",
    ),
    path("kontakte/", views.NetzwerkkontaktListView.as_view(), name="netzwerkkontakt_list"),
    path("kontakte/ausgabe/<str:form>/", views.NetzwerkkontaktAusgabeView.as_view(), name="netzwerkkontakt_ausgabe"),
    path("kontakte/<int:pk>/", views.NetzwerkkontaktUpdateView.as_view(), name="netzwerkkontakt_update"),
    path("kontakte/<int:pk>/zuruecknehmen/", views.NetzwerkkontaktDeleteView.as_view(), name="netzwerkkontakt_delete"),
    path("<int:organisation>/beziehungen/neu/", views.BeziehungCreateView.as_view(), name="beziehung_create"),
    path("<int:organisation>/beziehungen/<int:pk>/", views.BeziehungUpdateView.as_view(), name="beziehung_update"),
    path(
        "<int:organisation>/beziehungen/<int:pk>/loeschen/",
        views.BeziehungDeleteView.as_view(),
        name="beziehung_delete",
    ),
    path("zu-pruefen/", views.ZuPruefenView.as_view(), name="zu_pruefen"),
    path("<int:pk>/pruefung/zuruecknehmen/", views.PruefungDeleteView.as_view(), name="pruefung_delete"),
    path("gremien/", views.GremiumListView.as_view(), name="gremium_list"),
    path("gremien/neu/", views.GremiumCreateView.as_view(), name="gremium_create"),
    path("gremien/<int:pk>/", views.GremiumDetailView.as_view(), name="gremium_detail"),
    path("gremien/<int:pk>/bearbeiten/", views.GremiumUpdateView.as_view(), name="gremium_update"),
    path("gremien/<int:gremium>/mitglieder/neu/", views.MitgliederCreateView.as_view(), name="mitglieder_create"),
    path(
        "gremien/<int:gremium>/mitglieder/<int:pk>/",
        views.MitgliedschaftUpdateView.as_view(),
        name="mitgliedschaft_update",
    ),
    path(
        "gremien/<int:gremium>/mitglieder/<int:pk>/ende/",
        views.MitgliedschaftEndeView.as_view(),
        name="mitgliedschaft_ende",
    ),
    path(
        "gremien/<int:gremium>/mitglieder/<int:pk>/loeschen/",
        views.MitgliedschaftDeleteView.as_view(),
        name="mitgliedschaft_delete",
    ),
    path("<int:pk>/laufzettel/", views.LaufzettelView.as_view(), name="laufzettel"),
    path("<int:pk>/texte/neu/", views.OrganisationstextCreateView.as_view(), name="organisationstext_create"),
    path("<int:pk>/texte/<str:sprache>/", views.OrganisationstextUpdateView.as_view(), name="organisationstext_update"),
    path(
        "<int:pk>/texte/<str:sprache>/bestaetigung/",
        views.BestaetigungCreateView.as_view(),
        name="bestaetigung_create",
    ),
]
