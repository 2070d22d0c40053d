"""Erasure: the page shows what goes and what stays, its button does it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect

from protegat.basis.einmal import EinmalMixin
from protegat.basis.models import Anliegen, Betroffenenrecht
from protegat.basis.views import HausDetailView
from protegat.betroffene.loeschung import Loeschung
from protegat.betroffene.personen import finde


class LoeschungView(EinmalMixin, HausDetailView):
    queryset = Anliegen.objects.offene().filter(recht__in=(Betroffenenrecht.LOESCHUNG, Betroffenenrecht.WIDERSPRUCH))
    permission_required = "basis.change_anliegen"
    template_name = "betroffene/loeschung.html"
    context_object_name = "anliegen"

    def get_queryset(self):
        return super().get_queryset().beantwortbar_fuer(self.request.user)

    def person(self):
        person = finde(self.object.gruppe, self.object.nummer, self.request.user, "beantworten")
        if person is None:
            raise Http404("Diesen Eintrag gibt es nicht mehr.")
        return person

    def get_context_data(self, **kwargs):
        person = self.person()
        loeschung = Loeschung(person)
        return super().get_context_data(
            person=person,
            posten=loeschung.vorschau(),
            moeglich=loeschung.moeglich,
            etwas=loeschung.moeglich and loeschung.etwas,
            einschraenkung=person.eingeschraenkt,
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        person, loeschung = self.person(), Loeschung(self.person())
        if not self.object.geprueft:
            messages.error(request, "Woran haben Sie die Person erkannt? Bitte halten Sie das zuerst fest.")
        elif person.eingeschraenkt:
            messages.error(request, "Der Eintrag ist eingeschränkt. Heben Sie die Einschränkung zuerst auf.")
        elif loeschung.moeglich and not loeschung.etwas:
            messages.error(request, "Zurzeit lässt sich nichts löschen. Was es hält, steht auf der Seite davor.")
        elif loeschung.moeglich:
            loeschung.fuehre_aus(self.object, request.user)
            self.object.erledige(request.user)
            messages.success(request, "Gelöscht ist, was gelöscht werden darf. Das Protokoll nennt keine Inhalte.")
        return redirect(self.object)
