from datetime import date

import factory

from protegat.basis.models import Anliegen, Betroffenenrecht, Personengruppe


class AnliegenFactory(factory.django.DjangoModelFactory):
    """Somebody with a code asks for information on 6 November 2018; `zu=klient` names whom it is about."""

    class Meta:
        model = Anliegen

    class Params:
        zu = None

    recht = Betroffenenrecht.AUSKUNFT
    gruppe = Personengruppe.KLIENT
    nummer = factory.LazyAttribute(lambda o: o.zu.pk if o.zu else 1)
    bezeichnung = factory.LazyAttribute(lambda o: str(o.zu or "K-7QF4"))
    eingegangen_am = date(2018, 11, 6)
