from django.contrib import admin
from django.urls import include, path

from .views import FaviconView, GesundView, HeuteView

handler500 = "protegat.ausfall.serverfehler"

urlpatterns = [
    path("", HeuteView.as_view(), name="heute"),
    path("favicon.ico", FaviconView.as_view(), name="favicon"),
    path("gesund/", GesundView.as_view(), name="gesund"),
    path("konto/", include("allauth.account.urls")),
    path("stammdaten/", admin.site.urls),
    path("beratungen/", include("beratung.urls")),
    path("veranstaltungen/", include("veranstaltungen.urls")),
    path("netzwerk/", include("netzwerk.urls")),
    path("berichte/", include("berichte.urls")),
]
