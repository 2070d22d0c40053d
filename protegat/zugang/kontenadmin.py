"""Accounts, and the log of the door, in the master data."""

from allauth.account.decorators import reauthentication_required
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.decorators import method_decorator

from protegat.basis.admin import EigeneSpaltenMixin
from protegat.basis.models import Anmeldeereignis, Ereignis, Nutzer

from .faktoren import Nachweis
from .forms import KontoForm
from .vermerk import schreibe, vermerke

GEAENDERT = {
    ("rolle", None): Ereignis.ROLLE,
    ("email", None): Ereignis.ADRESSE,
    ("is_active", False): Ereignis.GESPERRT,
    ("is_active", True): Ereignis.ENTSPERRT,
}
UMGEZOGEN = "Für Ihr Konto wurde eine andere E-Mail-Adresse eingetragen. Mails dazu gehen jetzt nur noch dorthin."


@admin.register(Nutzer)
class NutzerAdmin(EigeneSpaltenMixin, admin.ModelAdmin):
    """Accounts are closed, never deleted: what they wrote keeps its author. New ones are invited."""

    form = KontoForm
    fields = ("username", "first_name", "last_name", "email", "rolle", "is_active")
    list_display = ("username", "first_name", "last_name", "rolle", "is_active", "last_login")
    list_filter = ("rolle", "is_active")
    search_fields = ("username", "first_name", "last_name")
    ordering = ("username",)

    def lookup_allowed(self, lookup, value, request):
        """Whoever may ask how a stored password begins reads it sign by sign."""
        return not lookup.startswith("password") and super().lookup_allowed(lookup, value, request)

    def get_readonly_fields(self, request, obj=None):
        """Nobody locks themselves out."""
        return ("rolle", "is_active") if obj == request.user else ()

    def add_view(self, request, *args, **kwargs):
        """Whoever comes new chooses the password alone, so there is no form for it here."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return redirect("einladung_create")

    @method_decorator(reauthentication_required)
    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Asked before the page opens, so that nothing typed has to wait: an open browser changes no role."""
        weiteres = {"nachweise": Nachweis.choices} | (extra_context or {})
        return super().change_view(request, object_id, form_url, weiteres)

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        for feld in form.changed_data:
            if art := GEAENDERT.get((feld, obj.is_active if feld == "is_active" else None)):
                ereignis = vermerke(request, art, obj, durch=request.user)
                self.ziehe_nach(art, ereignis, obj, form.initial)

    def ziehe_nach(self, art, ereignis, konto, vorher):
        """What was open under the old role, or before the account was closed, never comes to life again."""
        if art in (Ereignis.ROLLE, Ereignis.GESPERRT):
            konto.beende_sitzungen()
        if art == Ereignis.ADRESSE:
            alte = vorher.get("email", "")
            schreibe(konto, "Ihr Zugang zu Protegat", "geaendert", an=alte, satz=UMGEZOGEN, ereignis=ereignis)


@admin.register(Anmeldeereignis)
class AnmeldeereignisAdmin(EigeneSpaltenMixin, admin.ModelAdmin):
    """To look up who came in, who was refused, and who changed a key."""

    list_display = ("am", "konto", "art", "womit", "geraet", "netz", "durch")
    list_filter = ("art", ("am", admin.DateFieldListFilter))
    search_fields = ("konto", "netz")
    list_per_page = 50
    show_full_result_count = False
