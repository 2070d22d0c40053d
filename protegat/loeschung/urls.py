from django.urls import path

from . import views

urlpatterns = [
    path("", views.LoeschungView.as_view(), name="loeschung"),
    path("lauf/", views.LaufCreateView.as_view(), name="loeschlauf_create"),
    path("protokoll/", views.LoeschprotokollListView.as_view(), name="loeschprotokoll_list"),
    path("sperrvermerke/", views.SperrvermerkListView.as_view(), name="sperrvermerk_list"),
    path(
        "sperrvermerke/neu/<slug:art>/<int:nummer>/", views.SperrvermerkCreateView.as_view(), name="sperrvermerk_create"
    ),
    path("sperrvermerke/<int:pk>/aufhebung/", views.AufhebungCreateView.as_view(), name="aufhebung_create"),
]
