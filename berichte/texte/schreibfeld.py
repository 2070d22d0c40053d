"""One text box of the report with what stands beside it: drafts, the text of the quarter before, outdated figures."""

from dataclasses import dataclass
from functools import cached_property

from berichte.aufbau import Entwurfssatz, Zelle
from berichte.entwuerfe.quelle import Quelle
from berichte.models import Begruendung, Bericht, Berichtstext
from protegat.basis.fassung import Fassung
from protegat.basis.freitext import siegel

from .forms import BegruendungForm, BerichtstextForm

FRUEHER = "frueher"
OHNE_TEXT = "Ohne diesen Text lässt sich der Bericht nicht festschreiben."
OHNE_GRUND = "Bitte begründen Sie die Abweichung. Ohne Begründung lässt sich der Bericht nicht festschreiben."


@dataclass(frozen=True)
class Angebot:
    """Something to take over, with the mark of exactly what was read."""

    satz: Entwurfssatz

    @property
    def griff(self):
        return f"{self.satz.schluessel}|{siegel(self.satz.text)}"


class Schreibfeld:
    """What text box and reason box have in common; the form is made by `mit_form`."""

    form = None
    angebotene = frueheres = abweichungen = ()

    def mit_form(self, nutzer):
        """With the form as the page of the report shows it."""
        self.form = self.formular(instance=self.eintrag, nutzer=nutzer, schreibfeld=self)
        return self

    @property
    def mit_vorschlag(self):
        """Whether anything stands beside the box."""
        return bool(self.angebotene or self.frueheres or self.abweichungen)

    @property
    def fassung(self):
        """Also of a text that is not there yet: of two who begin it at once, the second is asked."""
        return self.form.data.get("fassung") or str(Fassung.von(self.form))


class TextSchreibfeld(Schreibfeld):
    formular = BerichtstextForm

    def __init__(self, lage, feld, entwuerfe, frueheres=""):
        self.lage, self.feld = lage, feld
        self.entwuerfe = tuple(entwuerfe)
        self.frueherer_text = frueheres
        self.anker, self.label = f"text-{feld.schluessel}", feld.label
        self.hilfe = " ".join(filter(None, (feld.hilfe, OHNE_TEXT if feld.pflicht else "")))

    @cached_property
    def eintrag(self):
        return self.lage.texte.get(self.feld.schluessel) or Berichtstext(feld=self.feld.schluessel)

    @property
    def kapitel(self):
        return self.feld.schluessel.partition(".")[0]

    @property
    def adresse(self):
        return f"texte/{self.feld.schluessel}/"

    @cached_property
    def quellen(self):
        return [Quelle.lies(gespeichert) for gespeichert in self.eintrag.quellen]

    @cached_property
    def angebote(self):
        """Everything that a button may take over, by its key."""
        frueher = Entwurfssatz(FRUEHER, self.feld.schluessel, (Zelle(self.frueherer_text),))
        return {satz.schluessel: satz for satz in (*self.entwuerfe, *([frueher] if self.frueherer_text else []))}

    @property
    def angebotene(self):
        """Drafts that the text has not taken over yet."""
        benutzte = {quelle.entwurf for quelle in self.quellen}
        text = self.eintrag.text
        return [Angebot(e) for e in self.entwuerfe if e.text not in text and e.schluessel not in benutzte]

    @property
    def frueheres(self):
        """The text of the quarter before, as long as this one is empty."""
        return Angebot(self.angebote[FRUEHER]) if FRUEHER in self.angebote and not self.eintrag.text else None

    @property
    def abweichungen(self):
        """`(what differs, what may be taken instead)`."""
        return [(a, Angebot(a.jetzt) if a.jetzt else None) for a in abweichungen(self.eintrag, self.entwuerfe)]


class GrundSchreibfeld(Schreibfeld):
    formular = BegruendungForm
    hilfe = OHNE_GRUND

    kapitel = "9"

    def __init__(self, lage, ziel):
        self.lage, self.ziel = lage, ziel
        self.anker = f"grund-{ziel.zielwert.pk}"
        wo = "unter" if ziel.stand == "unter" else "über"
        tempo = ziel.kennzahl.text(ziel.ist or 0), ziel.kennzahl.text(ziel.soll)
        self.label = f"Begründung {ziel.zielwert}: {tempo[0]} von {tempo[1]}, {wo} Plan"

    @cached_property
    def eintrag(self):
        return self.lage.begruendungen.get(self.ziel.zielwert.pk) or Begruendung(zielwert=self.ziel.zielwert)

    @property
    def adresse(self):
        return f"gruende/{self.ziel.zielwert.pk}/"


def abweichungen(text, entwuerfe):
    """Where the figures of accepted sentences are no longer what the records say."""
    jetzige = {entwurf.schluessel: entwurf for entwurf in entwuerfe}
    gelesen = map(Quelle.lies, text.quellen)
    alle = (quelle.abweichung(text.text, jetzige.get(quelle.entwurf)) for quelle in gelesen)
    return list(filter(None, alle))


def fruehere_texte(lage, art):
    """The texts of the quarter before, by field."""
    if not lage.vorher:
        return {}
    vorige = Bericht.objects.fuer(lage.vorhaben).der_art(art.schluessel).ueber(lage.vorher)
    return dict(Berichtstext.objects.filter(bericht__in=vorige).values_list("feld", "text"))
