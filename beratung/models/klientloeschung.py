"""How a code goes: everything that leads to the person, while the consultations stay and count as before."""

from secrets import SystemRandom

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from protegat.basis.models import Anliegen, GespeicherterFilter, Personengruppe, Wiedervorlage


class KlientLoeschung:
    """Words that delete, see basis/loeschung.py."""

    def begleiter(self):
        """Notes, names, reminders and kept questions go with the code, also where it stays for a Stammblatt."""
        von_klient = Q(klient__in=self.values("pk"))
        notizen, identitaeten, uebergaben = (
            self._zu(name).filter(von_klient) for name in ("notizen", "identitaeten", "uebergaben")
        )
        art = ContentType.objects.get_for_model(self.model)
        return (
            notizen,
            identitaeten,
            uebergaben,
            Wiedervorlage.objects.filter(art=art, objekt_id__in=self.values("pk")),
            self._filter(),
        )

    def _filter(self):
        """Whoever kept a list of one code under a name has kept the code, however it was typed."""
        alle = self.model.objects.filter(Q(pk__in=self.values("pk")) | Q(aufgegangen_in__in=self.values("pk")))
        zeichen = [code.removeprefix("K-") for code in alle.exclude(code=None).values_list("code", flat=True)]
        genannt = rf"\m(k[-+ ]?)?({'|'.join(zeichen)})\M"
        filter_ = GespeicherterFilter.objects.filter(Q(abfrage__iregex=genannt) | Q(name__iregex=genannt))
        return filter_ if zeichen else filter_.none()

    def tilgbare(self):
        """Not while a funder asks for the Stammblatt: it is known by the code alone."""
        return self.filter(stammblaetter=None)

    def loese(self):
        """The consultations go over to rows without code, one for each Vorhaben, in an order that tells nothing.

        So two consultations of one person are still one person to the figures, but nobody can say which, no card leads
        to them, and what the person did in one Vorhaben is not tied to another.
        """
        beratungen = self._zu("beratungen")
        paare = list(beratungen.filter(klient__in=self).order_by().values_list("klient", "vorhaben").distinct())
        nummern = list(beratungen.filter(klient__in=self).values_list("pk", flat=True))
        SystemRandom().shuffle(paare)
        neue = self.model.objects.bulk_create([self.model(code=None) for _ in paare])
        for (klient, vorhaben), neuer in zip(paare, neue, strict=True):
            beratungen.filter(klient=klient, vorhaben=vorhaben).update(klient=neuer)
        return beratungen.filter(pk__in=nummern), self._vergiss_anliegen()

    def _vergiss_anliegen(self):
        """What these people have asked of us stays as proof by its number; the code on their card leads nowhere."""
        anliegen = Anliegen.objects.zu(Personengruppe.KLIENT, list(self.values_list("pk", flat=True)))
        anliegen.update(bezeichnung=str(self.model(code=None)))
        return anliegen

    def _zu(self, name):
        """Their models import this file's room."""
        return self.model._meta.get_field(name).related_model.objects.all()
