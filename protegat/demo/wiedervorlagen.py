"""What the example accounts have to come back to, and a few entries that the page "Prüfen" asks about."""

from datetime import timedelta

from beratung.models import Beratung, Klient, Uebergabe
from netzwerk.models import Organisation
from protegat.basis.models import Bestaetigung, Rolle, Vorhaben, Wiedervorlage
from veranstaltungen.models import Veranstaltung

from .organisationen import PRAEFIX

AUFGABEN = (  # whose, days from today, what, about which of the records below
    (Rolle.BERATUNG, -2, "Bescheid angekommen? Widerspruchsfrist prüfen", "klient"),
    (Rolle.BERATUNG, 0, "Rückruf der Kita abwarten, sonst selbst anrufen", "beratung"),
    (Rolle.BERATUNG, 5, "Neue Öffnungszeiten erfragen", "organisation"),
    (Rolle.KOORDINATION, -1, "Zusage des Referenten einholen", "veranstaltung"),
    (Rolle.KOORDINATION, 0, "Kinderbetreuung für den Abend klären", "veranstaltung"),
)


def anlegen(konten, heute):
    vorhaben = Vorhaben.objects.beispiele().laufendes(heute)
    beratungen = Beratung.objects.fuer(vorhaben).personenberatungen().filter(beratende_person=konten[Rolle.BERATUNG])
    _verunstalte(beratungen)
    gegenstaende = {
        "klient": Klient.objects.filter(beratungen__in=beratungen).first(),
        "beratung": beratungen.order_by("-datum", "-pk").first(),
        "organisation": Organisation.objects.filter(kennung__startswith=f"{PRAEFIX}erfunden").first(),
        "veranstaltung": Veranstaltung.objects.fuer(vorhaben).filter(datum__gt=heute).order_by("datum").first(),
    }
    for rolle, tage, text, name in AUFGABEN:
        faellig_am, konto = heute + timedelta(days=tage), konten[rolle]
        aufgabe = Wiedervorlage(text=text, faellig_am=faellig_am, fuer=konto, gegenstand=gegenstaende[name])
        aufgabe.zeichne(konto)
        aufgabe.save()


def _verunstalte(beratungen):
    """The slips of a busy day: a duration of five hours, a first contact that was none."""
    neueste = beratungen.order_by("-datum", "-pk")
    neueste.filter(pk=neueste[2].pk).update(dauer=300)
    if schon_da := neueste.mit_code().filter(kontaktart="folge").first():
        neueste.filter(pk=schon_da.pk).update(kontaktart="erst")


def alle(konten):
    """What the accounts have noted, handed over and confirmed, the examples' and what was tried out."""
    return (
        Wiedervorlage.objects.filter(fuer__in=konten),
        Uebergabe.objects.filter(von__in=konten, an__in=konten),
        Bestaetigung.objects.filter(erstellt_von__in=konten),
    )
