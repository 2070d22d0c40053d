"""What rests (Art. 18 DSGVO) is looked at where it is, and not carried on."""

from django.shortcuts import render


class NichtRuhendMixin:
    """A page that is for use, on paper above all: while the person's record rests it says so instead."""

    def get(self, request, *args, **kwargs):
        if not self.get_queryset().ohne_ruhende().filter(pk=self.get_object().pk).exists():
            return render(request, "betroffene/eingeschraenkt.html", status=409)
        return super().get(request, *args, **kwargs)
