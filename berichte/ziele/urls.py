from django.urls import path

from . import views

app_name = "ziele"

urlpatterns = [
    path("<slug:kuerzel>/ziele/", views.ZielwertListView.as_view(), name="zielwert_list"),
    path("<slug:kuerzel>/ziele/neu/", views.ZielwertCreateView.as_view(), name="zielwert_create"),
    path("<slug:kuerzel>/ziele/<int:pk>/", views.ZielwertUpdateView.as_view(), name="zielwert_update"),
    path("<slug:kuerzel>/ziele/<int:pk>/loeschen/", views.ZielwertDeleteView.as_view(), name="zielwert_delete"),
]
