"""What a new Stammblatt starts from: the first contact, and what is known of the person."""

from protegat.basis.merkmale import Herkunftsregion, Staatsangehoerigkeit

from .beratung import Beratung
from .esf import JaNein
from .stammblatt import Stammblatt

UEBERNOMMEN = ("geschlecht", "altersgruppe", "staatsangehoerigkeit")
VORBELEGBAR = ("eintritt", *UEBERNOMMEN, "auslaendische_herkunft", "laendlich")
AUSLAENDER = (Staatsangehoerigkeit.EU, Staatsangehoerigkeit.DRITTSTAAT, Staatsangehoerigkeit.STAATENLOS)
OHNE_AUSSAGE = ("", *(Herkunftsregion.DEUTSCHLAND, Herkunftsregion.KEINE_ANGABE, Herkunftsregion.NICHT_ERHOBEN))


def neues_stammblatt(klient, vorhaben, tag):
    """An unsaved Stammblatt; the entry is the first completed Beratung of the code in this Vorhaben, else this day."""
    erste = Beratung.objects.abgeschlossen().fuer(vorhaben).filter(klient=klient).order_by("datum").first()
    stammblatt = Stammblatt(klient=klient, vorhaben=vorhaben, eintritt=erste.datum if erste else tag)
    for feld in UEBERNOMMEN:
        setattr(stammblatt, feld, getattr(klient, feld))
    if klient.staatsangehoerigkeit in AUSLAENDER or klient.herkunftsregion not in OHNE_AUSSAGE:
        stammblatt.auslaendische_herkunft = JaNein.JA
    if klient.ortsteil_id:  # a district of the city is not the country
        stammblatt.laendlich = JaNein.NEIN
    return stammblatt
