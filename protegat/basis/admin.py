"""Master data that Verwaltung keeps. Who may do what comes from the role table alone."""

from functools import partial

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin
from django.contrib.admin.utils import NestedObjects
from django.contrib.auth.models import Group
from django.contrib.postgres.fields import ArrayField
from django.db import router
from django.db.models import DecimalField, ManyToManyField
from django.utils.html import format_html_join

from .forms import Mehrfachauswahl
from .models import Einsicht, Finanzierungsanteil, Logo, Ortsteil, Standort, Vorhaben
from .templatetags.haus import euro

FREMDE = (Group, EmailAddress, Authenticator, UserSession)  # tables of libraries that nobody here has a right to
admin.site.unregister(FREMDE)
BENUTZUNGEN = 10  # that the page names before it only counts them


class EigeneSpaltenMixin:
    """A list is asked for its own columns; what points at its rows would tell of records that nobody sees here."""

    def lookup_allowed(self, lookup, value, request):
        eigene = {"pk", *(name for feld in self.opts.fields for name in (feld.name, feld.attname))}
        return lookup.partition("__")[0] in eigene and super().lookup_allowed(lookup, value, request)


class FelderMixin:
    """A set of codes as boxes to tick, an amount as the office writes it."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, ArrayField):
            return Mehrfachauswahl(self.model, db_field.name)
        if isinstance(db_field, DecimalField):
            kwargs["localize"] = True
        if isinstance(db_field, ManyToManyField):
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_dbfield(db_field, request, **kwargs)


def _darf_sehen(nutzer, eine):
    return nutzer.has_perm(f"{eine._meta.app_label}.view_{eine._meta.model_name}")


def _genannt(nutzer, eine):
    art = eine._meta.verbose_name
    return f"{art}: {eine}" if _darf_sehen(nutzer, eine) else str(art)


class HausAdmin(EigeneSpaltenMixin, FelderMixin, admin.ModelAdmin):
    """Notes the author."""

    list_per_page = 50
    show_full_result_count = False

    def get_deleted_objects(self, objs, request):
        """What is in use stays: some of its uses, how many more there are, and what to do instead.

        Named is only what this person may see anyway: a Beratung below its topic would tell who asked for what when,
        and their number how often.
        """
        _, anzahlen, fehlende, _ = super().get_deleted_objects(objs, request)
        sammler = NestedObjects(using=router.db_for_write(self.model))
        sammler.collect(objs)
        sichtbare = [eine for eine in sammler.protected if _darf_sehen(request.user, eine)]
        benutzungen = [f"{eine._meta.verbose_name}: {eine}" for eine in sichtbare[:BENUTZUNGEN]]
        if weitere := len(sichtbare) - len(benutzungen):
            benutzungen.append(f"und {weitere} weitere")
        if len(sammler.protected) > len(sichtbare):
            benutzungen.append("Einträge anderer Räume")
        if benutzungen:
            benutzungen.append("Statt zu löschen: Nehmen Sie den Haken bei „aktiv“ weg.")
        return sammler.nested(partial(_genannt, request.user)), anzahlen, fehlende, benutzungen

    def save_model(self, request, obj, form, change):
        obj.zeichne(request.user)
        super().save_model(request, obj, form, change)

    def save_formset(self, request, form, formset, change):
        for zeile in formset.save(commit=False):
            zeile.zeichne(request.user)
            zeile.save()
        for zeile in formset.deleted_objects:
            zeile.delete()


class AnteileFormSet(forms.BaseInlineFormSet):
    """The shares of a Vorhaben are its whole cost: exactly 100 per cent, or one of them takes the rest."""

    def clean(self):
        super().clean()
        zeilen = [form.cleaned_data for form in self.forms if form.is_valid() and form.cleaned_data.get("mittelgeber")]
        saetze = [zeile["satz"] for zeile in zeilen if not zeile["DELETE"]]
        summe = sum(satz or 0 for satz in saetze)
        if saetze and None in saetze and summe >= 100:
            raise forms.ValidationError(f"Die Sätze ergeben schon {_prozent(summe)}, für den Rest bleibt nichts.")
        if saetze and None not in saetze and summe != 100:
            raise forms.ValidationError(
                f"Die Sätze ergeben {_prozent(summe)}, es müssen genau 100 % sein. "
                "Oder lassen Sie einen Satz leer: Er trägt den Rest."
            )


def _prozent(summe):
    return f"{summe.normalize():f} %".replace(".", ",")


class FinanzierungsanteilInline(FelderMixin, admin.TabularInline):
    model = Finanzierungsanteil
    formset = AnteileFormSet
    extra = 1
    verbose_name_plural = "Finanzierungsanteile: zusammen genau 100 %, ein leerer Satz trägt den Rest"


class LogoInline(admin.TabularInline):
    model = Logo
    extra = 0


@admin.register(Vorhaben)
class VorhabenAdmin(HausAdmin):
    list_display = ("kuerzel", "titel", "zeitraum_in_tagen", "kosten", "aktiv")
    list_filter = ("aktiv", "foerderperiode")
    search_fields = ("kuerzel", "titel", "ev_nummer", "aktenzeichen")
    readonly_fields = ("verteilung",)
    inlines = (FinanzierungsanteilInline, LogoInline)
    fieldsets = (
        (None, {"fields": ("kuerzel", "titel", "inhalt", "zeitraum", "vorgaenger", "aktiv")}),
        ("Förderung", {"fields": ("programm", "foerderperiode", "ev_nummer", "cci", "aktenzeichen")}),
        ("Beteiligte", {"fields": ("traeger", "auftraggeber", "adressat", "ansprechperson")}),
        ("Geld", {"fields": ("gesamtkosten", "verteilung", "bewilligungszeitraum")}),
        (
            "Bericht",
            {
                "fields": (
                    *("teilnehmermodus", "bagatellgrenze_stunden", "faelligkeitstag", "kleinzellen_schwelle"),
                    *("publizitaetstext", "publizitaetspflichten"),
                )
            },
        ),
        ("Aufbewahrung", {"fields": ("aufbewahrung_bis",)}),
        ("Personen", {"fields": ("mit_identitaet",)}),
    )

    @admin.display(description="Zeitraum", ordering="zeitraum")
    def zeitraum_in_tagen(self, vorhaben):
        return vorhaben.spanne

    @admin.display(description="Gesamtkosten", ordering="gesamtkosten")
    def kosten(self, vorhaben):
        return euro(vorhaben.gesamtkosten)

    @admin.display(description="davon trägt")
    def verteilung(self, vorhaben):
        teile = vorhaben.verteile(vorhaben.gesamtkosten) if vorhaben.pk else []
        zeilen = ((anteil.mittelgeber, euro(betrag)) for anteil, betrag in teile)
        return format_html_join("; ", "{}: {}", zeilen) or "–"


@admin.register(Standort)
class StandortAdmin(HausAdmin):
    list_display = ("name", "adresse", "barrierefrei", "aktiv")
    list_filter = ("aktiv",)
    search_fields = ("name", "adresse")


@admin.register(Ortsteil)
class OrtsteilAdmin(HausAdmin):
    list_display = ("name", "foerdergebiet", "aktiv")
    list_filter = ("foerdergebiet", "aktiv")
    search_fields = ("name",)


@admin.register(Einsicht)
class EinsichtAdmin(EigeneSpaltenMixin, admin.ModelAdmin):
    """To look up who has read what; nobody writes it by hand."""

    list_display = ("am", "konto", "art", "zweck", "gegenstand", "nummer")
    list_filter = ("art", "zweck", ("am", admin.DateFieldListFilter))
    search_fields = ("konto", "gegenstand")
    list_per_page = 50
    show_full_result_count = False
