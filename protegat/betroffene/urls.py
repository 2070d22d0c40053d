from django.urls import path

from . import views

app_name = "betroffene"
urlpatterns = [
    path("", views.DokumentListView.as_view(), name="dokument_list"),
    path("dokumente/<slug:schluessel>/", views.DokumentDetailView.as_view(), name="dokument_detail"),
    path("dokumente/<slug:schluessel>/<str:form>/", views.DokumentDateiView.as_view(), name="dokument_datei"),
    path("anliegen/", views.AnliegenListView.as_view(), name="anliegen_list"),
    path("anliegen/neu/", views.AnliegenCreateView.as_view(), name="anliegen_create"),
    path("anliegen/<int:pk>/", views.AnliegenDetailView.as_view(), name="anliegen_detail"),
    path("anliegen/<int:pk>/erkennung/", views.ErkennungCreateView.as_view(), name="erkennung_create"),
    path("anliegen/<int:pk>/verlaengerung/", views.VerlaengerungCreateView.as_view(), name="verlaengerung_create"),
    path("anliegen/<int:pk>/ablehnung/", views.AblehnungCreateView.as_view(), name="ablehnung_create"),
    path("anliegen/<int:pk>/rueckzug/", views.RueckzugCreateView.as_view(), name="rueckzug_create"),
    path("anliegen/<int:pk>/erledigung/", views.ErledigungCreateView.as_view(), name="erledigung_create"),
    path("anliegen/<int:pk>/berichtigung/", views.BerichtigungCreateView.as_view(), name="berichtigung_create"),
    path("anliegen/<int:pk>/einschraenkung/", views.EinschraenkungCreateView.as_view(), name="einschraenkung_create"),
    path("anliegen/<int:pk>/aufhebung/", views.AufhebungCreateView.as_view(), name="aufhebung_create"),
    path("anliegen/<int:pk>/loeschung/", views.LoeschungView.as_view(), name="loeschung"),
    path("auskunft/<slug:gruppe>/<int:nummer>/", views.AuskunftView.as_view(), name="auskunft"),
]
