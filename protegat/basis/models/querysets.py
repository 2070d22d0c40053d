from django.utils import formats

from protegat.basis.querysets import HausQuerySet


def tagesangabe(tag):
    """`31.12.2018`."""
    return formats.date_format(tag, "d.m.Y")


class VorhabenQuerySet(HausQuerySet):
    # words that select
    def am(self, tag):
        """Funded operations that run on this day."""
        return self.filter(zeitraum__contains=tag)

    def begonnene(self, tag):
        """Those that records of this day or of an earlier one may belong to."""
        return self.filter(zeitraum__startswith__lte=tag)

    def aktive(self):
        return self.filter(aktiv=True)

    def mit_identitaet(self):
        """Active ones that ask for names and consent."""
        return self.aktive().filter(mit_identitaet=True)

    def laufendes(self, tag):
        """The one that new records of this day belong to, a real one before an example; None when none runs."""
        return self.aktive().am(tag).order_by("beispiel", "-zeitraum").first()

    def beispiele(self):
        """What `manage.py demo` made."""
        return self.filter(beispiel=True)

    def aktuelles(self, tag):
        """The one that runs on this day, else the one that began last; None where there is none."""
        return self.am(tag).first() or self.order_by("-zeitraum").first()

    def auskunft(self, tag):
        """`Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018, EV25-2 beginnt am 02.01.2019.`"""
        davor = self.filter(zeitraum__fully_lt=(tag, None)).order_by("-zeitraum").first()
        danach = self.filter(zeitraum__fully_gt=(None, tag)).order_by("zeitraum").first()
        nachbarn = [f"{davor.kuerzel} endet am {tagesangabe(davor.spanne.bis)}"] if davor else []
        nachbarn += [f"{danach.kuerzel} beginnt am {tagesangabe(danach.spanne.von)}"] if danach else []
        satz = f"Am {tagesangabe(tag)} läuft kein Vorhaben."
        return f"{satz} {', '.join(nachbarn)}." if nachbarn else satz
