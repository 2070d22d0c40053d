from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.kennzahlen import AKTIVE_PARTNER, NEUE_PARTNER
from berichte.kennzahlen.verbindungen import VERBINDUNGEN, verbundene
from netzwerk.models import Kooperationsform, Organisation

from .abschnitt import Abschnitt


class Netzwerkliste(Abschnitt):
    """Annex B: the active partners (K12), organisations only.

    It names in which ways each was active, never how often: one referral could be one person.
    """

    nummer = "B"
    titel = "Netzwerkliste"

    def teile(self):
        lage = self.lage
        aktiv_durch = verbundene(lage.vorhaben, lage.zeitraum)
        partner = Organisation.objects.filter(pk__in=aktiv_durch)
        neue = self._neue()
        zeilen = tuple(_zeile(p, aktiv_durch[p.pk], p.pk in neue) for p in partner)
        yield Tabelle(
            f"{len(zeilen)} aktive Partner vom {lage.zeitraum.in_worten}",
            "Organisation",
            ("Typ", "Formen der Zusammenarbeit", "Aktiv durch"),
            zeilen,
            regel=AKTIVE_PARTNER.regel,
            hinweis="„neu“: im Vorhaben vor diesem Zeitraum noch nicht aktiv." if neue else "",
            leer="In diesem Zeitraum war keine Organisation aktiv.",
            textspalten=(0, 1, 2),
        )

    def _neue(self):
        """Their keys; in the first days of a Vorhaben everybody is new, and that need not be said."""
        lage = self.lage
        if lage.zeitraum.von == lage.vorhaben.spanne.von:
            return set()
        return set(NEUE_PARTNER.datensaetze(lage.vorhaben, lage.zeitraum).values_list("pk", flat=True))


def _zeile(organisation, arten, neu):
    formen = [Kooperationsform(form).label for form in organisation.kooperationsformen]
    wege = [verbindung.label for verbindung in VERBINDUNGEN if verbindung.schluessel in arten]
    return Zeile(
        f"{organisation.name} (neu)" if neu else organisation.name,
        (Zelle(organisation.get_typ_display()), Zelle(", ".join(formen) or "–"), Zelle(", ".join(wege))),
        ziel=organisation.get_absolute_url(),
    )
