"""Whether a frozen report is ours and can be read: a seal that the database alone cannot make, and a trial reading.

A checksum has no key: whoever writes a row can reckon it, too. The seal is HMAC-SHA-256 under a key that comes from the
DATENSCHLUESSEL, so it stands outside of the database. docs/festschreibung.md says what is sealed.
"""

import hmac
import json
from dataclasses import is_dataclass
from datetime import date
from hashlib import sha256

from django.db.models import Case, Func, JSONField, TextChoices, TextField, Value, When
from django.db.models.functions import Cast

from berichte.aufbau import Dokument
from berichte.festgehalten import from_json, hat_form
from protegat.basis.verschluesselung import Unlesbar, ableitung, schreibender
from protegat.basis.zeitraum import Spannen, Zeitraum

ZWECK = "berichtssiegel"
UNLESBAR = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
ORT = 5  # parts that name a number of a Nachmeldung


class Siegelstand(TextChoices):
    GILT = "gilt", "Siegel gilt"
    OHNE = "ohne", "ohne Siegel, denn er ist von vor dessen Einführung"
    UNPRUEFBAR = "unpruefbar", "Siegel nicht mehr prüfbar, denn sein Schlüssel fehlt; es wurde bestätigt, als er da war"
    UNBESTAETIGT = "unbestaetigt", "Siegel nie bestätigt, und seinen Schlüssel gibt es hier nicht"
    FALSCH = "falsch", "Siegel falsch"


def siegle(stand):
    """`2026a:<hex>`, with the first key."""
    kennung = schreibender()
    return f"{kennung}:{_mac(kennung, stand.pk, stand.bericht_id, stand.pruefsumme)}"


def siegelstand(siegel, *gesiegeltes):
    """Of a row: its seal, and what is sealed (number, number of the Bericht, checksum).

    Without its key it is unconfirmed, whatever else is known: anybody can write the name of a key that nobody has.
    """
    if not siegel:
        return Siegelstand.OHNE
    kennung, _, mac = siegel.partition(":")
    try:
        erwartet = _mac(kennung, *gesiegeltes)
    except Unlesbar:
        return Siegelstand.UNBESTAETIGT
    return Siegelstand.GILT if hmac.compare_digest(erwartet, mac) else Siegelstand.FALSCH


def _mac(kennung, nummer, bericht, pruefsumme):
    text = f"{nummer} {bericht} {pruefsumme}"
    return hmac.new(ableitung(kennung, ZWECK), text.encode(), sha256).hexdigest()


ORT_DER_ZEILE = 'concat("berichte_berichtsstand".xmin, "berichte_berichtsstand".ctid)'
VERSION = Func(template=ORT_DER_ZEILE, output_field=TextField())  # another one as soon as somebody has changed the row


class Lesbare:
    """Which rows can be read at all, found out once per process; again where somebody has changed a row after all."""

    def __init__(self, hoechstens):
        self.hoechstens = hoechstens
        self.bekannte = {}  # (number, version of the row): verdict

    def beschaedigte(self, staende):
        """The numbers of those among these rows that are not ours or cannot be read; one query."""
        bekannte, beschaedigte = dict(self.bekannte), set()
        felder = ("pk", "version", "bericht_id", "pruefsumme", "siegel", "bestaetigung", _nur_neues(bekannte))
        zeilen = staende.order_by().annotate(version=VERSION).values_list(*felder).iterator(20)
        for nummer, version, bericht, summe, siegel, bestaetigung, inhalt in zeilen:
            lesbar = bekannte[nummer, version] if inhalt is None else ist_lesbar(inhalt)
            self._merke((nummer, version), lesbar)
            urteil = siegelstand(siegel, nummer, bericht, summe)
            if not lesbar or urteil == Siegelstand.FALSCH or (urteil == Siegelstand.UNBESTAETIGT and not bestaetigung):
                beschaedigte.add(nummer)
        return beschaedigte

    def _merke(self, schluessel, lesbar):
        self.bekannte.setdefault(schluessel, lesbar)
        while len(self.bekannte) > self.hoechstens:
            self.bekannte.pop(next(iter(self.bekannte)), None)


def _nur_neues(bekannte):
    """What a known row holds is not asked for. As text: what is nested too deep must not stop the question."""
    nummern, versionen = zip(*bekannte, strict=True) if bekannte else ((), ())
    bekannt = When(pk__in=nummern, version__in=versionen, then=Value(None, TextField()))
    inhalt = Func("inhalt", "texte", "parameter", function="jsonb_build_array", output_field=JSONField())
    return Case(bekannt, default=Cast(inhalt, TextField()), output_field=TextField())


def ist_lesbar(text):
    """Whether all that pages ask of it is there, in the form that it has to have; `text` as the database has it."""
    try:
        inhalt, texte, parameter = json.loads(text)
        return _dokument(inhalt) and _texte(texte) and _parameter(parameter)
    except UNLESBAR:
        return False


def spannen(parameter):
    """The three columns that it speaks of."""
    return Spannen(**{n: Zeitraum(*map(date.fromisoformat, paar)) for n, paar in parameter["spannen"].items()})


def _dokument(inhalt):
    dokument = from_json(inhalt)
    if not isinstance(dokument, Dokument) or not hat_form(dokument):
        return False
    teile = [teil for kapitel in dokument.kapitel for teil in kapitel.teile]
    return bool(dokument.dateiname) and all(map(is_dataclass, teile)) and len(dokument.fundstellen) >= 0


def _texte(texte):
    return all(isinstance(text, str) for text in texte["texte"].values()) and all(
        isinstance(grund["ziel"], str) and isinstance(grund["text"], str) for grund in texte["begruendungen"]
    )


def _parameter(parameter):
    orte = parameter["nachmeldungen"]
    return (
        len(spannen(parameter)) == len(Spannen._fields)
        and all(len(ort) == ORT and all(isinstance(teil, str) for teil in ort) for ort in orte)
        and all({"schluessel", "label", "definition"} <= regel.keys() for regel in parameter["definitionen"])
        and {"von", "ohne_zweite_person"} <= parameter["pruefung"].keys()
        and "abdruck" in parameter
    )
