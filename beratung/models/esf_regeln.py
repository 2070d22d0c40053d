"""Who counts in an ESF indicator: the conditions on a Stammblatt, named once (docs/esf-indikatoren.md)."""

from django.db.models import Q

from protegat.basis.merkmale import Altersgruppe, Geschlecht, Staatsangehoerigkeit
from protegat.basis.models import Foerderperiode

from .esf import UNTER_25, Abgang, Erwerbsstatus, Isced, JaNein, Verbleib

ALLE = Q()
BEKANNTER_STATUS = Q(erwerbsstatus__in=list(Erwerbsstatus.values[:4]))
ARBEITSLOS = Q(erwerbsstatus=Erwerbsstatus.ARBEITSLOS)
LANGE_ARBEITSLOS = Q(langzeitarbeitslos=True)
UNTAETIG = Q(erwerbsstatus=Erwerbsstatus.NICHTERWERBSTAETIG)
NICHT_ERWERBSTAETIG = Q(erwerbsstatus__in=[Erwerbsstatus.NICHTERWERBSTAETIG, Erwerbsstatus.IN_BILDUNG])
IN_ARBEIT = Q(erwerbsstatus=Erwerbsstatus.ERWERBSTAETIG)
OHNE_ARBEIT = ARBEITSLOS | NICHT_ERWERBSTAETIG

UNTER_18 = Q(altersgruppe=Altersgruppe.U18)
UNTER_25_JAHREN = Q(altersgruppe__in=list(UNTER_25))
VON_18_BIS_29 = Q(altersgruppe__in=[Altersgruppe.AB_18, Altersgruppe.AB_25])
UEBER_54 = Q(altersgruppe__in=[Altersgruppe.AB_55, Altersgruppe.AB_65])

ISCED_1_2, ISCED_3_4, ISCED_5_8 = (Q(isced=stufe) for stufe in (Isced.SEKUNDAR_1, Isced.SEKUNDAR_2, Isced.TERTIAER))
ISCED_0_2 = Q(isced__in=[Isced.OHNE, Isced.SEKUNDAR_1])

DRITTSTAAT = Q(staatsangehoerigkeit__in=[Staatsangehoerigkeit.DRITTSTAAT, Staatsangehoerigkeit.STAATENLOS])
HERKUNFT, MINDERHEIT, BEHINDERT, SONST_BENACHTEILIGT, WOHNUNGSLOS, LAENDLICH = (
    Q(**{feld: JaNein.JA})
    for feld in ("auslaendische_herkunft", "minderheit", "behinderung", "benachteiligung", "wohnungslos", "laendlich")
)
MIGRATION = HERKUNFT | MINDERHEIT
BENACHTEILIGT = MIGRATION | BEHINDERT | SONST_BENACHTEILIGT

LERNT, QUALIFIZIERT, ARBEITET = (
    Q(ergebnis__contains=[code]) for code in (Abgang.BILDUNG, Abgang.QUALIFIKATION, Abgang.ARBEIT)
)
SUCHT = Q(ergebnis__contains=[Abgang.ARBEITSSUCHE]) & ~ARBEITET  # who found work within four weeks searches no more
SUCHT_NEU, ARBEITET_NEU = NICHT_ERWERBSTAETIG & SUCHT, OHNE_ARBEIT & ARBEITET  # a change since the entry
SPAETER_IN_ARBEIT, SPAETER_BESSER = (Q(verbleib__contains=[code]) for code in (Verbleib.ARBEIT, Verbleib.VERBESSERT))

SPALTEN = {  # the only genders by which the Annex of a period is broken down
    Foerderperiode.ESF_2014: (Geschlecht.WEIBLICH, Geschlecht.MAENNLICH),
    Foerderperiode.ESF_PLUS: (Geschlecht.WEIBLICH, Geschlecht.MAENNLICH, Geschlecht.DIVERS),
}
OHNE_SPALTE = Q(vorhaben__foerderperiode=Foerderperiode.ESF_2014, geschlecht=Geschlecht.DIVERS)


def felder(frage):
    """The names of the fields that a condition asks, in their order and each once."""
    teile = (felder(teil) if isinstance(teil, Q) else [teil[0].partition("__")[0]] for teil in frage.children)
    return list(dict.fromkeys(name for teil in teile for name in teil))
