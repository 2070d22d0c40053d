"""What looks odd about a receipt: said after saving, never refused."""

from berichte.models import Beleg
from protegat.basis.templatetags.haus import datum


def zweifel(beleg):
    """One sentence each."""
    if gleicher := Beleg.objects.wie(beleg).first():
        yield (
            f"Vielleicht doppelt: Beleg {gleicher.beleg_nr} nennt denselben Empfänger, Betrag und Rechnungstag "
            f"({datum(gleicher.rechnungsdatum)})."
        )
    if aehnlicher := Beleg.objects.mit_aehnlicher_nummer(beleg).first():
        yield f"Vielleicht doppelt: Den Beleg {aehnlicher.beleg_nr} an {aehnlicher.empfaenger} gibt es schon."
    yield from _tage(beleg)
    if beleg.kostenposition.unterpositionen.exists():
        yield f"{beleg.kostenposition} hat Unterpositionen. Bitte prüfen, ob der Beleg zu einer von ihnen gehört."


def _tage(beleg):
    if beleg.rechnungsdatum is None:
        yield "Das Rechnungsdatum fehlt. Die Prüfung fragt danach; bitte nachtragen, wenn es eins gibt."
    elif beleg.zahlungsdatum and beleg.rechnungsdatum > beleg.zahlungsdatum:
        yield (
            f"Bezahlt am {datum(beleg.zahlungsdatum)}, die Rechnung ist erst vom {datum(beleg.rechnungsdatum)}. "
            "Bitte beide Tage prüfen."
        )
