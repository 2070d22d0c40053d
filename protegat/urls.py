from django.contrib import admin
from django.urls import include, path

from .views import FaviconView, GeschlossenView, GesundView, HeuteView

handler500 = "protegat.ausfall.serverfehler"

GESCHLOSSEN = ("signup", "email", "password/reset")

urlpatterns = [
    path("", HeuteView.as_view(), name="heute"),
    path("favicon.ico", FaviconView.as_view(), name="favicon"),
    path("gesund/", GesundView.as_view(), name="gesund"),
    *(path(f"konto/{weg}/", GeschlossenView.as_view(), name="geschlossen") for weg in GESCHLOSSEN),
    path("konto/", include("allauth.account.urls")),
    path("stammdaten/", admin.site.urls),
    path("beratungen/", include("beratung.urls")),
    path("veranstaltungen/", include("veranstaltungen.urls")),
    path("netzwerk/", include("netzwerk.urls")),
    path("berichte/", include("berichte.urls")),
]
