from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import Reihe


@admin.register(Reihe)
class ReiheAdmin(HausAdmin):
    list_display = ("name", "aktiv")
    list_filter = ("aktiv",)
    search_fields = ("name",)
