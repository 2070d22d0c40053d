from django.contrib import admin
from django.urls import include, path

from . import einlesungen, suche
from .filter import FilterCreateView, FilterDeleteView
from .suchmaschinen import RobotsView
from .vertretung import VertretungUpdateView
from .views import FaviconView, GeschlossenView, GesundView, HeuteView

handler404 = "protegat.ausfall.nicht_gefunden"
handler500 = "protegat.ausfall.serverfehler"

GESCHLOSSEN = ("signup", "email", "password/reset")

urlpatterns = [
    path("", HeuteView.as_view(), name="heute"),
    path("favicon.ico", FaviconView.as_view(), name="favicon"),
    path("robots.txt", RobotsView.as_view(), name="robots"),
    path("gesund/", GesundView.as_view(), name="gesund"),
    path("suche/", suche.SucheView.as_view(), name="suche"),
    path("filter/", FilterCreateView.as_view(), name="filter_create"),
    path("filter/<int:pk>/loeschen/", FilterDeleteView.as_view(), name="filter_delete"),
    path("einlesen/", einlesungen.EinlesungListView.as_view(), name="einlesung_list"),
    path("einlesen/neu/", einlesungen.EinlesungCreateView.as_view(), name="einlesung_create"),
    path("einlesen/<int:pk>/", einlesungen.EinlesungDetailView.as_view(), name="einlesung_detail"),
    path("einlesen/<int:pk>/ausgelassene/", einlesungen.AusgelasseneView.as_view(), name="einlesung_ausgelassene"),
    path("einlesen/<int:pk>/schreiben/", einlesungen.SchreibungCreateView.as_view(), name="schreibung_create"),
    path("einlesen/<int:pk>/ruecknahme/", einlesungen.RuecknahmeCreateView.as_view(), name="ruecknahme_create"),
    path("einlesen/<int:pk>/verwerfen/", einlesungen.EinlesungDeleteView.as_view(), name="einlesung_delete"),
    path("pruefen/", include("protegat.pruefen.urls")),
    path("loeschen/", include("protegat.loeschung.urls")),
    path("kalender/", include("protegat.kalender.urls")),
    path("protokoll/", include("protegat.protokolle.urls")),
    path("wiedervorlagen/", include("protegat.wiedervorlagen.urls")),
    *(path(f"konto/{weg}/", GeschlossenView.as_view(), name="geschlossen") for weg in GESCHLOSSEN),
    path("konto/vertretung/", VertretungUpdateView.as_view(), name="vertretung"),
    path("konto/", include("allauth.account.urls")),
    path("stammdaten/", admin.site.urls),
    path("beratungen/", include("beratung.urls")),
    path("veranstaltungen/", include("veranstaltungen.urls")),
    path("programm/", include("veranstaltungen.oeffentliche_urls")),
    path("netzwerk/", include("netzwerk.urls")),
    path("netzwerk/", include("berichte.netz.urls")),
    path("berichte/", include("berichte.ziele.urls")),
    path("berichte/", include("berichte.texte.urls")),
    path("berichte/", include("berichte.finanzen.urls")),
    path("berichte/", include("berichte.lesen.urls")),
    path("berichte/", include("berichte.stand.urls")),
    path("berichte/", include("berichte.urls")),
]
