from django import forms
from django.contrib import admin

from protegat.basis.admin import HausAdmin

from .models import TEXTE, Oeffnungszeit, Organisation, Organisationstext, Thema, ueberschneiden_sich


@admin.register(Thema)
class ThemaAdmin(HausAdmin):
    """Retired by the tick at `aktiv`; a topic that was used cannot be deleted."""

    list_display = ("label", "kurz", "code", "ziffer", "rang", "aktiv")
    list_editable = ("ziffer", "rang", "aktiv")
    list_filter = ("aktiv",)
    search_fields = ("label", "code")


class OeffnungszeitenFormSet(forms.BaseInlineFormSet):
    """The rows of one day leave each other room; the database would say so only at the very end."""

    def clean(self):
        super().clean()
        je_tag = {}
        for zeile in self._zeiten():
            je_tag.setdefault(zeile["wochentag"], []).append((zeile["beginn"], zeile["ende"]))
        if any(map(ueberschneiden_sich, je_tag.values())):
            raise forms.ValidationError("Zwei Öffnungszeiten am selben Tag überschneiden sich.")

    def _zeiten(self):
        """What will stand there, whole rows only."""
        for form in self.forms:
            if form.is_valid() and form.cleaned_data.get("beginn") and not form.cleaned_data["DELETE"]:
                yield form.cleaned_data


class OeffnungszeitInline(admin.TabularInline):
    model = Oeffnungszeit
    formset = OeffnungszeitenFormSet
    extra = 2


class OrganisationstextInline(admin.StackedInline):
    model = Organisationstext
    fields = ("sprache", *TEXTE, "geprueft_am")
    readonly_fields = ("geprueft_am",)
    extra = 0


@admin.register(Organisation)
class OrganisationAdmin(HausAdmin):
    list_display = ("name", "typ", "ort", "geprueft_am", "aktiv")
    list_filter = ("typ", "aktiv")
    search_fields = ("name", "kurzname", "ort")
    inlines = (OeffnungszeitInline, OrganisationstextInline)
