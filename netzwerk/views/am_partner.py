from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from netzwerk.models import Organisation


class AmPartnerMixin:
    """A record that belongs to one organisation: the address names it, and its page is where one comes back to."""

    anker = ""
    template_name = "netzwerk/am_partner_form.html"

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.kwargs["organisation"])

    def get_queryset(self):
        return super().get_queryset().filter(organisation=self.organisation)

    def get_success_url(self):
        return f"{self.organisation.get_absolute_url()}#{self.anker}"

    def get_context_data(self, **kwargs):
        return super().get_context_data(zurueck=self.get_success_url(), **kwargs)


class AmPartnerFormularMixin(AmPartnerMixin):
    """Tells the form whose record it is."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation}
