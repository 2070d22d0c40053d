"""What the page of an event says of its registrations, without a name."""

from collections import Counter
from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import cached_property

from protegat.basis.postordner import im_ordner
from protegat.basis.verschluesselung import Unlesbar

from .anmeldung import Anmeldung
from .nachricht import Nachricht
from .veranstaltung import Veranstaltung

NAMEN = ("name", "grund")  # an address or number is only asked whether it is there


@dataclass(frozen=True)
class Anmeldestand:
    veranstaltung: Veranstaltung
    anmeldungen: list  # with a place or waiting, without names

    @classmethod
    def von(cls, veranstaltung, nutzer):
        """None where there is nothing to see, or nothing for this person."""
        if not nutzer.has_perm("veranstaltungen.view_anmeldung"):
            return None
        aktive = list(veranstaltung.anmeldungen.aktive().defer(*NAMEN))
        return cls(veranstaltung, aktive) if aktive or veranstaltung.anmeldung_noetig else None

    @cached_property
    def vergeben(self):
        """Places, not registrations."""
        return sum(anmeldung.personen for anmeldung in self.anmeldungen if anmeldung.hat_platz)

    @cached_property
    def wartend(self):
        return sum(anmeldung.personen for anmeldung in self.anmeldungen if anmeldung.wartet)

    @cached_property
    def frei(self):
        """None without a limit; never negative: what the team gave beyond it stands in `darueber`."""
        plaetze = self.veranstaltung.kapazitaet
        return None if plaetze is None else max(plaetze - self.vergeben, 0)

    @cached_property
    def darueber(self):
        plaetze = self.veranstaltung.kapazitaet
        return 0 if plaetze is None else max(self.vergeben - plaetze, 0)

    @cached_property
    def mit_mail(self):
        return sum(anmeldung.hat_mail for anmeldung in self.anmeldungen)

    @cached_property
    def mit_telefon(self):
        """Whom somebody has to call when something changes."""
        return sum(anmeldung.hat_telefon for anmeldung in self.anmeldungen)

    @property
    def ohne_weg(self):
        return len(self.anmeldungen) - self.mit_mail - self.mit_telefon

    @cached_property
    def wuensche(self):
        """`[("Tigrinya dolmetschen", 2), ...]`: of those with a place; None where the key is missing."""
        try:
            return Counter(w for eine in self.anmeldungen if eine.hat_platz for w in eine.wuensche).most_common()
        except Unlesbar:
            return None

    @cached_property
    def unverschickt(self):
        """Mails to people of this event that have not left."""
        return self._nachrichten().zu_mailen().count()

    @cached_property
    def anzurufen(self):
        return self._nachrichten().anzurufen().count()

    @cached_property
    def zu_loeschen(self):
        return Anmeldung.objects.filter(veranstaltung=self.veranstaltung).faellige(timezone.localdate()).count()

    @cached_property
    def postordner(self):
        """Where mails lie that nobody sends; None with a mail server."""
        return im_ordner()

    def _nachrichten(self):
        return Nachricht.objects.filter(anmeldung__veranstaltung=self.veranstaltung)
