"""What the pages with notes and names have in common."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from beratung.models import Klient
from protegat.basis.models import Vorhaben
from protegat.basis.verschluesselung import Unlesbar


class GeheimMixin:
    """For those without the right the page does not exist; no browser keeps it, no error page repeats what was sent."""

    @method_decorator(never_cache)
    @method_decorator(sensitive_post_parameters())
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def handle_no_permission(self):
        if self.request.user.is_authenticated:
            raise Http404
        return super().handle_no_permission()


class AmKlientMixin(GeheimMixin):
    """Below the page of one code, to which everything leads back; also when a key is missing."""

    @cached_property
    def klient(self):
        """An old code means the one that it went into."""
        return get_object_or_404(Klient.objects.sichtbar_fuer(self.request.user), code=self.kwargs["code"]).gilt

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Unlesbar as grund:
            messages.error(request, str(grund))
            return redirect(self.klient)

    def get_success_url(self):
        return self.klient.get_absolute_url()

    def get_context_data(self, **kwargs):
        return super().get_context_data(klient=self.klient, zurueck=self.klient.get_absolute_url(), **kwargs)


class GefragtMixin:
    """Only while an active Vorhaben asks for names."""

    def has_permission(self):
        return super().has_permission() and Vorhaben.objects.mit_identitaet().exists()
