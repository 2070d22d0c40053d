"""The house views: Django's generics, each with a permission, each list within what the reader may see."""

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import CreateView, DetailView, ListView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin
from django_filters import CharFilter
from django_filters.views import FilterView
from django_tables2 import SingleTableMixin

from .ausgabe import FORMATE, antwort
from .ausgabebremse import GebremsteAusgabe
from .einmal import EinmalMixin
from .felder import neue_kennung
from .konflikt import KonfliktMixin
from .loeschung import VON_HAND, loesche
from .models import Einsicht, GespeicherterFilter


class SichtbareMixin(PermissionRequiredMixin):
    """Rows that the role must not see do not exist for it."""

    def get_queryset(self):
        return super().get_queryset().sichtbar_fuer(self.request.user)


class EineTabelleMixin(SingleTableMixin):
    """As many rows on a page as the list says: the library's `?per_page=` would put a million into one."""

    def get_table_pagination(self, table):
        if self.table_pagination is False:
            return False
        je_seite = self.get_paginate_by(table.data) or table._meta.per_page
        return {"paginator_class": lambda zeilen, _: Paginator(zeilen, je_seite)}


class EineTabelleView(EineTabelleMixin, ListView):
    pass


class HausListView(SichtbareMixin, EineTabelleMixin, FilterView):
    """A filtered, sortable table whose state lives in the address."""

    paginate_by = 50
    ausgabe = ""  # name of the address that gives the same rows as a file
    vermerkt = False  # the view itself says in the read log what was looked at

    def get_context_data(self, **kwargs):
        nutzer, seite = self.request.user, self.request.resolver_match.view_name
        return super().get_context_data(
            ausgabe=self.ausgabe if nutzer.has_perm(ausgaberecht(self.ausgabe)) else "",
            gemerkte=GespeicherterFilter.objects.in_liste(nutzer, seite),
            seite=seite,
            **kwargs,
        )

    def render_to_response(self, context, **kwargs):
        """Words or a code typed into a list look somebody up, as in the search over everything."""
        if not self.vermerkt and _wurde_getippt(context["filter"]):
            name = self.object_list.model._meta.verbose_name_plural
            Einsicht.gesucht(self.request.user, f"{name}: {context['table'].paginator.count}")
        return super().render_to_response(context, **kwargs)


def _wurde_getippt(fragen):
    """Choices and days are no search for somebody, and links of figures are made of them."""
    getippte = [name for name, frage in fragen.filters.items() if isinstance(frage, CharFilter)]
    return fragen.form.is_valid() and any(fragen.form.cleaned_data[name] for name in getippte)


class AusgabeMixin(GebremsteAusgabe):
    """The rows of a list as `csv`, `xlsx` or `ods`, by the same filters and order; for those who may take them out."""

    def get_permission_required(self):
        return (*super().get_permission_required(), ausgaberecht(self.ausgabe))

    def render_to_response(self, context, **kwargs):
        form, table = self.kwargs["form"], context["table"]
        if form not in FORMATE:
            raise Http404
        return antwort(form, table, context["filter"], self.request.user)


def ausgaberecht(adresse):
    """`beratung:beratung_ausgabe` -> `beratung.ausgeben_beratung`"""
    app, _, name = adresse.partition(":")
    return f"{app}.ausgeben_{name.removesuffix('_ausgabe')}"


class StandView(SichtbareMixin, EinmalMixin, SingleObjectMixin, View):
    """A small change of state: a POST of its own that comes back to the page with the button."""

    http_method_names = ["post"]

    def zurueck(self, sonst):
        """To the page with the button; browsers name it, because our pages send it to ourselves only."""
        seite = self.request.headers.get("referer", "")
        eigene = url_has_allowed_host_and_scheme(seite, {self.request.get_host()}, self.request.is_secure())
        return redirect(seite if eigene else sonst)


GEHALTEN = "Hier liegt ein Sperrvermerk: Das bleibt, bis Koordination oder Verwaltung ihn aufhebt."


class LoeschMixin:
    """For a DeleteView of personal data: they go by the one verb, and a Sperrvermerk keeps them with a sentence."""

    success_message = "Gelöscht."

    def form_valid(self, form):
        ziel, eine = self.get_success_url(), type(self.object)._default_manager.filter(pk=self.object.pk)
        if loesche(eine, VON_HAND, self.request.user).gehalten:
            messages.error(self.request, GEHALTEN)
        else:
            messages.success(self.request, self.success_message)
        return redirect(ziel)


class HausDetailView(SichtbareMixin, DetailView):
    pass


class FormularMixin(SichtbareMixin, SuccessMessageMixin):
    """Tells the form who writes."""

    template_name = "bausteine/_formular.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"nutzer": self.request.user}


class HausCreateView(FormularMixin, EinmalMixin, CreateView):
    """One page makes one record."""

    def abgewiesen(self, grund, verarbeite):
        """The page comes back as it was typed, with a key of its own: whoever sends it again, saves."""
        self.object = None
        form = self.get_form()
        form.data = form.data.copy()
        form.data["schluessel"] = neue_kennung()
        form.add_error(None, grund)
        return self.form_invalid(form)


class HausUpdateView(KonfliktMixin, FormularMixin, EinmalMixin, UpdateView):
    """One page changes one version."""
