"""Addresses without login, in one language each: /programm/ar/. The staff's addresses are in urls.py."""

from django.urls import path, register_converter

from . import views
from .worte import SPRACHEN


class Sprachkonverter:
    """`de_einfach` reads `de-einfach` in an address."""

    regex = "|".join(sprache.replace("_", "-") for sprache in SPRACHEN)

    def to_python(self, value):
        return value.replace("-", "_")

    def to_url(self, value):
        return value.replace("_", "-")


register_converter(Sprachkonverter, "sprache")

app_name = "programm"

urlpatterns = [
    path("", views.SprachwahlView.as_view(), name="sprachwahl"),
    path("sitemap.xml", views.SitemapView.as_view(), name="sitemap"),
    path("logos/<int:pk>/", views.LogoView.as_view(), name="logo"),
    path("<sprache:sprache>/<int:pk>/anmelden/", views.AnmeldenView.as_view(), name="anmelden"),
    path("<sprache:sprache>/<int:pk>/angemeldet/", views.AngemeldetView.as_view(), name="angemeldet"),
    path("<sprache:sprache>/anmeldung/", views.MeineAnmeldungView.as_view(), name="anmeldung"),
    path("<sprache:sprache>/", views.ProgrammView.as_view(), name="programm"),
    path("<sprache:sprache>/einbetten/", views.EinbettenView.as_view(), name="einbetten"),
    path("<sprache:sprache>/<int:pk>/", views.AushangView.as_view(), name="termin"),
]
