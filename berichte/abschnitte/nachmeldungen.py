"""What must be said in this report about earlier ones: their figures as the records make them now.

Each stands in a chapter that whoever may see the figure may see, money among the finances.
"""

from django.utils import formats

from berichte.aufbau import Absatz, Tabelle, Zeile, Zelle
from berichte.models import Berichtsart, Berichtsstand
from berichte.stand.nachmeldung import im_naechsten_bericht


def nachmeldungen(lage, recht=""):
    """Yield the sentence, and the table if there is anything to state, of the figures that ask for this right."""
    art = lage.bericht.art if lage.bericht else Berichtsart.QUARTALSBERICHT
    alle = im_naechsten_bericht(lage, art, recht)
    gedruckte = [nachmeldung for nachmeldung in alle if nachmeldung.druckbar]
    if not alle:
        if not recht:  # said once is enough
            yield Absatz(f"Nachmeldungen: {_keine(lage, art)}")
        return
    yield Absatz(
        "Nachmeldungen: Einträge früherer Zeiträume sind nach dem Festschreiben hinzugekommen, geändert worden oder "
        f"entfallen. Die Tabelle nennt jede Zahl, die dadurch anders ist{_weitere(len(alle) - len(gedruckte))}."
    )
    yield Tabelle(
        "Nachmeldungen zu früheren Berichten",
        "Kennzahl, Zeitraum",
        ("gemeldet", "jetzt", "Änderung", "zuletzt gemeldet"),
        tuple(_zeile(lage, nachmeldung) for nachmeldung in gedruckte),
        hinweis="Was hier steht, gilt ab diesem Bericht als gemeldet.",
        leer="Keine der gedruckten Summen ist anders.",
        textspalten=(3,),
    )


def _keine(lage, art):
    if Berichtsstand.objects.fuer(lage.vorhaben).der_art(art).exists():
        return "Die Zahlen der festgeschriebenen Berichte früherer Zeiträume stimmen weiter mit den Einträgen überein."
    return (
        "Vor diesem Bericht war für dieses Vorhaben noch keiner festgeschrieben, es gab deshalb keine gemeldete Zahl, "
        "die sich geändert haben könnte."
    )


def _weitere(anzahl):
    if not anzahl:
        return ""
    satz = "eine weitere Zahl" if anzahl == 1 else f"{anzahl} weitere Zahlen"
    return f"; in den Aufgliederungen zur Zielgruppe gilt das für {satz}, die zum Schutz der Personen hier nicht stehen"


def _zeile(lage, nachmeldung):
    zahl = nachmeldung.zahl
    unterschied = nachmeldung.unterschied
    if unterschied is None:
        aenderung = Zelle("–")
    else:
        aenderung = Zelle(
            f"{'+' if unterschied > 0 else '−'} {nachmeldung.kennzahl.betrag(abs(unterschied))}", unterschied
        )
    stand = f"Fassung {zahl.stand.fassung} vom {formats.date_format(zahl.stand.am, 'd.m.Y')}"
    return Zeile(
        f"{nachmeldung.label}, {zahl.zeitraum}",
        (
            Zelle(nachmeldung.gemeldet, zahl.als_zahl, zahl.stand.get_absolute_url()),
            lage.zelle(nachmeldung.kennzahl, nachmeldung.wert, zahl.zeitraum, zahl.ausschnitt),
            aenderung,
            Zelle(f"{zahl.stand.bericht.get_art_display()} {zahl.stand.bericht.spanne}, {stand}"),
        ),
        einheit=nachmeldung.kennzahl.einheit.value,
    )
