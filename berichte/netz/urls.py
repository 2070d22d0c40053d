from django.urls import path

from . import views

app_name = "netz"

urlpatterns = [
    path("netz/", views.VerbindungListView.as_view(), name="verbindung_list"),
    path("netz/ausgabe/<str:form>/", views.VerbindungAusgabeView.as_view(), name="verbindung_ausgabe"),
    path("entwicklung/", views.EntwicklungDetailView.as_view(), name="entwicklung_detail"),
    path("<int:pk>/gemeinsam/", views.GemeinsamesDetailView.as_view(), name="gemeinsames_detail"),
    path("<int:pk>/gemeinsam/pdf/", views.GemeinsamesPdfView.as_view(), name="gemeinsames_pdf"),
    path("<int:pk>/gemeinsam/xlsx/", views.GemeinsamesXlsxView.as_view(), name="gemeinsames_xlsx"),
    path("<int:pk>/gemeinsam/<slug:schluessel>/", views.ZahlDetailView.as_view(), name="zahl_detail"),
]
