"""Who gets a place: the one queue of an event.

The rule, which stands in docs/anmeldung.md too: everybody joins at the end, the first who fits moves up, and nobody is
overtaken unless their group does not fit into the places that are free. Such a group keeps its rank; it moves up as
soon as enough places are free, or with fewer people.
"""

from django.core.exceptions import ValidationError
from django.db import transaction

from .anmeldung import HOECHSTENS
from .kataloge import Anmeldestatus, Nachrichtenart, Veranstaltungsstatus
from .nachricht import Nachricht
from .veranstaltung import Veranstaltung

ABSAGEN = {
    Veranstaltungsstatus.ABGESAGT: Nachrichtenart.ABGESAGT,
    Veranstaltungsstatus.VERSCHOBEN: Nachrichtenart.VERSCHOBEN,
}
GEAENDERT = ("geaendert_am", "geaendert_von")  # nobody writes back a whole row: its keys may just have become more
BERICHTIGT = ("name", "email", "telefon", "personen", "dolmetschen", "bedarf", "sprache")
GESCHLOSSEN = "Für diesen Termin nehmen wir keine Anmeldung mehr an."


class Platzvergabe:
    """Everything that changes who has a place happens here, one after the other: each verb holds the event."""

    def __init__(self, veranstaltung):
        self.pk = veranstaltung.pk

    @staticmethod
    def freie(veranstaltung):
        """None without a limit; below zero where the team gave more."""
        plaetze = veranstaltung.kapazitaet
        return None if plaetze is None else plaetze - veranstaltung.anmeldungen.mit_platz().personen()

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
            Nachricht.objects.erinnere(bisherige, anmeldung.sprache)
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

    def moegliche_personen(self, anmeldung):
        """With how many somebody may come: fewer always, more as far as places are free, in the list as many as fit."""
        veranstaltung = anmeldung.veranstaltung
        hoechstens, plaetze = HOECHSTENS, veranstaltung.kapazitaet
        if not veranstaltung.nimmt_anmeldungen_an:
            hoechstens = anmeldung.personen
        elif plaetze is not None and anmeldung.hat_platz:
            frei = plaetze - veranstaltung.anmeldungen.mit_platz().personen()
            hoechstens = min(HOECHSTENS, anmeldung.personen + max(frei, 0))
        elif plaetze is not None:
            hoechstens = min(HOECHSTENS, plaetze)
        return range(1, max(hoechstens, anmeldung.personen) + 1)

    @transaction.atomic
    def aendere_personen(self, anmeldung, personen):
        """The group comes with fewer or more; place and rank stay. False where that many places are not free."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.aktive().filter(pk=anmeldung.pk).first()
        if not jetzige or not veranstaltung.steht_bevor or personen == jetzige.personen:
            return True
        if personen not in self.moegliche_personen(jetzige):
            return False
        jetzige.personen = personen
        jetzige.save(update_fields=["personen", "geaendert_am"])
        self._ruecke_nach(veranstaltung)
        return True

    @transaction.atomic
    def berichtige(self, anmeldung, neu, von):
        """The team corrects what somebody has said; place and rank stay. Raises ValidationError without the places."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.aktive().get(pk=anmeldung.pk)
        frei = self.freie(veranstaltung)
        knapp = jetzige.hat_platz and not jetzige.von_hand and frei is not None
        if knapp and jetzige.personen < neu.personen > jetzige.personen + frei:
            raise ValidationError(f"So viele Plätze sind nicht frei. Frei: {max(frei, 0)}.")
        for feld in BERICHTIGT:
            setattr(jetzige, feld, getattr(neu, feld))
        jetzige.zeichne(von)
        jetzige.save(update_fields=[*BERICHTIGT, "mailwert", *GEAENDERT])
        self._ruecke_nach(veranstaltung)
        return jetzige

    @transaction.atomic
    def gib_platz(self, anmeldung, grund, von):
        """By hand and with a reason, out of turn and also beyond the last place: the team answers for it."""
        veranstaltung = self.halte_fest()
        jetzige = veranstaltung.anmeldungen.wartende().filter(pk=anmeldung.pk).first()
        if jetzige and veranstaltung.steht_bevor:
            jetzige.grund = grund
            jetzige.save(update_fields=["grund"])
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
            self._hole_zurueck(veranstaltung)
            for anmeldung in aktive.exclude(gilt_fuer=veranstaltung.beginn):
                bisher, anmeldung.gilt_fuer = anmeldung.gilt_fuer, veranstaltung.beginn
                anmeldung.save(update_fields=["gilt_fuer"])
                Nachricht.objects.verlege(anmeldung, bisher)
            self._ruecke_nach(veranstaltung)

    def _hole_zurueck(self, veranstaltung):
        """Planned again: everybody has the place and rank of before, as far as there are still that many places."""
        frei = self.freie(veranstaltung)
        for anmeldung in veranstaltung.anmeldungen.wiederherstellbare():
            passt = anmeldung.hatte_platz and (frei is None or anmeldung.von_hand or anmeldung.personen <= frei)
            anmeldung.status = Anmeldestatus.ANGEMELDET if passt else Anmeldestatus.WARTELISTE
            anmeldung.vor_absage = ""
            anmeldung.save(update_fields=["status", "vor_absage", *GEAENDERT])
            Nachricht.objects.nimm_absage_zurueck(anmeldung)
            frei = frei - anmeldung.personen if passt and frei is not None else frei

    def _ruecke_nach(self, veranstaltung, neue=None):
        """Those who wait, in their order, as far as the free places reach."""
        frei = self.freie(veranstaltung)
        for anmeldung in veranstaltung.anmeldungen.wartende():
            ist_neu = neue is not None and anmeldung.pk == neue.pk
            if frei is None or anmeldung.personen <= frei:
                frei = frei and frei - anmeldung.personen
                art = Nachrichtenart.PLATZ if ist_neu else Nachrichtenart.NACHGERUECKT
                self._setze(neue if ist_neu else anmeldung, Anmeldestatus.ANGEMELDET, art)
            elif ist_neu:
                Nachricht.objects.lege_an(neue, Nachrichtenart.WARTELISTE)

    def _setze(self, anmeldung, status, art, von=None):
        anmeldung.vor_absage = anmeldung.status if status == Anmeldestatus.ABGESAGT else ""
        anmeldung.status = status
        if von:
            anmeldung.zeichne(von)
        anmeldung.save(update_fields=["status", "vor_absage", *GEAENDERT])
        Nachricht.objects.lege_an(anmeldung, art)
