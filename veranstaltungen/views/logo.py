"""The logos that the publicity rules want on every public page; nothing else in the folder of files is served."""

from csp.constants import NONE
from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.views.generic import View

from protegat.basis.models import Logo

EIN_TAG = 86400


@method_decorator(csp_replace({"default-src": [NONE], "sandbox": True}), name="dispatch")  # an SVG is a document
@method_decorator(login_not_required, name="dispatch")
class LogoView(View):
    def get(self, request, pk):
        logo = get_object_or_404(Logo.objects.exclude(datei=""), pk=pk)
        try:
            antwort = FileResponse(logo.datei.open())
        except FileNotFoundError as fehlt:
            raise Http404 from fehlt
        patch_cache_control(antwort, public=True, max_age=EIN_TAG)
        return antwort
