"""Two notes of the counselling account, which nobody else can read: about errands, not about anybody."""

from beratung.models import Beratung, Beratungsnotiz

from .organisationen import PRAEFIX

TEXTE = (
    "Beispielnotiz: Formular für die KiTa mitgegeben, beim nächsten Mal gemeinsam durchsehen.",
    "Beispielnotiz: wünscht sich einen Termin am Nachmittag, vormittags ist der Sprachkurs.",
)


def anlegen(vorhaben, konto):
    """On the last contacts of this account that carry a code."""
    beratungen = Beratung.objects.fuer(vorhaben).abgeschlossen().mit_code().filter(beratende_person=konto)
    for nummer, (text, beratung) in enumerate(zip(TEXTE, beratungen[: len(TEXTE)], strict=True)):
        notiz = Beratungsnotiz(kennung=f"{PRAEFIX}notiz-{nummer}", klient=beratung.klient, beratung=beratung, text=text)
        notiz.autor = notiz.erstellt_von = notiz.geaendert_von = konto
        notiz.save()
