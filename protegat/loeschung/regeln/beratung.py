"""Of counselled people: notes, names, codes, ESF records, and what leads to them."""

from django.db.models import F, Max, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest, Least

from beratung.models import (
    Antwortlink,
    Beratung,
    Beratungsnotiz,
    Berichtigung,
    Identitaet,
    Klient,
    Nebenthema,
    Rueckmeldung,
    Stammblatt,
    Uebergabe,
    Unterbrechung,
    Unterscheidung,
    Vermittlung,
    Zusammenfuehrung,
)
from beratung.models.kataloge import Status
from protegat.basis.regeln import TagInBerlin
from veranstaltungen.models.nachweisdatei import esf_frist

from ..fristen import FOLGEJAHR, MONATE_6, MONATE_12
from ..regel import Regel

BESONDERE_DATEN = "Art. 9 Abs. 2 Buchst. a DSGVO, § 203 StGB"
ENTSTANDEN = TagInBerlin("erstellt_am")


def letzter_kontakt(klient):
    """The day of the last contact with the code that `klient` leads to, else empty."""
    kontakte = Beratung.objects.nicht_storniert().filter(klient=OuterRef(klient)).order_by("-datum")
    return Subquery(kontakte.values("datum")[:1])


def letzte_esf_frist(klient, nur=None):
    """Until when the funder wants the last of the code's Stammblätter (of those that `nur` lets through)."""
    blaetter = Stammblatt.objects.filter(nur or Q(), klient=OuterRef(klient)).order_by().values("klient")
    return Subquery(blaetter.annotate(bis=Max(esf_frist("vorhaben"))).values("bis"))


class Notizen(Regel):
    schluessel = "notizen"
    datenart = "Beratungsnotizen"
    modell = Beratungsnotiz
    rechtsgrundlage = f"{BESONDERE_DATEN}; gebraucht nur, solange die Beratung läuft"
    beginn = "letzter Kontakt mit der Person, frühestens der Tag der Notiz"
    frist = MONATE_6
    vorhaben = "klient__beratungen__vorhaben"

    def ab(self):
        return Greatest(letzter_kontakt("klient"), ENTSTANDEN)


class Namen(Regel):
    schluessel = "namen"
    datenart = "Name und Kontakt einer Person, mit der Einwilligung"
    modell = Identitaet
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)"
    beginn = "letzter Kontakt mit der Person, sonst der Tag der Einwilligung"
    frist = MONATE_6
    vorhaben = "klient__beratungen__vorhaben"

    def zeilen(self):
        return Identitaet.objects.gueltige()

    def ab(self):
        return Greatest(letzter_kontakt("klient"), F("eingewilligt_am"))

    def foerderung_am(self):
        """Where the funder asks for names, as long as for the Stammblatt that they belong to."""
        return letzte_esf_frist("klient", Q(vorhaben__mit_identitaet=True))


class WiderrufeneEinwilligungen(Regel):
    schluessel = "widerrufe"
    datenart = "Nachweis einer widerrufenen Einwilligung (ohne Name und Kontakt)"
    modell = Identitaet
    rechtsgrundlage = "Art. 7 Abs. 1 DSGVO (Nachweis der Einwilligung)"
    beginn = "Widerruf"
    frist = FOLGEJAHR
    vorhaben = "klient__beratungen__vorhaben"

    def zeilen(self):
        return Identitaet.objects.filter(widerrufen_am__isnull=False)

    def ab(self):
        return F("widerrufen_am")


class Stammblaetter(Regel):
    schluessel = "stammblaetter"
    datenart = "ESF-Stammblätter"
    modell = Stammblatt
    mit = (Berichtigung, Unterbrechung)
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. c DSGVO, Art. 17 und Anhang I VO (EU) 2021/1057"
    beginn = "Austritt, sonst der letzte Kontakt"
    frist = FOLGEJAHR
    bleibt = "die ESF-Zahlen der festgeschriebenen Berichte"
    vorhaben = "vorhaben"

    def ab(self):
        return Coalesce(F("austritt"), Greatest(letzter_kontakt("klient"), F("eintritt")))

    def foerderung_am(self):
        return esf_frist("vorhaben")


class Codes(Regel):
    schluessel = "codes"
    datenart = "Klientencodes und was zuletzt von der Person bekannt war"
    modell = Klient
    mit = (Zusammenfuehrung, Unterscheidung)
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. e DSGVO; gebraucht, um Wiederkehrende einmal zu zählen"
    beginn = "letzter Kontakt mit der Person, sonst der Tag, an dem der Code entstand"
    frist = FOLGEJAHR
    bleibt = "die Beratungen, je Vorhaben unter einer neuen Nummer ohne Bedeutung: K3 bis K5 bleiben gleich"
    vorhaben = "beratungen__vorhaben"

    def zeilen(self):
        return Klient.objects.behaltene()

    def ab(self):
        return Coalesce(letzter_kontakt("pk"), ENTSTANDEN)

    def foerderung_am(self):
        return letzte_esf_frist("pk")


class NichtZaehlende(Regel):
    schluessel = "entwuerfe"
    datenart = "Beratungen, die nie zählten (Entwürfe, Striche, Stornierte)"
    modell = Beratung
    mit = (Nebenthema, Vermittlung, Rueckmeldung)
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c und e DSGVO"
    beginn = "Tag der Beratung"
    frist = FOLGEJAHR
    bleibt = "alle Zahlen: was hier geht, stand in keiner"
    vorhaben = "vorhaben"

    def zeilen(self):
        return Beratung.objects.exclude(status=Status.ABGESCHLOSSEN)

    def ab(self):
        return F("datum")


class Stichworte(Regel):
    schluessel = "stichworte"
    datenart = "Freies Stichwort zum Thema einer Beratung"
    modell = Beratung
    rechtsgrundlage = "Art. 5 Abs. 1 Buchst. c und e DSGVO"
    beginn = "Tag der Beratung"
    frist = FOLGEJAHR
    bleibt = "die Beratung mit ihrem Thema"
    leere = {"thema_text": ""}
    vorhaben = "vorhaben"

    def ab(self):
        return F("datum")


class Uebergaben(Regel):
    schluessel = "uebergaben"
    datenart = "Übergaben von Arbeit im Team"
    modell = Uebergabe
    rechtsgrundlage = "§ 26 BDSG, Art. 6 Abs. 1 Buchst. f DSGVO"
    beginn = "Rückgabe, sonst das vereinbarte Ende, sonst der Tag der Übergabe"
    frist = MONATE_12
    bleibt = "wer heute zuständig ist"
    vorhaben = "klient__beratungen__vorhaben"

    def ab(self):
        return Coalesce(TagInBerlin("zurueckgegeben_am"), F("bis"), ENTSTANDEN)


class Antwortlinks(Regel):
    schluessel = "antwortlinks"
    datenart = "Links zum Antworten für Partner"
    modell = Antwortlink
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. f DSGVO"
    beginn = "Ende der Gültigkeit"
    frist = MONATE_12
    bleibt = "die Antworten selbst, aus einem Katalog und ohne Namen"

    def ab(self):
        return Least(TagInBerlin("gueltig_bis"), TagInBerlin("beendet_am"))


REGELN = (
    Notizen(),
    Namen(),
    WiderrufeneEinwilligungen(),
    Stammblaetter(),
    NichtZaehlende(),
    Codes(),
    Stichworte(),
    Uebergaben(),
    Antwortlinks(),
)
