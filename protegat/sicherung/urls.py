from django.urls import path

from . import views

app_name = "sicherung"

urlpatterns = [
    path("", views.SicherungslaufListView.as_view(), name="sicherungslauf_list"),
    path("schluessel/", views.SchluesselView.as_view(), name="schluessel"),
]
