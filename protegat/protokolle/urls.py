from django.urls import path

from . import views

app_name = "protokoll"
urlpatterns = [
    path("", views.AenderungListView.as_view(), name="aenderung_list"),
    path("ausgabe/<str:form>/", views.AenderungAusgabeView.as_view(), name="aenderung_ausgabe"),
    path("gelesen/", views.EinsichtListView.as_view(), name="einsicht_list"),
    path("gelesen/ausgabe/<str:form>/", views.EinsichtAusgabeView.as_view(), name="einsicht_ausgabe"),
    path("siegel/", views.SiegelView.as_view(), name="siegel"),
    path("verlauf/<slug:art>/<int:pk>/", views.VerlaufView.as_view(), name="verlauf"),
]
