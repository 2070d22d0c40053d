from django.urls import path

from . import views

app_name = "netzwerk"

urlpatterns = [
    path("", views.OrganisationListView.as_view(), name="organisation_list"),
    path("ausgabe/<str:form>/", views.OrganisationAusgabeView.as_view(), name="organisation_ausgabe"),
    path("neu/", views.OrganisationCreateView.as_view(), name="organisation_create"),
    path("<int:pk>/", views.OrganisationDetailView.as_view(), name="organisation_detail"),
    path("<int:pk>/bearbeiten/", views.OrganisationUpdateView.as_view(), name="organisation_update"),
    path("<int:pk>/pruefung/", views.PruefungCreateView.as_view(), name="pruefung_create"),
    path("<int:pk>/kontakt/", views.NetzwerkkontaktCreateView.as_view(), name="netzwerkkontakt_create"),
]
