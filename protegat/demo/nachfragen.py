"""What became of the people sent on: asked about after 2, 4 and 8 weeks; one partner has several open ones."""

from datetime import timedelta

from beratung.models import (
    Grund,
    Quelle,
    Rueckmeldung,
    Status,
    Vermittlung,
    Vermittlungsstatus,
    naechste_nachfrage,
    tage_zum_nachfragen,
)

from .zufall import waehlen

WOHER = {Quelle.NACHFRAGE: 55, Quelle.PARTNER: 25, Quelle.PERSON: 20}
WARUM = {"": 30, **dict.fromkeys(Grund.values, 14)}
ALTER = (16, 23, 30, 44, 60)  # days for which the questions to one partner have been open


def anlegen(zufall, vorhaben, partner, heute):
    """Give the Vermittlungen of a Vorhaben their history, and the open ones their next day."""
    vermittlungen = list(Vermittlung.objects.fuer(vorhaben).select_related("beratung").order_by("kennung"))
    _sammle_bei(partner, vermittlungen, heute)
    rueckmeldungen = [r for vermittlung in vermittlungen for r in _verlauf(zufall, vermittlung, heute)]
    Vermittlung.objects.bulk_update(vermittlungen, ("organisation", "stelle", "status", "wiedervorlage"))
    Rueckmeldung.objects.bulk_create(rueckmeldungen)


def _sammle_bei(partner, vermittlungen, heute):
    """For each age the Vermittlung nearest to it is open at this partner."""
    uebrige = [v for v in vermittlungen if v.beratung.status == Status.ABGESCHLOSSEN]
    for tage in ALTER:
        naechste = min(uebrige, key=lambda v: abs((heute - v.beratung.datum).days - tage))
        uebrige.remove(naechste)
        naechste.organisation, naechste.stelle, naechste.status = partner, "", Vermittlungsstatus.OFFEN


def _verlauf(zufall, vermittlung, heute):
    """An open one was asked about on all days but the last that has passed; a closed one has its answer."""
    beratung = vermittlung.beratung
    vergangen = [tag for tag in tage_zum_nachfragen(beratung.datum) if tag <= heute]
    if vermittlung.status == Vermittlungsstatus.OFFEN:
        gefragt = vergangen[:-1] if zufall.random() < 0.7 else vergangen
        nach = gefragt[-1] if gefragt else beratung.datum
        vermittlung.wiedervorlage = naechste_nachfrage(beratung.datum, nach) or vergangen[-1]
        return [_rueckmeldung(vermittlung, tag, tag, stand=Vermittlungsstatus.OFFEN) for tag in gefragt]
    vermittlung.wiedervorlage = zufall.choice(vergangen or [None])
    tag = min(heute, vermittlung.wiedervorlage or beratung.datum + timedelta(days=zufall.randint(1, 13)))
    nicht = vermittlung.status == Vermittlungsstatus.NICHT_ANGEKOMMEN
    warum = waehlen(zufall, WARUM) if nicht else ""
    stand, quelle = vermittlung.status, waehlen(zufall, WOHER)
    return [_rueckmeldung(vermittlung, tag, vermittlung.wiedervorlage, stand=stand, quelle=quelle, grund=warum)]


def _rueckmeldung(vermittlung, am, faellig_am, **felder):
    wer = vermittlung.beratung.beratende_person_id
    return Rueckmeldung(
        vermittlung=vermittlung,
        am=am,
        faellig_am=faellig_am,
        vorher=Vermittlungsstatus.OFFEN,
        erstellt_von_id=wer,
        geaendert_von_id=wer,
        **felder,
    )
