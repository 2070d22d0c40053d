from django.contrib.auth.mixins import PermissionRequiredMixin
from django.views.generic import TemplateView

from .tafel import tafel


class RechteView(PermissionRequiredMixin, TemplateView):
    """„Wer darf was“: to read and to print."""

    template_name = "rechte/rechte.html"
    permission_required = "basis.view_rechte"
    extra_context = {"tafel": tafel()}
