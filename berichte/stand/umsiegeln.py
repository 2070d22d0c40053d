"""After a change of the key: the seals of frozen reports once more, with the first key."""

import pgtrigger

from berichte.models import Berichtsstand
from berichte.models.standsiegel import Siegelstand, siegle
from protegat.basis.verschluesselung import schreibender


def siegle_neu():
    """How many were sealed anew, and how many are not because their seal does not hold; for the owner alone."""
    neue = alte = 0
    fremde = Berichtsstand.objects.leichte().exclude(siegel="").exclude(siegel__startswith=f"{schreibender()}:")
    for stand in fremde:
        if stand.siegelstand == Siegelstand.GILT:
            with pgtrigger.ignore("berichte.Berichtsstand:berichtsstand_unveraenderlich"):
                Berichtsstand.objects.filter(pk=stand.pk).update(siegel=siegle(stand))
            neue += 1
        else:
            alte += 1
    return neue, alte
