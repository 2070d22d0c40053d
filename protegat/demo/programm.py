"""What the public pages say of the coming events, in several languages; two of them somebody has read and confirmed."""

from protegat.basis.models import Rolle
from veranstaltungen.aushang import quelle
from veranstaltungen.models import Veranstaltung, Veranstaltungstext

KITA, ARBEIT = "KiTa-Platz finden: so geht es", "Arbeit und Ausbildung: erste Schritte"
ANGABEN = {
    KITA: {
        "sprachen": ["de", "ar", "fa"],
        "dolmetschen": "Arabisch, Persisch",
        "zielgruppe": "Eltern mit kleinen Kindern",
        "barrierefrei": True,
    },
    ARBEIT: {"sprachen": ["de", "uk"], "dolmetschen": "Ukrainisch", "zielgruppe": "alle, die Arbeit suchen"},
}
TEXTE = {
    KITA: {
        "de": {
            "beschreibung": "Wie melden Sie Ihr Kind an? Welche Unterlagen brauchen Sie? Was kostet der Platz? "
            "Wir zeigen das Elternportal und füllen den Antrag mit Ihnen aus.",
            "hinweise": "Bringen Sie die Geburtsurkunde Ihres Kindes mit. Kinder sind willkommen.",
        },
        "de_einfach": {
            "titel": "Einen Platz im Kinder-Garten finden",
            "beschreibung": "Sie suchen einen Platz im Kinder-Garten? Wir helfen Ihnen. Wir füllen den Antrag mit "
            "Ihnen aus.",
            "hinweise": "Bringen Sie die Geburts-Urkunde mit. Ihr Kind kann mitkommen.",
            "zielgruppe": "Eltern mit kleinen Kindern",
            "dolmetschen": "Arabisch, Persisch",
        },
        "en": {
            "titel": "Finding a nursery place: how it works",
            "beschreibung": "How do you register your child? Which papers do you need? What does it cost? We show you "
            "the parents’ portal and fill in the application with you.",
            "hinweise": "Please bring your child’s birth certificate. Children are welcome.",
            "zielgruppe": "Parents with young children",
            "dolmetschen": "Arabic, Persian",
        },
        "ar": {
            "titel": "كيف نجد مكاناً في الروضة",
            "beschreibung": "كيف تسجّلون طفلكم؟ ما الأوراق المطلوبة؟ كم يكلّف المكان؟ نعرض لكم بوابة الأهل ونملأ الطلب "
            "معكم.",
            "hinweise": "أحضروا معكم شهادة ميلاد الطفل. الأطفال مرحّب بهم.",
            "zielgruppe": "أهالي الأطفال الصغار",
            "dolmetschen": "العربية والفارسية",
        },
        "fa": {
            "titel": "چگونه جای مهدکودک پیدا کنیم",
            "beschreibung": "چگونه فرزندتان را ثبت‌نام می‌کنید؟",
        },
        "ti": {"titel": "ቦታ መዋእለ ህጻናት ከመይ ይርከብ"},
    },
    ARBEIT: {
        "de": {"beschreibung": "Wo finden Sie offene Stellen? Was gehört in eine Bewerbung?"},
        "uk": {
            "titel": "Робота та навчання: перші кроки",
            "beschreibung": "Де шукати вакансії? Що має бути в заявці?",
            "zielgruppe": "усі, хто шукає роботу",
            "dolmetschen": "українська",
        },
        "ru": {"titel": "Работа и обучение: первые шаги"},
    },
}
BESTAETIGT = ("en", "ar")


def anlegen(konten, vorhaben, heute):
    for titel, je_sprache in TEXTE.items():
        kommende = Veranstaltung.objects.fuer(vorhaben).filter(titel=titel, datum__gte=heute)
        kommende.update(**ANGABEN[titel])
        for veranstaltung in kommende:
            for sprache, texte in je_sprache.items():
                zeile = Veranstaltungstext(veranstaltung=veranstaltung, sprache=sprache, **texte)
                zeile.zeichne(konten[Rolle.BERATUNG])
                zeile.save()
            for zeile in veranstaltung.texte.filter(sprache__in=BESTAETIGT):
                zeile.bestaetige(konten[Rolle.KOORDINATION], quelle(veranstaltung))
