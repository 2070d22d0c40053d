from django.urls import path

from . import views

urlpatterns = [
    path("", views.WiedervorlageListView.as_view(), name="wiedervorlage_list"),
    path("neu/", views.WiedervorlageCreateView.as_view(), name="wiedervorlage_create"),
    path("<int:pk>/", views.WiedervorlageUpdateView.as_view(), name="wiedervorlage_update"),
    path("<int:pk>/loeschen/", views.WiedervorlageDeleteView.as_view(), name="wiedervorlage_delete"),
    path("<int:pk>/erledigung/", views.ErledigungCreateView.as_view(), name="erledigung_create"),
    path("<int:pk>/erledigung/zuruecknehmen/", views.ErledigungDeleteView.as_view(), name="erledigung_delete"),
    path("<int:pk>/verschiebung/", views.VerschiebungCreateView.as_view(), name="verschiebung_create"),
]
