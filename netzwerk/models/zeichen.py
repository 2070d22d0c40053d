"""What makes two organisations look like one: names spelt alike, one web host, mail domain or telephone number."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Func, TextField

AEHNLICHER_NAME = 0.5  # how alike two Namensformen are, from 0 to 1
HOECHSTENS_GEMEINSAM = 3  # a host or number that more of them share, like that of the city, says nothing


class Form(Func):
    arity = 1
    output_field = TextField()


class Namensform(Form):
    """A name without case, umlauts, accents, punctuation and legal form: `Büro für X e.V.` is `buro fur x`."""

    function = "protegat_namensform"


class Webhost(Form):
    """`https://www.example.org/seite` is `example.org`."""

    function = "protegat_webhost"


class Maildomain(Form):
    """What follows the @, unless anybody may have a mailbox there."""

    function = "protegat_maildomain"


class Rufnummer(Form):
    """The digits as dialled within Germany; empty for less than six."""

    function = "protegat_rufnummer"


ZEICHEN = {"webhost": ("web", Webhost), "maildomain": ("email", Maildomain), "rufnummer": ("telefon", Rufnummer)}
SPALTEN = ("namensform", *ZEICHEN)
GRUENDE = {
    "webhost": "dieselbe Webseite",
    "maildomain": "dieselbe E-Mail-Domain",
    "rufnummer": "dieselbe Telefonnummer",
}


def _spalte(form, feld):
    return models.GeneratedField(expression=form(feld), output_field=TextField(), db_persist=True)


class Vergleichbar(models.Model):
    """The columns that the comparison asks; the database keeps them."""

    namensform = _spalte(Namensform, "name")
    kurzform = _spalte(Namensform, "kurzname")
    webhost = _spalte(Webhost, "web")
    maildomain = _spalte(Maildomain, "email")
    rufnummer = _spalte(Rufnummer, "telefon")

    class Meta:
        abstract = True

    def gruende(self, anderes):
        """In words what it shares with these `{column: form}`, the name first."""
        name = anderes["namensform"]
        if self.namensform == name:
            yield "gleicher Name"
        elif self.kurzform == name:
            yield "gleicher Kurzname"
        elif self.aehnlichkeit >= AEHNLICHER_NAME:
            yield "ähnlicher Name"
        elif name and any(f" {name} " in f" {form} " for form in (self.namensform, self.kurzform)):
            yield "der Name steht darin"
        yield from (wort for spalte, wort in GRUENDE.items() if getattr(self, spalte) == anderes[spalte] != "")


VERGLEICHSINDIZES = [
    GinIndex(  # without a list of pending names: right after an import they are asked for by the thousand
        name="organisation_namensform", fields=["namensform"], opclasses=["gin_trgm_ops"], fastupdate=False
    ),
    *(
        GinIndex(name=f"organisation_{name}", fields=[spalte], opclasses=["gin_trgm_ops"])
        for name, spalte in (("rufnummernteile", "rufnummer"), ("kurzformteile", "kurzform"))
    ),
    *(models.Index(name=f"organisation_{spalte}", fields=[spalte]) for spalte in ("kurzform", *ZEICHEN)),
]
