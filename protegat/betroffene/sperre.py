"""What the database refuses because a record rests (Art. 18 DSGVO), said in words, on whatever page it was tried."""

from django.db import IntegrityError
from django.shortcuts import render

from protegat.basis.models.einschraenkung import VERSTOSS


class EingeschraenktMiddleware:
    """Nothing was written; the page says so and what to do."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, fehler):
        diag = getattr(fehler.__cause__, "diag", None) if isinstance(fehler, IntegrityError) else None
        if getattr(diag, "constraint_name", None) != VERSTOSS:
            return None
        return render(request, "betroffene/eingeschraenkt.html", status=409)
