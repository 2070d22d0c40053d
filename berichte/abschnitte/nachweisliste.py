from berichte.aufbau import Tabelle, Zeile, Zelle
from veranstaltungen.models import Nachweisart, Nachweisdatei, Publizitaetsnachweis

from .abschnitt import Abschnitt, tag

OEFFENTLICH = (Nachweisart.FLYER, Nachweisart.PROGRAMM, Nachweisart.PRESSE)  # made to be read by everybody
STELLEN = 16  # of 64 of a checksum: enough to tell any two files apart


class Nachweisliste(Abschnitt):
    """Annex D: each proof of publicity with its files; the checksum says that it is still the same one."""

    nummer = "D"
    titel = "Publizitätsnachweise"

    def teile(self):
        yield Tabelle(
            f"Nachweise vom {self.lage.zeitraum.in_worten}",
            "Datum",
            ("Medium", "Nachweis", "Datei oder Adresse", "SHA-256"),
            tuple(sorted((*self._massnahmen(), *self._an_veranstaltungen()), key=lambda zeile: zeile.tag)),
            hinweis=f"Von jeder Prüfsumme stehen die ersten {STELLEN} von 64 Zeichen hier.",
            leer="In diesem Zeitraum ist kein Nachweis festgehalten.",
            textspalten=(0, 1, 2, 3),
        )

    def _massnahmen(self):
        nachweise = Publizitaetsnachweis.objects.fuer(self.lage.vorhaben).im(self.lage.zeitraum)
        for nachweis in nachweise.order_by("datum", "pk").prefetch_related("dateien"):
            was = Zelle(nachweis.beschreibung, nachweis.beschreibung, nachweis.get_absolute_url())
            fundorte = [(Zelle(datei.name), datei.sha256) for datei in nachweis.dateien.all()]
            fundorte += [(Zelle(nachweis.link), "")] if nachweis.link else []
            for fundort, summe in fundorte or [(Zelle("fehlt"), "")]:
                yield _zeile(nachweis.datum, nachweis.get_medium_display(), was, fundort, summe)

    def _an_veranstaltungen(self):
        dateien = Nachweisdatei.objects.mit_foerderung().filter(
            veranstaltung__vorhaben=self.lage.vorhaben,
            veranstaltung__datum__range=(self.lage.zeitraum.von, self.lage.zeitraum.bis),
        )
        for datei in dateien.select_related("veranstaltung").order_by("veranstaltung__datum", "pk"):
            abend = datei.veranstaltung
            was = Zelle(abend.titel, abend.titel, f"{abend.get_absolute_url()}#nachweise")
            yield _zeile(abend.datum, datei.get_art_display(), was, _datei(datei), datei.sha256)


def _datei(datei):
    """Names of lists and photos can name people; they are known by their checksum."""
    return Zelle(datei.name if datei.art in OEFFENTLICH else datei.get_typ_display())


def _zeile(datum, medium, was, fundort, summe):
    return Zeile(tag(datum), (Zelle(medium), was, fundort, Zelle(summe[:STELLEN] or "–")), tag=datum)
