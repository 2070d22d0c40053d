"""What the page of a session says besides the event: who belonged to it and was there, minutes, decisions."""

from dataclasses import dataclass
from datetime import timedelta

from netzwerk.models import Gremienart
from protegat.basis.kalender import feiertag
from protegat.basis.models import Vorhaben

from .models import SITZUNGSARTEN, Beschluss, Protokoll, Veranstaltungsart, Veranstaltungsstatus

OFFENE_RUNDE = (Gremienart.NETZWERK, Gremienart.RUNDER_TISCH)
EINE_WOCHE = 7


@dataclass(frozen=True)
class Sitzung:
    """Organisations are counted here, heads are not: several of one organisation are one."""

    mitglieder: list
    anwesende: list
    protokoll: Protokoll | None
    protokoll_gesperrt: bool  # there is one that this reader must not see
    beschluesse: list
    offene: list  # decisions of earlier sessions that wait to be done

    @property
    def da(self):
        """Members that were there."""
        return [organisation for organisation in self.anwesende if organisation in self.mitglieder]

    @property
    def gaeste(self):
        return [organisation for organisation in self.anwesende if organisation not in self.mitglieder]

    @property
    def fehlende(self):
        return [organisation for organisation in self.mitglieder if organisation not in self.anwesende]


def sitzung(veranstaltung, nutzer):
    """None for an event that is no meeting with partners."""
    if veranstaltung.art not in SITZUNGSARTEN:
        return None
    beschluesse = Beschluss.objects.sichtbar_fuer(nutzer).mit_stand()
    gesperrte = set(Protokoll.objects.gesperrt_fuer(nutzer).values_list("veranstaltung", flat=True))
    eigene, offene = (
        [_gezeichnet(beschluss, gesperrte) for beschluss in zeilen]
        for zeilen in (
            beschluesse.filter(veranstaltung=veranstaltung),
            beschluesse.vor(veranstaltung).offene().nach_faelligkeit(),
        )
    )
    return Sitzung(
        mitglieder=mitglieder_am_tag(veranstaltung),
        anwesende=list(veranstaltung.anwesende.all()),
        protokoll=Protokoll.objects.sichtbar_fuer(nutzer).filter(veranstaltung=veranstaltung).first(),
        protokoll_gesperrt=veranstaltung.pk in gesperrte,
        beschluesse=eigene,
        offene=offene,
    )


def _gezeichnet(beschluss, gesperrte):
    """It knows whether it is of a session that this reader must not touch."""
    beschluss.gesperrt = beschluss.veranstaltung_id in gesperrte
    return beschluss


def mitglieder_am_tag(veranstaltung):
    """The organisations that belonged to the Gremium on the day of the session, by name."""
    if veranstaltung.gremium is None:
        return []
    mitgliedschaften = veranstaltung.gremium.mitgliedschaften.am(veranstaltung.datum).nach_namen()
    return [mitgliedschaft.organisation for mitgliedschaft in mitgliedschaften]


def vorschlag(gremium, heute):
    """What the next session of a Gremium starts from: the last one, else what is usual there."""
    letzte = gremium.sitzungen.select_related("standort", "leitung").order_by("-beginn").first()
    tag = naechster_tag(gremium, heute)
    beginn, ende = letzte.uhrzeiten if letzte else (gremium.uhrzeit, None)
    treffen = Veranstaltungsart.NETZWERKTREFFEN if gremium.art in OFFENE_RUNDE else Veranstaltungsart.GREMIUM
    return {
        "titel": letzte.titel if letzte else gremium.name,
        "art": letzte.art if letzte else treffen,
        "vorhaben": Vorhaben.objects.laufendes(tag or heute),
        "beginn": [tag, beginn],
        "ende": [None, ende],
        "standort": gremium.standort or (letzte and letzte.standort),
        "leitung": gremium.delegierte_person or (letzte and letzte.leitung),
    }


def naechster_tag(gremium, heute):
    """As many weeks after the last session as lay between the last two; None where that tells nothing."""
    gehalten = gremium.sitzungen.exclude(status=Veranstaltungsstatus.ABGESAGT).order_by("-beginn")
    tage = list(gehalten.values_list("datum", flat=True)[:2])
    if len(tage) < 2:
        return None
    tag = tage[0] + timedelta(weeks=round((tage[0] - tage[1]).days / EINE_WOCHE))
    if gremium.wochentag is not None:
        tag += timedelta(days=gremium.wochentag - tag.weekday())
    return tag if tag > max(heute, tage[0]) and not feiertag(tag) else None
