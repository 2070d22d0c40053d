"""Two people who write the first word of a report at the same moment."""

import pytest

from berichte.models import Bericht, Berichtstext
from protegat.basis.zeitraum import Zeitraum
from tests.gleichzeitig import gleichzeitig


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("felder", [("1", "12.ausblick"), ("1", "1")])
def test_der_bericht_entsteht_einmal(als, koordination, ev25, felder):
    offene = [*felder] * 2

    def schreibe():
        feld = offene.pop()
        return als(koordination).post(f"/berichte/EV25/2018-4/texte/{feld}/", {"text": "Das Erste."}).status_code

    assert gleichzeitig(schreibe) == [302] * 4
    assert Bericht.objects.get().spanne == Zeitraum.quartal(2018, 4)
    assert set(Berichtstext.objects.values_list("feld", flat=True)) == set(felder)
