"""What belongs to one person: for each group the tables that lead to it, in the order in which they are told.

A table that leads to a person and stands neither here nor among the excuses fails a test. Which fields are told is
not said here: all that `kategorien` calls personal, without who of the team wrote it.
"""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry

from beratung.models import (
    Beratung,
    Beratungsnotiz,
    Berichtigung,
    Identitaet,
    Klient,
    Nebenthema,
    Rueckmeldung,
    Sprechzeit,
    Stammblatt,
    Uebergabe,
    Unterbrechung,
    Vermittlung,
)
from berichte.models import Lesezugang
from netzwerk.models import Gremium, Kontaktperson, Netzwerkkontakt
from protegat.basis.models import (
    Aenderung,
    Anliegen,
    Anmeldeereignis,
    Einladung,
    Einschraenkung,
    Einsicht,
    GespeicherterFilter,
    Nutzer,
    Personengruppe,
    Wiedervorlage,
)
from veranstaltungen.models import Anmeldung, Kalenderlink, Nachricht, Veranstaltung

from .angabe import angaben, lesbare_felder, unterschiede
from .kategorien import NACH_MODELL, Kategorie

ERSTELLT = ("erstellt_am",)
ZIEL = ("organisation", "stelle", "thema", "art", "status", "entbindung_am", "entbindung_widerrufen_am")
ANTWORT = ("vermittlung", "am", "stand", "quelle", "grund")


@dataclass(frozen=True)
class Datenquelle:
    """One table, and the way from its rows to the person."""

    modell: type
    weg: str = "pk"
    dazu: tuple = ()  # fields told as well although they speak of nobody, e.g. when it was written
    nur: tuple = ()  # if any: no others than these
    recht: str = ""  # the layer: who does not have it does not tell this part

    @property
    def titel(self):
        return str(self.modell._meta.verbose_name_plural)

    @property
    def felder(self):
        """Told in the order of the list of fields."""
        zu = NACH_MODELL[self.modell._meta.label].feld_zu_kategorie()
        eigene = [feld for feld, kategorie in zu.items() if kategorie != Kategorie.TEAM]
        weg = self.weg.removesuffix("__in").split("__")[0]
        namen = self.nur or [*self.dazu, *(feld for feld in eigene if feld != weg)]
        return lesbare_felder(self.modell, namen)

    def alle(self, person):
        """Whoever asks."""
        return self.modell._default_manager.filter(**{f"{self.weg}__in": person.nummern}).order_by("pk")

    def zeilen(self, person, nutzer):
        """What this member of the team may tell."""
        zeilen = self.alle(person) if not self.recht or nutzer.has_perm(self.recht) else self.modell.objects.none()
        bezuege = [feld.name for feld in self.felder if feld.is_relation and not feld.many_to_many]
        mengen = [feld.name for feld in self.felder if feld.many_to_many]
        return zeilen.select_related(*bezuege).prefetch_related(*mengen) if bezuege or mengen else zeilen

    def eintraege(self, person, nutzer, ohne=()):
        """`[[Angabe, ...], ...]`, one list per row, but for the rows with these keys."""
        felder = self.felder
        return [angaben(zeile, felder) for zeile in self.zeilen(person, nutzer) if zeile.pk not in ohne]


class Notizen(Datenquelle):
    """Notes: one's own and those one stands in for. A colleague tells hers herself."""

    def zeilen(self, person, nutzer):
        return self.alle(person).lesbar_fuer(nutzer).select_related("beratung")

    def fremde(self, person, nutzer):
        """Those that this member of the team must not read."""
        return self.alle(person).exclude(pk__in=self.alle(person).lesbar_fuer(nutzer).values("pk"))


class Einsichten(Datenquelle):
    """Who has looked: day and purpose. The team is no recipient of its own data, so accounts are not named."""

    def alle(self, person):
        codes = [person.eintrag.code, *Klient.objects.filter(pk__in=person.nummern).values_list("code", flat=True)]
        return Einsicht.objects.filter(gegenstand__in=codes).order_by("pk")


class Verlauf(Datenquelle):
    """What the own record was before: each change with its day and the columns that differ."""

    def alle(self, person):
        return Aenderung.objects.von(type(person.eintrag), *person.nummern).order_by("pk")

    def eintraege(self, person, nutzer, ohne=()):
        kopf = lesbare_felder(Aenderung, ("am", "art"))
        return [
            [*angaben(zeile, kopf), *unterschiede(type(person.eintrag), zeile.alt, zeile.neu)]
            for zeile in self.zeilen(person, nutzer)
        ]


class Verfahren(Datenquelle):
    """Requests and restrictions, which name their record by group and number."""

    def alle(self, person):
        return self.modell.objects.filter(gruppe=person.gruppe, nummer__in=person.nummern).order_by("pk")


class Anzahl(Datenquelle):
    """Rows that speak of other people or of the work: a member of the team is told how many carry the own name."""

    def anzahl(self, person):
        return self.alle(person).count()


class Aufgaben(Datenquelle):
    """What was to be done for a code or for its contacts."""

    def alle(self, person):
        code = Klient.objects.filter(pk__in=person.nummern)
        return Wiedervorlage.objects.zu(code, Beratung.objects.filter(klient__in=person.nummern)).order_by("pk")


