"""Rules about Beratungen: Striche, Merkmale, first and follow-up, duration."""

from django.db.models import Count, Q, Sum

from beratung.models import Kontaktart
from beratung.models.kataloge import PERSONEN, TRAEGER
from berichte.kennzahlen import BERATUNGSSTUNDEN, ERSTBERATUNGEN

from . import forms
from .regel import AnteilAnK1, Regel, ergibt, ganz, plus

NICHT_KURZ = ~Q(kontaktart=Kontaktart.KURZ)


class Striche(Regel):
    schluessel = "strich"
    name = "Striche ohne Ergebnis"
    satz = "Ein Strich zählt erst mit Thema und Ergebnis."
    behebung = forms.StrichBehebung
    bestaetigbar = False
    masse = {
        "k1": Count("pk", filter=Q(adressat__in=PERSONEN) & NICHT_KURZ),
        "k2": Count("pk", filter=Q(adressat__in=PERSONEN, kontaktart=Kontaktart.KURZ)),
        "k11": Count("pk", filter=Q(adressat__in=TRAEGER) & NICHT_KURZ),
    }

    def auswahl(self, zeilen):
        return zeilen.entwuerfe()

    def wirkung(self, lage, anzahl, k1, k2, k11):
        return ergibt(
            plus(k1, "Beratung", "Beratungen", "K1"),
            plus(k2, "Kurzkontakt", "Kurzkontakte", "K2"),
            plus(k11, "Trägerkontakt", "Trägerkontakte", "K11"),
        )


class AlteStriche(Striche):
    schluessel = "alter_strich"
    name = "Striche aus früheren Quartalen"
    satz = "Sie fehlten schon im letzten Bericht und erscheinen dann als Nachmeldung."

    def rahmen(self, lage):
        return self.modell.objects.fuer(lage.vorhaben).filter(datum__lt=lage.zeitraum.von)

    def wirkung(self, lage, anzahl, **zahlen):
        return f"{super().wirkung(lage, anzahl, **zahlen)}, nur in den kumulierten Spalten"


class OhneAlter(AnteilAnK1):
    schluessel = "alter"
    name = "Alter nicht erhoben"
    satz = "Wer gefragt wurde und nichts sagen wollte, bekommt „keine Angabe“."
    behebung = forms.AlterBehebung
    tabelle = "Tabelle 2b"

    def auswahl(self, zeilen):
        return zeilen.personenberatungen().nicht_gefragt("altersgruppe")


class OhneGeschlecht(OhneAlter):
    schluessel = "geschlecht"
    name = "Geschlecht nicht erhoben"
    behebung = forms.GeschlechtBehebung

    def auswahl(self, zeilen):
        return zeilen.personenberatungen().nicht_gefragt("geschlecht")


class FolgeOhneErst(Regel):
    schluessel = "folge_ohne_erst"
    name = "Folgeberatung ohne frühere"
    satz = "Unter diesem Code steht im Vorhaben kein früherer Kontakt: war es die erste, oder ist der Code ein anderer?"
    behebung = forms.KontaktartBehebung

    def auswahl(self, zeilen):
        return zeilen.personenberatungen().folge_ohne_fruehere()

    def wirkung(self, lage, anzahl):
        return f"kann {ganz(lage.werte(ERSTBERATUNGEN).quartal)} Erstberatungen (K5) um bis zu {ganz(anzahl)} erhöhen"


class ErstNachFrueherer(FolgeOhneErst):
    schluessel = "erst_nach_frueherer"
    name = "Erstberatung, obwohl der Code schon da war"
    satz = "Unter diesem Code steht im Vorhaben schon ein Kontakt: vielleicht eine Folgeberatung."

    def auswahl(self, zeilen):
        return zeilen.personenberatungen().erst_nach_frueherer()

    def wirkung(self, lage, anzahl):
        return f"kann {ganz(lage.werte(ERSTBERATUNGEN).quartal)} Erstberatungen (K5) um bis zu {ganz(anzahl)} senken"


class CodeDoppelt(AnteilAnK1):
    schluessel = "code_doppelt"
    name = "Derselbe Code zweimal an einem Tag"
    satz = "Zwei Besuche, oder zweimal eingetragen?"
    behebung = forms.StornoBehebung
    beisammen = ("klient",)
    tabelle = "Tabelle 2"

    def auswahl(self, zeilen):
        return zeilen.personenberatungen().code_mehrmals_am_tag()


class Dauer(Regel):
    schluessel = "dauer"
    name = "Ungewöhnliche Dauer"
    satz = "Über 3 Stunden, unter 3 Minuten, oder ein Kurzkontakt über 30 Minuten."
    behebung = forms.DauerBehebung
    masse = {"minuten": Sum("dauer", filter=Q(adressat__in=PERSONEN) & NICHT_KURZ, default=0)}

    def auswahl(self, zeilen):
        return zeilen.abgeschlossen().unuebliche_dauer()

    def wirkung(self, lage, anzahl, minuten):
        stunden = lage.werte(BERATUNGSSTUNDEN).quartal
        teil, ganzes = (BERATUNGSSTUNDEN.text(BERATUNGSSTUNDEN.fertig(m)) for m in (minuten, stunden * 60))
        return f"betrifft {teil} von {ganzes} Beratungsstunden (K6)"


class SonstigesOhneText(Regel):
    schluessel = "sonstiges"
    name = "Sonstiges ohne Text"
    satz = "„Sonstiges“ sagt ohne ein paar Worte nichts."
    behebung = forms.TextBehebung

    def auswahl(self, zeilen):
        return zeilen.abgeschlossen().ohne_themenangabe()
