from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import Organisation, Thema


@admin.register(Thema)
class ThemaAdmin(HausAdmin):
    """Retired by the tick at `aktiv`; a topic that was used cannot be deleted."""

    list_display = ("label", "kurz", "code", "ziffer", "rang", "aktiv")
    list_editable = ("ziffer", "rang", "aktiv")
    list_filter = ("aktiv",)
    search_fields = ("label", "code")


@admin.register(Organisation)
class OrganisationAdmin(HausAdmin):
    list_display = ("name", "typ", "ort", "geprueft_am", "aktiv")
    list_filter = ("typ", "aktiv")
    search_fields = ("name", "kurzname", "ort")
