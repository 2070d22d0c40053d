from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from protegat.basis.admin import HausAdmin
from protegat.basis.merkmale import Sprache

from .models import Reihe, Wortlaut
from .uebersetzung import Worte
from .worte import SPRACHEN
from .wortliste import WortlisteForm


@admin.register(Reihe)
class ReiheAdmin(HausAdmin):
    list_display = ("name", "aktiv")
    list_filter = ("aktiv",)
    search_fields = ("name",)


@admin.register(Wortlaut)
class WortlautAdmin(HausAdmin):
    """How far the languages are, then a page per language; and how the own website shows the programme."""

    def has_add_permission(self, request):
        return False  # the catalogue says which words there are

    def has_delete_permission(self, request, obj=None):
        return False

    def get_urls(self):
        seite = path(
            "sprache/<str:sprache>/",
            self.admin_site.admin_view(self.sprachseite),
            name="veranstaltungen_wortlaut_sprache",
        )
        return [seite, *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        gewaehlt = request.GET.get("sprache")
        gewaehlt = gewaehlt if gewaehlt in SPRACHEN else SPRACHEN[0]
        alle = Worte.in_jeder_sprache()
        rahmen = request.build_absolute_uri(reverse("programm:einbetten", args=[gewaehlt]))
        kontext = {"sprachen": alle, "rahmen": rahmen, "gewaehlt": alle[SPRACHEN.index(gewaehlt)]}
        erlaubte = {"erlaubte": settings.EINBETTEN_AUF}
        return self._seite(request, "uebersicht", "Öffentliche Seiten", **kontext, **erlaubte)

    def sprachseite(self, request, sprache):
        if sprache not in SPRACHEN:
            raise Http404
        darf_bestaetigen = request.user.has_perm("veranstaltungen.bestaetigen_wortlaut")
        worte = Worte.in_sprache(sprache)
        form = WortlisteForm(request.POST or None, worte=worte, darf_bestaetigen=darf_bestaetigen)
        if request.method == "POST" and not self.has_change_permission(request):
            raise PermissionDenied
        if form.is_valid():
            geaendert, bestaetigt = form.speichern(request.user)
            messages.success(request, f"Gespeichert: {geaendert} geändert, {bestaetigt} bestätigt.")
            return redirect("admin:veranstaltungen_wortlaut_sprache", sprache)
        titel = f"Öffentliche Seiten: {Sprache(sprache).label}"
        return self._seite(request, "sprache", titel, form=form, worte=worte)

    def _seite(self, request, name, titel, **kontext):
        if not self.has_view_permission(request):
            raise PermissionDenied
        rahmen = self.admin_site.each_context(request) | {"opts": self.opts, "title": titel}
        return TemplateResponse(request, f"admin/veranstaltungen/wortlaut/{name}.html", rahmen | kontext)
