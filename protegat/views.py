"""The start page and the sign of life."""

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView, View


@method_decorator(login_not_required, name="dispatch")
class GesundView(View):
    """200 when application and database answer; for the start script and for monitoring."""

    permission_required = ()

    def get(self, request):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return HttpResponse("gesund\n", content_type="text/plain; charset=utf-8")


class HeuteView(TemplateView):
    template_name = "heute.html"
