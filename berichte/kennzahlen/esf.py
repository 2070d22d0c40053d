"""Persons in the ESF: the indicators of both Annexes and how many records are complete, from the Stammblätter."""

from beratung.models import Stammblatt
from beratung.models.esf import SENSIBEL
from beratung.models.esf_regeln import ALLE, OHNE_SPALTE, felder
from beratung.models.stammblatt_querysets import UNVOLLSTAENDIG, AustritteQuerySet, VerbleibQuerySet

from .kennzahl import Einheit, Kennzahl

IMMER = ("code", "eintritt", "geschlecht")  # what every list of Stammblätter shows
WEITERE = (
    *("altersgruppe", "erwerbsstatus", "arbeitslos_seit", "langzeitarbeitslos", "isced", "staatsangehoerigkeit"),
    *("auslaendische_herkunft", "minderheit", "behinderung", "benachteiligung", "wohnungslos", "laendlich"),
    *("austritt", "ergebnis", "ergebnis_am", "verbleib_ab", "verbleib", "verbleib_am", "fehlt"),
)


class Personenzahl(Kennzahl):
    """Stammblätter of one Vorhaben, each a person and counted once, on the day that `grundlage` names."""

    einheit = Einheit.PERSONEN
    modell = Stammblatt
    gliederungen = {"geschlecht": "geschlecht"}
    ordnung = ("klient__code",)
    nur_team = True

    def __init__(self, schluessel, label, frage, definition):
        self.schluessel, self.label, self.frage, self.definition = schluessel, label, frage, definition

    def grundlage(self):
        """The records it chooses from."""
        return Stammblatt.objects.zu_meldende()

    def datensaetze(self, vorhaben, zeitraum):
        return self.grundlage().fuer(vorhaben).im(zeitraum).filter(self.frage)

    def ohne_spalten(self, vorhaben):
        """Sensitive ones vanish from every page as soon as the Vorhaben rests."""
        ruhende = () if vorhaben.aktiv else SENSIBEL[vorhaben.foerderperiode]
        return tuple(name for name in WEITERE if name not in self.gefragte() or name in ruhende)

    def gefragte(self):
        """The fields that explain why a record is in the list."""
        return ("fehlt",)


class Indikator(Personenzahl):
    """One line of an Annex; `zeichen` is the mark there: `*` personal data, `**` sensitive ones."""

    tage: tuple[str, ...] = ()  # that decide when it counts

    def __init__(self, code, name, frage, definition, anhang, zeichen="*"):
        super().__init__(code, name, frage, definition)
        self.anhang, self.zeichen = anhang, zeichen
        self.quelle = f"{anhang}{f' ({zeichen})' if zeichen else ''}"

    @property
    def zeilenkopf(self):
        """`CO01 Arbeitslose, auch Langzeitarbeitslose*`"""
        return f"{self.schluessel} {self.label}{self.zeichen}"

    def gefragte(self):
        return (*self.tage, *felder(self.frage))


class Output(Indikator):
    """On the day of the first entry, with the merkmale of that day."""

    def grundlage(self):
        return Stammblatt.objects.einzeln_zaehlende()


class Ergebnis(Indikator):
    """On the day of leaving, asked within four weeks."""

    tage = ("austritt", "ergebnis_am")

    def grundlage(self):
        return AustritteQuerySet(Stammblatt).zeitgerechte().einzeln_zaehlende()


class Verbleib(Indikator):
    """On the day six months after leaving, asked within four weeks from then on."""

    tage = ("austritt", "verbleib_ab", "verbleib_am")

    def grundlage(self):
        return VerbleibQuerySet(Stammblatt).zeitgerechte().einzeln_zaehlende()


VOLLSTAENDIGE = Personenzahl(
    "ESF.vollstaendig",
    "Vollständige Stammblätter",
    ~UNVOLLSTAENDIG & ~OHNE_SPALTE,
    "Teilnehmende, von denen alle nicht sensiblen Angaben der Förderperiode bekannt sind. Nur sie zählen in den "
    "einzelnen Indikatoren.",
)
UNVOLLSTAENDIGE = Personenzahl(
    "ESF.unvollstaendig",
    "Unvollständige Stammblätter",
    UNVOLLSTAENDIG,
    "Teilnehmende, von denen mindestens eine nicht sensible Angabe fehlt. Sie zählen nur in der Gesamtzahl. Fehlende "
    "sensible Angaben machen kein Stammblatt unvollständig.",
)
NUR_GESAMTZAHL = Personenzahl(
    "ESF.nur_gesamtzahl",
    "Nur in der Gesamtzahl",
    UNVOLLSTAENDIG | OHNE_SPALTE,
    "Unvollständige Stammblätter und solche mit dem Geschlecht „divers“, das die Verordnung von 2014–2020 nicht kennt. "
    "Sie stehen zusammen, damit die Zeile nicht sagt, wie viele „divers“ angegeben haben.",
)
GESAMTZAHL = Personenzahl(
    "ESF.gesamtzahl",
    "Gesamtzahl der Teilnehmenden",
    ALLE,
    "Alle Stammblätter des Vorhabens ab der Bagatellgrenze, vollständig oder nicht, am Tag des ersten Eintritts. Wer "
    "wiederkommt, zählt nicht noch einmal.",
)
VOLLSTAENDIGKEIT = (VOLLSTAENDIGE, NUR_GESAMTZAHL, UNVOLLSTAENDIGE, GESAMTZAHL)
