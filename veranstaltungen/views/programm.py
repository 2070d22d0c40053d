from django.views.generic import TemplateView

from .oeffentlich import OeffentlichMixin


class ProgrammView(OeffentlichMixin, TemplateView):
    """What is coming, month by month."""

    template_name = "programm/programm.html"
