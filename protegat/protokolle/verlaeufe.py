"""The records whose history can be opened from their page, by those who may see the record."""

from beratung.models import Beratung, Klient, Stammblatt, Vermittlung
from berichte.models import Beleg, Bericht, Mittelabruf
from netzwerk.models import Gremium, Netzwerkkontakt, Organisation
from protegat.basis.models import Vorhaben
from veranstaltungen.models import Reihe, Veranstaltung

MIT_VERLAUF = {
    modell._meta.model_name: modell
    for modell in (
        Beratung,
        Klient,
        Stammblatt,
        Vermittlung,
        Veranstaltung,
        Reihe,
        Organisation,
        Netzwerkkontakt,
        Gremium,
        Bericht,
        Beleg,
        Mittelabruf,
        Vorhaben,
    )
}
