import factory

from protegat.basis.ablage import lege_ab
from protegat.basis.dateityp import Dateityp
from protegat.basis.felder import neue_kennung


class DateiFactory(factory.django.DjangoModelFactory):
    """A row with its bytes in the folder; `inhalt` says which."""

    class Meta:
        abstract = True

    class Params:
        inhalt = b"%PDF-1.4 erdacht"

    name = "Beleg.pdf"
    typ = Dateityp.PDF
    ablage = factory.LazyFunction(neue_kennung)
    _bytes = factory.LazyAttribute(lambda o: lege_ab(o.ablage, [o.inhalt]))
    groesse = factory.LazyAttribute(lambda o: o._bytes[0])
    sha256 = factory.LazyAttribute(lambda o: o._bytes[1])

    @classmethod
    def _adjust_kwargs(cls, **felder):
        felder.pop("_bytes")
        return felder
