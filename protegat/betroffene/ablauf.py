"""How a request begins and what it still waits for; here because it speaks of records of every room."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from beratung.models import Beratung, Beratungsnotiz
from berichte.models import Standzeile
from protegat.basis.models import (
    Anliegen,
    Anliegenstand,
    Betroffenenrecht,
    Einschraenkung,
    Nutzer,
    Personengruppe,
    Rolle,
    Schrittart,
    Sperrvermerk,
    Wiedervorlage,
)
from protegat.basis.models.sperrvermerk import Sperrgrund

ERINNERT_VORHER = timedelta(days=7)
WIEDER_PRUEFEN = timedelta(days=90)  # whether a restriction still has its reason
ANTWORTEN = {
    Betroffenenrecht.AUSKUNFT: [Schrittart.KOPIE],
    Betroffenenrecht.UEBERTRAGUNG: [Schrittart.KOPIE],
    Betroffenenrecht.BERICHTIGUNG: [Schrittart.BERICHTIGT, Schrittart.EINGESCHRAENKT],
    Betroffenenrecht.LOESCHUNG: [Schrittart.GELOESCHT, Schrittart.EINGESCHRAENKT],
    Betroffenenrecht.EINSCHRAENKUNG: [Schrittart.EINGESCHRAENKT],
    Betroffenenrecht.WIDERSPRUCH: [Schrittart.GELOESCHT, Schrittart.EINGESCHRAENKT],
}
AUSKUENFTE = (Betroffenenrecht.AUSKUNFT, Betroffenenrecht.UEBERTRAGUNG)


@transaction.atomic
def nimm_auf(anliegen, von):
    """Save it, note it, and remind whoever answers a week before the day, as with other deadlines."""
    anliegen.zeichne(von)
    anliegen.save()
    anliegen.refresh_from_db(fields=["faellig_am"])
    anliegen.vermerke(Schrittart.AUFGENOMMEN, von, anliegen.get_recht_display())
    if anliegen.geprueft:
        anliegen.vermerke(Schrittart.ERKANNT, von, anliegen.get_geprueft_display())
    if anliegen.zustaendig and anliegen.zustaendig.rolle in (Rolle.BERATUNG, Rolle.KOORDINATION):
        anliegen.wiedervorlage = _erinnerung(anliegen, von)
        anliegen.save(update_fields=["wiedervorlage"])
    return anliegen


def _erinnerung(anliegen, von):
    tag = max(anliegen.faellig_am - ERINNERT_VORHER, timezone.localdate())
    was = f"{anliegen.get_recht_display()}, Nr. {anliegen.pk}"  # no code: whoever shares out the work reads along
    text = f"Anliegen beantworten bis {anliegen.faellig_am:%d.%m.%Y}: {was}"
    wiedervorlage = Wiedervorlage(text=text, faellig_am=tag, fuer=anliegen.zustaendig)
    wiedervorlage.zeichne(von)
    wiedervorlage.save()
    return wiedervorlage


def laufende_auskunft(person, von, eingegangen_am):
    """The open request for information, or that of today; else a new one by whoever gives it."""
    zu = Anliegen.objects.zu(person.gruppe, person.nummern).filter(recht__in=AUSKUENFTE)
    offen = (
        zu.offene().first() or zu.filter(stand=Anliegenstand.ERLEDIGT, abgeschlossen_am=timezone.localdate()).first()
    )
    if offen:
        return offen
    neu = Anliegen(recht=Betroffenenrecht.AUSKUNFT, gruppe=person.gruppe, nummer=person.eintrag.pk)
    neu.bezeichnung, neu.eingegangen_am, neu.zustaendig = person.bezeichnung, eingegangen_am, von
    return nimm_auf(neu, von)


def fehlende_teile(anliegen, person):
    """The authors of notes who have not handed out their part, nor has anybody who stands in for them."""
    if person is None or person.gruppe != Personengruppe.KLIENT or anliegen.recht not in AUSKUENFTE:
        return []
    autoren = Beratungsnotiz.objects.filter(klient__in=person.nummern).order_by().values("autor")
    fertige = set(anliegen.schritte.filter(was=Schrittart.KOPIE).values_list("nutzer", flat=True))
    return [autor for autor in Nutzer.objects.filter(pk__in=autoren) if not {autor.pk, autor.vertretung_id} & fertige]


def beantwortet(anliegen):
    """Whether something was done that answers; where nothing is to be done, it is declined with its reason."""
    return anliegen.schritte.filter(was__in=ANTWORTEN[anliegen.recht]).exists()


def steht_in_bericht(person):
    """Whether a frozen report has counted one of the person's contacts: a correction shows there as Nachmeldung."""
    if person.gruppe != Personengruppe.KLIENT:
        return False
    kontakte = Beratung.objects.filter(klient__in=person.nummern).values("pk")
    return Standzeile.objects.filter(art=Beratung._meta.model_name, schluessel__in=kontakte).exists()


@transaction.atomic
def schraenke_ein(anliegen, person, grund, von):
    """From now on the record rests; raises ValidationError when it does already."""
    einschraenkung = Einschraenkung(anliegen=anliegen, gruppe=person.gruppe, nummer=person.eintrag.pk, grund=grund)
    einschraenkung.zeichne(von)
    einschraenkung.full_clean(exclude=["anliegen"])
    einschraenkung.save()
    Anliegen.objects.zu(person.gruppe, person.nummern).update(nummer=person.eintrag.pk)  # of old codes: rest as well
    _halte(person, von)
    anliegen.vermerke(Schrittart.EINGESCHRAENKT, von, einschraenkung.get_grund_display())


def _halte(person, von):
    """The rules of deletion leave it alone, too; a hold that lies there already does as well."""
    vermerke = Sperrvermerk.objects.zu(person.eintrag)
    if not vermerke.geltende().exists():
        tag = timezone.localdate() + WIEDER_PRUEFEN
        vermerk = vermerke.model(tabelle=person.eintrag._meta.db_table, nummer=person.eintrag.pk, pruefen_am=tag)
        vermerk.grund = Sperrgrund.EINSCHRAENKUNG
        vermerk.zeichne(von)
        vermerk.save()


@transaction.atomic
def hebe_auf(einschraenkung, anliegen, person, von):
    """It may be used again; the person is told before (Art. 18 Abs. 3)."""
    for vermerk in Sperrvermerk.objects.zu(person.eintrag).geltende().filter(grund=Sperrgrund.EINSCHRAENKUNG):
        vermerk.hebe_auf(von)
    einschraenkung.aufgehoben_am = timezone.localdate()
    einschraenkung.zeichne(von)
    einschraenkung.save()
    anliegen.vermerke(Schrittart.AUFGEHOBEN, von)
