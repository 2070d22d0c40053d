from django.urls import path

from . import views

app_name = "lesen"

urlpatterns = [
    path("lesezugaenge/", views.LesezugangListView.as_view(), name="lesezugang_list"),
    path("lesezugaenge/neu/", views.LesezugangCreateView.as_view(), name="lesezugang_create"),
    path("lesezugaenge/<int:pk>/", views.LesezugangDetailView.as_view(), name="lesezugang_detail"),
    path("lesezugaenge/<int:pk>/frist/", views.FristUpdateView.as_view(), name="frist_update"),
    path("lesezugaenge/<int:pk>/ende/", views.EndeCreateView.as_view(), name="ende_create"),
    path("lesezugaenge/<int:pk>/ende/ruecknahme/", views.EndeDeleteView.as_view(), name="ende_delete"),
]
