"""What looks odd or is missing, as words of the counting language; the sentences for one stand in plausibilitaet.py."""

from django.db.models import Exists, OuterRef, Q

from protegat.basis.merkmale import NICHT_ERHOBEN

from .kataloge import Ergebnis, Kontaktart

LANG, KURZ, KURZKONTAKT = 180, 3, 30  # minutes


class AuffaelligeWoerter:
    """Mixed into the QuerySet of the Beratungen."""

    # words that select
    def nicht_gefragt(self, merkmal):
        return self.filter(**{merkmal: NICHT_ERHOBEN[0]})

    def unuebliche_dauer(self):
        """Very long, or too short for a Beratung, or too long for a Kurzkontakt."""
        kurzkontakt = Q(kontaktart=Kontaktart.KURZ)
        zu_kurz, zu_lang = Q(dauer__lt=KURZ) & ~kurzkontakt, Q(dauer__gt=KURZKONTAKT) & kurzkontakt
        return self.filter(Q(dauer__gt=LANG) | zu_kurz | zu_lang)

    def folge_ohne_fruehere(self):
        """Folgeberatungen whose code has no earlier contact in the Vorhaben."""
        return self.mit_code().filter(~Exists(self._fruehere()), kontaktart=Kontaktart.FOLGE)

    def erst_nach_frueherer(self):
        """Erstberatungen whose code was there before."""
        return self.mit_code().filter(Exists(self._fruehere()), kontaktart=Kontaktart.ERST)

    def code_mehrmals_am_tag(self):
        return self.mit_code().filter(Exists(self._andere_mit_code().filter(datum=OuterRef("datum"))))

    def vermittelt_ohne_ziel(self):
        """The result says vermittelt, and nothing says where to."""
        return self.filter(ergebnis=Ergebnis.VERMITTELT, vermittlungen__isnull=True)

    def ohne_organisation(self):
        return self.filter(organisation__isnull=True)

    def ohne_themenangabe(self):
        """Topics like Sonstiges say nothing without their text."""
        return self.filter(hauptthema__text_noetig=True, thema_text="")

    def _andere_mit_code(self):
        andere = self.model.objects.nicht_storniert().exclude(pk=OuterRef("pk"))
        return andere.filter(klient=OuterRef("klient"))

    def _fruehere(self):
        """Contacts of the same code in the same Vorhaben before this one; on one day the order of logging counts."""
        vorher = Q(datum__lt=OuterRef("datum")) | Q(datum=OuterRef("datum"), pk__lt=OuterRef("pk"))
        return self._andere_mit_code().filter(vorher, vorhaben=OuterRef("vorhaben"))
