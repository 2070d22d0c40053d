"""Finding words in text: German word forms and parts of words, with index, tolerant of case, umlauts and accents."""

import re
from dataclasses import dataclass

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchQuery, SearchVectorExact, SearchVectorField
from django.db.models import F, Func, Q, TextField, Value
from django.db.models.functions import Concat
from django.db.models.lookups import Contains

SPRACHE = "german"
VOKALE = str.maketrans("äöüáàâéèêëíìîïóòôúùûçčšžñşğıł", "aouaaaeeeeiiiiooouuuccsznsgil")  # as protegat_sortierung
UMSCHRIFT = re.compile("([aou])e")


class Suchform(Func):
    """Büro, BUERO and Buro are the same text; immutable, so that an index can hold it."""

    function = "protegat_suchform"
    arity = 1
    output_field = TextField()


class Suchvektor(Func):
    """The German word stems of a text in its Suchform."""

    template = f"to_tsvector('{SPRACHE}'::regconfig, %(expressions)s)"
    arity = 1
    output_field = SearchVectorField()


@dataclass(frozen=True)
class Fundort:
    """Fields in which words are looked for: of the table that is searched, or of the one behind `ueber`."""

    felder: tuple[str, ...]
    ueber: str = ""

    def text(self):
        """All fields as one text in Suchform."""
        erstes, *weitere = (F(feld) for feld in self.felder)
        teile = [teil for feld in weitere for teil in (Value(" "), feld)]
        return Suchform(Concat(erstes, *teile, output_field=TextField()) if teile else erstes)

    def zeilen(self, modell, wort):
        """The rows of the model that is searched where the word stands here."""
        alle = modell._base_manager.order_by()
        if not self.ueber:
            return alle.filter(self._enthaelt(wort))
        anderes = modell._meta.get_field(self.ueber).related_model._base_manager
        return alle.filter(**{f"{self.ueber}__in": anderes.filter(self._enthaelt(wort))})

    def _enthaelt(self, wort):
        """The word in any of its forms, or a part of a word spelt so."""
        gesucht = Suchform(Value(wort))
        anfrage = SearchQuery(gesucht, config=SPRACHE)
        return Q(SearchVectorExact(Suchvektor(self.text()), anfrage)) | Q(Contains(self.text(), gesucht))


def suchindizes(name, *felder):
    """What makes a Fundort of these fields fast."""
    text = Fundort(felder).text
    return [
        GinIndex(Suchvektor(text()), name=f"{name}_wortformen"),
        GinIndex(OpClass(text(), "gin_trgm_ops"), name=f"{name}_wortteile"),
    ]


def suchwort(text):
    """The Suchform of a text that no table holds."""
    return UMSCHRIFT.sub(r"\1", text.lower().replace("ß", "ss").translate(VOKALE))
