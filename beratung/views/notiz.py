"""Notes: reading all of one code at once, writing, changing, deleting."""

from django.contrib import messages
from django.utils.functional import cached_property
from django.views.generic import DeleteView, ListView

from beratung.forms import NotizForm
from beratung.models import Beratungsnotiz
from protegat.basis.views import HausCreateView, HausUpdateView, LoeschMixin, SichtbareMixin

from .geheim import AmKlientMixin


class NotizListView(AmKlientMixin, SichtbareMixin, ListView):
    """All notes of one code that this person may read. Opening the page is reading them, and logged."""

    template_name = "beratung/beratungsnotiz_list.html"
    permission_required = "beratung.view_beratungsnotiz"

    def get_queryset(self):
        return self.klient.notizen.lesbar_fuer(self.request.user).lies(self.request.user)


class NotizFormularMixin(AmKlientMixin):
    form_class = NotizForm
    template_name = "beratung/beratungsnotiz_form.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"klient": self.klient}

    def form_valid(self, form):
        antwort = super().form_valid(form)
        messages.success(self.request, f"Die Notiz zu {self.klient} ist gespeichert.")
        if hinweis := form.hinweis():
            messages.warning(self.request, hinweis, self.object.bearbeiten)
        return antwort


class NotizCreateView(NotizFormularMixin, HausCreateView):
    model = Beratungsnotiz
    permission_required = "beratung.add_beratungsnotiz"
    extra_context = {"titel": "Notiz schreiben"}

    def get_initial(self):
        """`?beratung=` names the contact that it belongs to."""
        return {"beratung": self.request.GET.get("beratung")}


class EigeneNotizMixin(AmKlientMixin):
    """One of one's own; of anybody else's not even the address exists."""

    @cached_property
    def klient(self):
        return self.get_object().klient

    def get_queryset(self):
        return Beratungsnotiz.objects.schreibbar_fuer(self.request.user).select_related("klient")


class NotizUpdateView(EigeneNotizMixin, NotizFormularMixin, HausUpdateView):
    permission_required = "beratung.change_beratungsnotiz"
    extra_context = {"titel": "Notiz ändern"}

    def get(self, request, *args, **kwargs):
        self.get_object().einsicht(request.user).save()
        return super().get(request, *args, **kwargs)


class NotizDeleteView(EigeneNotizMixin, SichtbareMixin, LoeschMixin, DeleteView):
    permission_required = "beratung.delete_beratungsnotiz"

    @property
    def success_message(self):
        return f"Die Notiz zu {self.klient} ist gelöscht."
