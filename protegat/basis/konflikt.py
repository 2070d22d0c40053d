"""Two who change the same record: whoever saves second sees both versions, field by field, and chooses."""

from django.contrib import messages
from django.http import Http404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse

from .fassung import WAHL, Fassung, entscheide, felder, unterschiede
from .worte import in_worten

OHNE_FELD = {"csrfmiddlewaretoken", "schluessel", "fassung"}


class KonfliktMixin:
    """For a view that edits one record; its page says by `bausteine/_schluessel.html` which version it shows."""

    geschlossen = "Dieser Eintrag lässt sich inzwischen nicht mehr bearbeiten"
    konfliktvorlage = "bausteine/konflikt.html"
    daten = None  # what was sent, with the choices of a conflict carried out

    def get_object(self, queryset=None):
        """Whoever saves holds the row, so that of two at the same moment the second sees the first."""
        eintrag = super().get_object(queryset)
        if self.request.method != "POST":
            return eintrag
        type(eintrag)._base_manager.select_for_update(no_key=True).filter(pk=eintrag.pk).values("pk").first()
        return super().get_object(queryset)

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        return kwargs if self.daten is None else kwargs | {"data": self.daten}

    def post(self, request, *args, **kwargs):
        fassung = Fassung.lies(request.POST["fassung"]) if "fassung" in request.POST else None
        try:
            self.object = self.get_object()
        except Http404:
            return self.nicht_mehr_da(fassung)
        jetzt, form = self.formulare()
        if fassung and (offene := unterschiede(fassung, jetzt, form)):
            return self.frage(form, offene)
        if form.is_valid():
            return self.form_valid(form)
        self.nenne_verworfenes(jetzt)
        return self.form_invalid(form)

    def formulare(self):
        """The record as it is now, and what was sent; from here on the page knows both."""
        jetzt = self.get_form()
        jetzt.is_bound = False  # rows stand as they were sent, but hold what is stored
        self.daten = entscheide(self.request.POST, jetzt)
        self.daten["fassung"] = str(Fassung.von(jetzt))
        return jetzt, self.get_form()

    def frage(self, form, offene):
        """Both versions to choose from; what was typed goes along."""
        kontext = {
            "form": form,
            "object": self.object,
            "unterschiede": offene,
            "gesendet": [(n, wert) for n, werte in self.daten.lists() if n not in OHNE_FELD for wert in werte],
        }
        return TemplateResponse(self.request, self.konfliktvorlage, kontext, status=409)

    def nenne_verworfenes(self, jetzt):
        """The choice does not hold yet: what was left out by it stays readable."""
        gewaehlt = [feld for name, feld in felder(jetzt).items() if self.request.POST.get(WAHL + name) == "jetzt"]
        if gewaehlt:
            eigenes = "; ".join(f"{feld.label}: {in_worten(feld, self.request.POST)}" for feld in gewaehlt)
            messages.warning(self.request, f"Aus Ihrer Eingabe nicht übernommen: {eigenes}")

    def nicht_mehr_da(self, fassung):
        """Closed or deleted since the page was opened: it says so and keeps what was typed."""
        modell = self.get_queryset().model
        if fassung is None or fassung.modell != modell._meta.label:
            raise Http404
        eintrag = modell.objects.sichtbar_fuer(self.request.user).filter(pk=fassung.pk).first()
        self.object = eintrag or modell(pk=fassung.pk)
        grund = render_to_string("bausteine/_geschlossen.html", {"eintrag": eintrag, "geschlossen": self.geschlossen})
        _, form = self.formulare()
        self.daten["fassung"] = self.request.POST["fassung"]
        form.add_error(None, grund)
        return self.render_to_response(self.get_context_data(form=form), status=409)
