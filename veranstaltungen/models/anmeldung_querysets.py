"""How we ask for registrations: who has a place, who waits and in which order, whose details have to go."""

from datetime import timedelta
from hashlib import sha256

from django.db.models import BooleanField, CharField, ExpressionWrapper, F, Func, Q, Value
from django.utils import timezone

from protegat.basis.blindindex import gleiche_adresse
from protegat.basis.models import Personengruppe
from protegat.basis.querysets import HausQuerySet, summe
from protegat.basis.ruhende import RuhendeMixin

from .kataloge import Anmeldestatus

FRIST = timedelta(days=14)  # after the event the details are deleted
ANGABEN = ("name", "email", "telefon", "dolmetschen", "bedarf", "grund")
AKTIVE = (Anmeldestatus.ANGEMELDET, Anmeldestatus.WARTELISTE)
PERSONEN = summe("personen")
VON_HAND = ExpressionWrapper(Q(grund__isnull=False), BooleanField())


def fingerabdruck(schluessel):
    return sha256(schluessel.encode()).hexdigest()


class AnmeldungQuerySet(RuhendeMixin, HausQuerySet):
    ruhende_gruppe = Personengruppe.ANMELDUNG
    zur_person = ("pk",)

    # words that select
    def aktive(self):
        """With a place or waiting for one."""
        return self.filter(status__in=AKTIVE)

    def von_uns_abgesagte(self):
        return self.filter(status=Anmeldestatus.ABGESAGT)

    def wiederherstellbare(self):
        """Called off with their event, their details still there; those with a place first, places by hand last."""
        zeilen = self.von_uns_abgesagte().exclude(vor_absage="").filter(geloescht_am__isnull=True)
        return zeilen.order_by("vor_absage", VON_HAND, "pk")

    def mit_platz(self):
        return self.filter(status=Anmeldestatus.ANGEMELDET)

    def wartende(self):
        """In the order in which they came; that is their rank, which nothing changes."""
        return self.filter(status=Anmeldestatus.WARTELISTE).order_by("pk")

    def mit_adresse(self, veranstaltung, email):
        """Active ones of this event with this address."""
        return self.aktive().filter(gleiche_adresse("mailwert", email, veranstaltung.pk), veranstaltung=veranstaltung)

    def zum(self, schluessel):
        """The one that this key opens, or None; why a key does not open anything is nobody's business."""
        return (
            self.filter(abdruecke__contains=[fingerabdruck(schluessel)])
            .select_related("veranstaltung__standort")
            .first()
        )

    def seit(self, zeitpunkt):
        """What came in from outside since then."""
        return self.filter(erstellt_von__isnull=True, erstellt_am__gt=zeitpunkt)

    def faellige(self, tag):
        """Whose details are still there although their day has come."""
        return self.tilgbare().filter(veranstaltung__datum__lte=tag - FRIST).ohne_ruhende()

    # words that count
    def personen(self):
        """People announced; never attendances, those are counted at the door (K10)."""
        return self.zaehle(PERSONEN)

    # verbs
    def haenge_an(self, abdruck):
        """One more key opens it. The database appends, so that two at the same moment do not lose one of them."""
        neue = Func(F("abdruecke"), Value(abdruck, CharField(max_length=64)), function="array_append")
        return self.update(abdruecke=neue)

    # words that delete, see basis/loeschung.py
    def begleiter(self):
        """What we have written or would still write to them; it keeps no text, but when."""
        return (self.model._meta.get_field("nachrichten").related_model.objects.filter(anmeldung__in=self),)

    def tilgbare(self):
        """Whose details are still there."""
        return self.filter(geloescht_am__isnull=True)

    def tilge(self):
        """Name, contact, wishes and links go, status and number stay."""
        leer = dict.fromkeys(ANGABEN) | {"mailwert": [], "abdruecke": []}
        self.update(**leer, geloescht_am=timezone.localdate())