VERFAHREN = (
    Verfahren(Anliegen, nur=("recht", "eingegangen_am", "faellig_am", "stand", "grund", "abgeschlossen_am")),
    Verfahren(Einschraenkung, nur=("seit", "grund", "aufgehoben_am")),
)
VERLAUF = Verlauf(Aenderung, nur=("am", "art"))
NOTIZEN = Notizen(Beratungsnotiz, "klient", dazu=ERSTELLT, recht="beratung.view_beratungsnotiz")
QUELLEN = {
    Personengruppe.KLIENT: (
        Datenquelle(Klient, dazu=ERSTELLT),
        Datenquelle(Identitaet, "klient", recht="beratung.view_identitaet"),
        Datenquelle(Beratung, "klient", dazu=("vorhaben", "status")),
        Datenquelle(Nebenthema, "beratung__klient", nur=("beratung", "thema")),
        Datenquelle(Vermittlung, "beratung__klient", nur=("beratung", *ZIEL)),
        Datenquelle(
            Rueckmeldung, "vermittlung__beratung__klient", nur=("vermittlung", "am", "stand", "quelle", "grund")
        ),
        Datenquelle(Stammblatt, "klient", dazu=("vorhaben",)),
        Datenquelle(Unterbrechung, "stammblatt__klient"),
        Datenquelle(Berichtigung, "stammblatt__klient", dazu=ERSTELLT),
        NOTIZEN,
        Aufgaben(Wiedervorlage, nur=("text", "faellig_am", "erledigt_am")),
        Einsichten(Einsicht, nur=("am", "art", "zweck")),
        VERLAUF,
        *VERFAHREN,
    ),
    Personengruppe.KONTAKTPERSON: (
        Datenquelle(Kontaktperson, dazu=("erstellt_am", "loeschen_am")),
        VERLAUF,
        *VERFAHREN,
    ),
    Personengruppe.ANMELDUNG: (
        Datenquelle(Anmeldung, dazu=("erstellt_am", "geloescht_am")),
        Datenquelle(Nachricht, "anmeldung", dazu=ERSTELLT),
        *VERFAHREN,
    ),
    Personengruppe.NUTZER: (
        Datenquelle(Nutzer),
        Datenquelle(EmailAddress, "user", nur=("email", "verified")),
        Datenquelle(Authenticator, "user", nur=("type", "created_at", "last_used_at")),
        Datenquelle(UserSession, "user", nur=("created_at", "last_seen_at", "ip", "user_agent")),
        Datenquelle(Einladung, "konto", nur=("anlass", "gueltig_bis", "genutzt_am", "beendet_am")),
        Datenquelle(Anmeldeereignis, "nutzer", nur=("am", "art", "womit", "netz", "geraet")),
        Datenquelle(Lesezugang, "nutzer"),
        Datenquelle(GespeicherterFilter, "nutzer"),
        Datenquelle(Kalenderlink, "nutzer", dazu=ERSTELLT),
        Datenquelle(Sprechzeit, "beratende_person", nur=("wochentag", "beginn", "ende", "standort")),
        Datenquelle(Einsicht, "nutzer", nur=("am", "art", "zweck")),
        Datenquelle(LogEntry, "user", nur=("action_time", "action_flag", "content_type")),
        Anzahl(Beratung, "beratende_person"),
        Anzahl(Beratungsnotiz, "autor"),
        Anzahl(Wiedervorlage, "fuer"),
        Anzahl(Uebergabe, "von"),
        Anzahl(Veranstaltung, "leitung"),
        Anzahl(Netzwerkkontakt, "person"),
        Anzahl(Gremium, "delegierte_person"),
        *VERFAHREN,
    ),
}
ZUSTAENDIG = "Wer zuständig ist oder etwas geprüft hat, steht als Teil der Arbeit dort; es sagt nichts über die Person."
AUSGENOMMEN = {
    Personengruppe.KLIENT: {
        "beratung.Antwortlink": "Ein Schlüssel für den Partner; was er geantwortet hat, steht unter den Rückmeldungen.",
        "beratung.Uebergabe": "Sagt nur, wer im Team weitermacht.",
        "beratung.Unterscheidung": "Nennt zwei verschiedene Menschen; die andere Person hat eigene Rechte.",
        "beratung.Zusammenfuehrung": "Spur der Codes; was darin stand, steht am behaltenen Code.",
    },
    Personengruppe.KONTAKTPERSON: {},
    Personengruppe.ANMELDUNG: {},
    Personengruppe.NUTZER: {
        "basis.Absendung": "Schutz vor doppeltem Speichern, nach 30 Tagen gelöscht; enthält keine eigenen Angaben.",
        "berichte.Pruefung": ZUSTAENDIG,
        "beratung.Zusammenfuehrung": ZUSTAENDIG,
        "beratung.Klient": ZUSTAENDIG,
        "beratung.Vermittlung": ZUSTAENDIG,
        "netzwerk.Zusammenfuehrung": ZUSTAENDIG,
        "netzwerk.Organisationstext": ZUSTAENDIG,
        "veranstaltungen.Wortlaut": ZUSTAENDIG,
        "veranstaltungen.Veranstaltungstext": ZUSTAENDIG,
    },
}
