"""Master data of counselling for Verwaltung. Beratungen and Klienten are not theirs to see."""

from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import Ortsteil, Sprechzeit


@admin.register(Ortsteil)
class OrtsteilAdmin(admin.ModelAdmin):
    list_display = ("name", "foerdergebiet", "aktiv")
    list_filter = ("foerdergebiet", "aktiv")
    search_fields = ("name",)

    def save_model(self, request, obj, form, change):
        obj.zeichne(request.user)
        super().save_model(request, obj, form, change)


@admin.register(Sprechzeit)
class SprechzeitAdmin(HausAdmin):
    list_display = ("wochentag", "beginn", "ende", "standort", "vorhaben", "beratende_person", "aktiv")
    list_filter = ("aktiv", "wochentag")
    list_select_related = ("standort", "vorhaben", "beratende_person")
