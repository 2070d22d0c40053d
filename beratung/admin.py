"""Master data of counselling for Verwaltung. Beratungen and Klienten are not theirs to see."""

from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import Einwilligungstext, Sprechzeit


@admin.register(Sprechzeit)
class SprechzeitAdmin(HausAdmin):
    list_display = ("wochentag", "beginn", "ende", "standort", "vorhaben", "beratende_person", "aktiv")
    list_filter = ("aktiv", "wochentag")
    list_select_related = ("standort", "vorhaben", "beratende_person")


@admin.register(Einwilligungstext)
class EinwilligungstextAdmin(HausAdmin):
    """A text that somebody has agreed to is only shown; a change is a new version."""

    list_display = ("version", "gueltig_ab", "verwendet")

    @admin.display(description="verwendet", boolean=True)
    def verwendet(self, text):
        return text.verwendet

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.verwendet)
