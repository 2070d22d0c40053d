from django.db import transaction

from protegat.basis.models import Rolle, Vorhaben

from . import (
    angaben,
    beispiel,
    codes,
    ev25,
    feedback,
    finanzen,
    gremien,
    grundstock,
    lesezugang,
    nachweise,
    organisationen,
    partner,
    programm,
    vorhaben,
    wiedervorlagen,
    ziele,
)


class Belegt(Exception):
    """A Vorhaben that is not an example bears the name that an example needs."""


@transaction.atomic
def laden(heute):
    """Load the examples: all or nothing. False when they are there already; raises Belegt."""
    if Vorhaben.objects.beispiele().exists():
        return False
    if belegt := Vorhaben.objects.filter(kuerzel__in=vorhaben.KUERZEL).first():
        raise Belegt(f"Es gibt schon ein eigenes Vorhaben {belegt.kuerzel}; die Beispiele werden nicht geladen.")
    bestand = grundstock.anlegen()
    bekannte = organisationen.anlegen(organisationen.PARTNER_EV25, "partner", bestand.themen)
    erfundene = organisationen.anlegen(organisationen.ERFUNDENE, "erfunden", bestand.themen, heute)
    organisationen.anlegen(organisationen.DOPPELTE, "doppelt", bestand.themen)
    angaben.ergaenzen(erfundene, bestand.ortsteile)
    partner.anlegen(erfundene, bestand.konten[Rolle.KOORDINATION], heute)
    _alle_vorhaben(bestand, bekannte, erfundene, heute)
    wiedervorlagen.anlegen(bestand.konten, heute)
    return True


def _alle_vorhaben(bestand, bekannte, erfundene, heute):
    konten = bestand.konten
    erstes = vorhaben.ev25()
    zweites = vorhaben.ev25_2(vorgaenger=erstes)
    ev25.laden(erstes, bestand, bekannte)
    gremien.ev25(erstes, bestand, bekannte)
    heutiges = vorhaben.beispiel(heute)
    beispiel.laden(heutiges, bestand, erfundene, heute)
    gremien.beispiel(heutiges, bestand, erfundene, heute)
    programm.anlegen(konten, heutiges, heute)
    feedback.anlegen(heutiges, heute)
    codes.anlegen(heutiges, konten[Rolle.BERATUNG])
    nachweise.anlegen((erstes, heutiges), konten[Rolle.BERATUNG], heute)
    ziele.anlegen(heutiges, konten[Rolle.KOORDINATION])
    for eines, ansatz in ((erstes, finanzen.EV25), (zweites, finanzen.EV25_2), (heutiges, finanzen.BEISPIEL)):
        finanzen.anlegen(eines, ansatz, konten[Rolle.KOORDINATION], heute)
    lesezugang.anlegen((erstes, heutiges), konten, heute)
