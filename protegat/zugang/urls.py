from django.urls import include, path

from . import einladungen, konto
from .einloesung import EinloesungView

urlpatterns = [
    path("konto/", konto.MeinKontoView.as_view(), name="mein_konto"),
    path("konto/weiter/", konto.WeiterView.as_view(), name="weiter"),
    path("konto/zugang/", EinloesungView.as_view(), name="einloesung"),
    path("konto/sitzungen/", konto.SitzungListView.as_view(), name="sitzung_list"),
    path("konto/sitzungen/<int:pk>/ende/", konto.SitzungDeleteView.as_view(), name="sitzung_delete"),
    path("konto/sitzungen/andere/ende/", konto.AndereSitzungenDeleteView.as_view(), name="andere_sitzungen_delete"),
    path(
        "konto/faktoren/webauthn/keys/<int:pk>/remove/", konto.PasskeyDeleteView.as_view(), name="mfa_remove_webauthn"
    ),
    path("konto/faktoren/", include("allauth.mfa.urls")),
    path("konten/einladungen/", einladungen.EinladungListView.as_view(), name="einladung_list"),
    path("konten/einladungen/neu/", einladungen.EinladungCreateView.as_view(), name="einladung_create"),
    path("konten/einladungen/<int:pk>/", einladungen.EinladungDetailView.as_view(), name="einladung_detail"),
    path(
        "konten/einladungen/<int:pk>/rueckzug/",
        einladungen.LinkRueckzugCreateView.as_view(),
        name="linkrueckzug_create",
    ),
    path("konten/<int:pk>/link/", einladungen.PasswortlinkCreateView.as_view(), name="passwortlink_create"),
    path("konten/<int:pk>/sitzungen/ende/", einladungen.SitzungsendeCreateView.as_view(), name="sitzungsende_create"),
    path(
        "konten/<int:pk>/faktor/", einladungen.FaktorRuecksetzungCreateView.as_view(), name="faktorruecksetzung_create"
    ),
]
