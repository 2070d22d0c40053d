"""When and where the invented partners are, in which language, and texts for visitors that are still to be checked."""

from datetime import time

from netzwerk.models import Oeffnungszeit, Organisation, Organisationstext
from protegat.basis.kalender import Wochentag

from .organisationen import PRAEFIX

TELEFON = "030 23125 0{nummer:02}"  # numbers that nobody has: reserved for invented people
MO, DI, MI, DO, FR = list(Wochentag)[:5]
VORMITTAG, NACHMITTAG, LANG = (time(9), time(12)), (time(13), time(16)), (time(14), time(18))
MIT_TERMIN = "nur mit Termin"
ANGABEN = (  # in the order of organisationen.ERFUNDENE: district, languages, [(weekdays, hours, note)]
    ("Lindenau", "ar uk", [((MO, DI, MI, DO, FR), (time(7, 30), time(16)), "")]),
    ("Leutzsch", "", [((MO, DI, DO), VORMITTAG, "")]),
    ("Plagwitz", "ar fa uk en", [((MO, MI), VORMITTAG, ""), ((DI, DO), LANG, "")]),
    ("Altlindenau", "ar ru en", [((DI, DO), VORMITTAG, "ohne Termin"), ((MI,), NACHMITTAG, MIT_TERMIN)]),
    ("Neulindenau", "ar fa ti fr", [((MO, MI), LANG, MIT_TERMIN)]),
    ("Altlindenau", "ar uk ru", [((MO, DI, DO), VORMITTAG, "ohne Termin"), ((DI, DO), LANG, MIT_TERMIN)]),
    ("Kleinzschocher", "ar", [((DI,), VORMITTAG, ""), ((DO,), LANG, ""), ((FR,), VORMITTAG, MIT_TERMIN)]),
    ("Schleußig", "uk ru tr", []),
)
WOHNHILFE, SOZIALBERATUNG = 6, 5
EV_NUMMERN = {6: "EV 901 (erfunden)", 7: "EV 902 (erfunden)"}  # by place in that order: the Projektträger
TEXTE = {  # place in that order: language: offer, what to bring, way
    WOHNHILFE: {
        "de": (
            "Hilfe bei Wohnungssuche, Mietvertrag und Wohnungskündigung. Die Beratung kostet nichts.",
            "Bitte bringen Sie Ausweis, Mietvertrag und alle Briefe vom Vermieter mit.",
            "Straßenbahn bis Haltestelle Beispielplatz, dann zwei Minuten zu Fuß.",
        ),
        "ar": (
            "مساعدة في البحث عن سكن وعقد الإيجار وإنهاء عقد السكن. الاستشارة مجانية.",
            "يرجى إحضار بطاقة الهوية وعقد الإيجار وجميع رسائل المؤجّر.",
            "بالترام حتى محطة Beispielplatz، ثم دقيقتان سيراً على الأقدام.",
        ),
        "uk": (
            "Допомога з пошуком житла, договором оренди та його розірванням. Консультація безкоштовна.",
            "Візьміть із собою посвідчення особи, договір оренди та всі листи від орендодавця.",
            "Трамваєм до зупинки Beispielplatz, далі дві хвилини пішки.",
        ),
    },
    SOZIALBERATUNG: {
        "de": (
            "Hilfe bei Anträgen, Bescheiden und Schulden.",
            "Bitte bringen Sie Ausweis und alle Briefe vom Amt mit.",
            "",
        ),
        "ar": (
            "مساعدة في الطلبات والقرارات الرسمية والديون.",
            "يرجى إحضار بطاقة الهوية وجميع الرسائل من الدوائر الرسمية.",
            "",
        ),
        "ru": (
            "Помощь с заявлениями, решениями ведомств и долгами.",
            "Возьмите с собой удостоверение личности и все письма из ведомств.",
            "",
        ),
    },
}


def ergaenzen(partner, ortsteile):
    """Fill in the invented partners that demo has just made; one that was there before is taken as it is."""
    eigene = [
        (nummer, organisation)
        for nummer, organisation in enumerate(partner)
        if organisation.kennung.startswith(PRAEFIX) and organisation.ortsteil_id is None
    ]
    for nummer, organisation in eigene:
        ortsteil, sprachen, _ = ANGABEN[nummer]
        organisation.ortsteil, organisation.sprachen = ortsteile[ortsteil], sprachen.split()
        organisation.strasse, organisation.plz, organisation.ort = f"Beispielweg {nummer + 1}", "04177", "Leipzig"
        organisation.ev_nummer = EV_NUMMERN.get(nummer, "")
        organisation.telefon = TELEFON.format(nummer=nummer + 10)
    felder = ("ortsteil", "sprachen", "strasse", "plz", "ort", "telefon", "ev_nummer")
    Organisation.objects.bulk_update((organisation for _, organisation in eigene), felder)
    Oeffnungszeit.objects.bulk_create(zeit for nummer, o in eigene for zeit in _zeiten(o, ANGABEN[nummer][2]))
    Organisationstext.objects.bulk_create(
        Organisationstext(organisation=o, sprache=sprache, angebot=angebot, mitbringen=mitbringen, weg=weg)
        for nummer, o in eigene
        for sprache, (angebot, mitbringen, weg) in TEXTE.get(nummer, {}).items()
    )


def _zeiten(organisation, woche):
    for tage, (beginn, ende), hinweis in woche:
        for tag in tage:
            yield Oeffnungszeit(organisation=organisation, wochentag=tag, beginn=beginn, ende=ende, hinweis=hinweis)
