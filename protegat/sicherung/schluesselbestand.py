"""Which key is in use where: ids and numbers, never a key."""

import base64
import os
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.apps import apps
from django.conf import settings
from django.db.models import Count, F, Func, Min, TextField, Value

from protegat.basis import ablage
from protegat.basis.geheimfelder import geheimfelder
from protegat.basis.verschluesselung import Unlesbar, schreibender
from protegat.betrieb import datenordner

LESBAR = "lesbar"
EIN_JAHR = timedelta(days=366)
TAG = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
JAHR = re.compile(r"(20\d\d)")


@dataclass(frozen=True)
class Posten:
    """So many texts of one field, or files, that one key has written; `stand` is how a sample of them reads."""

    wo: str
    name: str
    kennung: str
    anzahl: int
    stand: str

    @property
    def ist_lesbar(self):
        return self.stand == LESBAR


def texte():
    """One Posten for each encrypted field and key id."""
    for modell in apps.get_models():
        for feld in geheimfelder(modell):
            yield from _im_feld(modell, feld)


def _im_feld(modell, feld):
    kennung = Func(F(feld.name), Value(":"), Value(1), function="SPLIT_PART", output_field=TextField())
    gruppen = modell._base_manager.filter(**{f"{feld.name}__isnull": False}).order_by().values(schrieb=kennung)
    for gruppe in gruppen.annotate(anzahl=Count("pk"), probe=Min("pk")).order_by("schrieb"):
        probe = modell._base_manager.get(pk=gruppe["probe"])
        stand = _stand(lambda probe=probe: getattr(probe, feld.name))
        name = f"{modell._meta.verbose_name_plural}: {feld.verbose_name}"
        yield Posten(f"{modell._meta.db_table}.{feld.column}", name, gruppe["schrieb"], gruppe["anzahl"], stand)


def dateien():
    """One Posten for each key id among the uploaded files, previews included."""
    zahlen, proben = Counter(), {}
    for name, vorschau, _zeit in ablage.alle():
        try:
            kennung = ablage.kennung(name, vorschau)
        except FileNotFoundError:
            continue  # deleted meanwhile
        except (Unlesbar, OSError):
            kennung = "?"
        zahlen[kennung] += 1
        proben.setdefault(kennung, (name, vorschau))
    for kennung, anzahl in sorted(zahlen.items()):
        stand = "unverschlüsselt" if kennung == ablage.KLAR else _stand(lambda k=kennung: ablage.pruefsumme(*proben[k]))
        yield Posten("DATEIEN", "Dateien", kennung or "–", anzahl, stand)


def _stand(lies):
    try:
        lies()
    except Unlesbar as grund:
        return str(grund)
    except OSError:
        return "Die Datei lässt sich nicht öffnen."
    return LESBAR


class Schluesselbestand:
    """What Verwaltung needs to know about the keys."""

    def __init__(self, heute):
        self.heute = heute
        self.posten = [*texte(), *dateien()]
        self.benutzte = {posten.kennung for posten in self.posten} - {"–", "?"}

    @property
    def eingerichtete(self):
        """`(id, what it does)` of the keys that the server has."""
        for nummer, kennung in enumerate(settings.DATENSCHLUESSEL):
            if nummer == 0:
                yield kennung, "schreibt und liest"
            else:
                yield kennung, "liest noch" if kennung in self.benutzte else "wird von keinem Eintrag mehr gebraucht"

    @property
    def fehlende(self):
        return sorted(self.benutzte - set(settings.DATENSCHLUESSEL))

    def warnungen(self):
        """What is to be done, in sentences; none when all is well."""
        for kennung in self.fehlende:
            yield f"Der Schlüssel {kennung} fehlt. Was er verschlüsselt hat, liest niemand, bis er wieder gesetzt ist."
        for posten in self.posten:
            if not posten.ist_lesbar and posten.kennung not in self.fehlende:
                yield f"{posten.name}, Schlüssel {posten.kennung}: {posten.stand}"
        if zu_alt(schreibender(), self.heute):
            yield f"Der Schlüssel {schreibender()} ist älter als ein Jahr. Setzen Sie einen neuen davor."
        if self.benutzte - {schreibender()} & set(settings.DATENSCHLUESSEL):
            yield "Einträge tragen noch einen älteren Schlüssel: manage.py umschluesseln schreibt sie neu."
        if (datenordner() / "datenschluessel").exists():
            yield "Ein Datenschlüssel liegt als Datei neben den Daten. Wer die Platte hat, hat beides."
        if not settings.SICHERUNGSSCHLUESSEL:
            yield "Es ist kein Sicherungsschlüssel gesetzt, also entsteht keine Sicherung."


def zu_alt(kennung, heute):
    """By the day, else the year, in its name; a name without either tells nothing."""
    if treffer := TAG.match(kennung):
        seit = date(*map(int, treffer.groups()))
    elif treffer := JAHR.match(kennung):
        seit = date(int(treffer[1]), 1, 1)
    else:
        return False
    return heute - seit > EIN_JAHR


def neuer_schluessel(heute):
    """One line for DATENSCHLUESSEL; its name is the day."""
    return f"{heute:%Y-%m-%d}:{base64.urlsafe_b64encode(os.urandom(32)).decode()}"
