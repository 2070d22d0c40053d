"""The reader's account may read what will be handed in of the examples; nothing is frozen here, for that stays."""

from datetime import timedelta

from berichte.models import Lesezugang
from protegat.basis.models import Rolle

TAGE = 180


def anlegen(vorhaben, konten, heute):
    felder = {"gueltig_von": heute, "gueltig_bis": heute + timedelta(days=TAGE), "zweck": "Prüfung durch die Stadt"}
    zugang = Lesezugang(nutzer=konten[Rolle.LESERECHT], **felder)
    zugang.zeichne(konten[Rolle.KOORDINATION])
    zugang.save()
    zugang.vorhaben.set(vorhaben)
