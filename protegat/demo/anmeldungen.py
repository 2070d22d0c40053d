"""Registrations for the next announced event: some have a place, some wait, one has cancelled."""

from veranstaltungen.models import Anmeldestatus, Anmeldung, Veranstaltung

from .organisationen import PRAEFIX

PLAETZE = 12
GAESTE = (  # persons, language of the messages, interpreting, needs
    (2, "de", "", ""),
    (1, "ar", "ar", ""),
    (3, "uk", "uk", ""),
    (1, "de_einfach", "", "rollstuhl"),
    (2, "fa", "fa", "sehen"),
    (1, "en", "", ""),
    (2, "ti", "ti", ""),
    (4, "tr", "", ""),
    (3, "fr", "fr", ""),
)
ABGEMELDET = 5  # index of the one who cannot come


def anlegen(vorhaben, heute):
    veranstaltung = (
        Veranstaltung.objects.fuer(vorhaben)
        .filter(status="geplant", oeffentlich=True, datum__gt=heute)
        .earliest("beginn", "pk")
    )
    Veranstaltung.objects.filter(pk=veranstaltung.pk).update(anmeldung_noetig=True, kapazitaet=PLAETZE)
    frei = PLAETZE
    for nummer, (personen, sprache, dolmetschen, bedarf) in enumerate(GAESTE):
        status = Anmeldestatus.ABGEMELDET if nummer == ABGEMELDET else Anmeldestatus.WARTELISTE
        if status == Anmeldestatus.WARTELISTE and personen <= frei:
            status, frei = Anmeldestatus.ANGEMELDET, frei - personen
        Anmeldung.objects.create(
            kennung=f"{PRAEFIX}anmeldung-{nummer}",
            veranstaltung=veranstaltung,
            name=f"Gast {nummer + 1}",
            personen=personen,
            sprache=sprache,
            dolmetschen=dolmetschen,
            bedarf=bedarf,
            status=status,
            gilt_fuer=veranstaltung.beginn,
        )
