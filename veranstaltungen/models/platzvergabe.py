"""Who gets a place: the one queue of an event.

The rule, which stands in docs/anmeldung.md too: everybody joins at the end, the first who fits moves up, and nobody is
overtaken unless their group does not fit into the places that are free. Such a group keeps its rank; it moves up as
soon as enough places are free, or with fewer people.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from .kataloge import Anmeldestatus, Nachrichtenart, Veranstaltungsstatus
from .nachricht import Nachricht
from .veranstaltung import Veranstaltung

ABSAGEN = {
    Veranstaltungsstatus.ABGESAGT: Nachrichtenart.ABGESAGT,
    Veranstaltungsstatus.VERSCHOBEN: Nachrichtenart.VERSCHOBEN,
}
GESCHLOSSEN = "Für diesen Termin nehmen wir keine Anmeldung mehr an."


class Platzvergabe:
    """Everything that changes who has a place happens here, one after the other: each verb holds the event."""

    def __init__(self, veranstaltung):
        self.pk = veranstaltung.pk

    @staticmethod
    def ist_voll(veranstaltung):
        """Whether somebody who comes now has to wait."""
        plaetze = veranstaltung.kapazitaet
        return plaetze is not None and veranstaltung.anmeldungen.mit_platz().personen() >= plaetze

    def halte_fest(self):
        """The event as it is now; whoever else wants to change something here waits until this transaction ends."""
        return Veranstaltung.objects.select_for_update(no_key=True).get(pk=self.pk)

    @transaction.atomic
    def melde_an(self, anmeldung, von=None):
        """Returns what counts: the new one, or that of the same form or address. Raises ValidationError."""
        veranstaltung = self.halte_fest()
        alle = veranstaltung.anmeldungen
        if gesendete := alle.filter(kennung=anmeldung.kennung).first():
            return gesendete
        if not (veranstaltung.steht_bevor if von else veranstaltung.nimmt_anmeldungen_an):
            raise ValidationError(GESCHLOSSEN, code="geschlossen")
        if anmeldung.email and (bisherige := alle.mit_adresse(veranstaltung, anmeldung.email).first()):
            Nachricht.objects.erinnere(bisherige)
            return bisherige
        anmeldung.veranstaltung, anmeldung.gilt_fuer = veranstaltung, veranstaltung.beginn
        anmeldung.zeichne(von)
        anmeldung.save(force_insert=True)
        self._ruecke_nach(veranstaltung, neue=anmeldung)
        return anmeldung

    @transaction.atomic
    def melde_ab(self, anmeldung, von=None):
        """The place is free for the next; a second time does nothing."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.aktive().filter(pk=anmeldung.pk).first()
        if jetzige and veranstaltung.steht_bevor:
            self._setze(jetzige, Anmeldestatus.ABGEMELDET, Nachrichtenart.ABGEMELDET, von)
            self._ruecke_nach(veranstaltung)

    @transaction.atomic
    def verkleinere(self, anmeldung, personen, von=None):
        """The group comes with fewer; more would be a new registration."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.aktive().filter(pk=anmeldung.pk, personen__gt=personen).first()
        if jetzige and veranstaltung.steht_bevor:
            jetzige.personen = personen
            jetzige.zeichne(von)
            jetzige.save()
            self._ruecke_nach(veranstaltung)

    @transaction.atomic
    def gib_platz(self, anmeldung, grund, von):
        """By hand and with a reason, out of turn and also beyond the last place: the team answers for it."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.wartende().filter(pk=anmeldung.pk).first()
        if jetzige and veranstaltung.steht_bevor:
            jetzige.grund = grund
            self._setze(jetzige, Anmeldestatus.ANGEMELDET, Nachrichtenart.NACHGERUECKT, von)

    @transaction.atomic
    def folge_der_veranstaltung(self):
        """After the event was changed: all hear that it is cancelled or at another time, and new places are given."""
        veranstaltung = self.halte_fest()
        aktive = veranstaltung.anmeldungen.aktive().order_by("pk")
        if absage := ABSAGEN.get(veranstaltung.status):
            for anmeldung in aktive:
                self._setze(anmeldung, Anmeldestatus.ABGESAGT, absage)
        elif veranstaltung.steht_bevor:
            for anmeldung in aktive.exclude(gilt_fuer=veranstaltung.beginn):
                anmeldung.gilt_fuer = veranstaltung.beginn
                anmeldung.save(update_fields=["gilt_fuer"])
                Nachricht.objects.lege_an(anmeldung, Nachrichtenart.NEUER_TERMIN)
            self._ruecke_nach(veranstaltung)

    def _ruecke_nach(self, veranstaltung, neue=None):
        """Those who wait, in their order, as far as the free places reach."""
        alle = veranstaltung.anmeldungen
        frei = None if veranstaltung.kapazitaet is None else veranstaltung.kapazitaet - alle.mit_platz().personen()
        for anmeldung in alle.wartende():
            ist_neu = neue is not None and anmeldung.pk == neue.pk
            if frei is None or anmeldung.personen <= frei:
                frei = frei and frei - anmeldung.personen
                art = Nachrichtenart.PLATZ if ist_neu else Nachrichtenart.NACHGERUECKT
                self._setze(neue if ist_neu else anmeldung, Anmeldestatus.ANGEMELDET, art)
            elif ist_neu:
                Nachricht.objects.lege_an(neue, Nachrichtenart.WARTELISTE)

    def _setze(self, anmeldung, status, art, von=None):
        anmeldung.status = status
        if von:
            anmeldung.zeichne(von)
        anmeldung.save()
        Nachricht.objects.lege_an(anmeldung, art)
