"""Master data of counselling for Verwaltung. Beratungen and Klienten are not theirs to see."""

from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import Sprechzeit


@admin.register(Sprechzeit)
class SprechzeitAdmin(HausAdmin):
    list_display = ("wochentag", "beginn", "ende", "standort", "vorhaben", "beratende_person", "aktiv")
    list_filter = ("aktiv", "wochentag")
    list_select_related = ("standort", "vorhaben", "beratende_person")
