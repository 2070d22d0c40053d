"""The house views: Django's generics, each with a permission, each list within what the reader may see."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.messages.views import SuccessMessageMixin
from django.views.generic import CreateView, DetailView, UpdateView
from django_filters.views import FilterView
from django_tables2 import SingleTableMixin


class SichtbareMixin(PermissionRequiredMixin):
    """Rows that the role must not see do not exist for it."""

    def get_queryset(self):
        return super().get_queryset().sichtbar_fuer(self.request.user)


class HausListView(SichtbareMixin, SingleTableMixin, FilterView):
    """A filtered, sortable table whose state lives in the address."""

    paginate_by = 50


class HausDetailView(SichtbareMixin, DetailView):
    pass


class FormularMixin(SichtbareMixin, SuccessMessageMixin):
    """Tells the form who writes."""

    template_name = "bausteine/_formular.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"nutzer": self.request.user}


class HausCreateView(FormularMixin, CreateView):
    pass


class HausUpdateView(FormularMixin, UpdateView):
    pass
