"""The fixed words of the slip in the public languages. What a partner says of itself stands in Organisationstext."""

from typing import NamedTuple

from protegat.basis.merkmale import Sprache


class Beschriftung(NamedTuple):
    adresse: str
    geoeffnet: str
    telefon: str
    angebot: str
    mitbringen: str
    weg: str
    sprachen: str
    nur_mit_termin: str
    ohne_termin: str
    nur_deutsch: str  # said where a text is missing in this language
    wochentage: tuple[str, ...]  # from Monday

    def hinweis(self, text):
        """The two notes that everybody writes at opening times; None for any other."""
        return {"nur mit termin": self.nur_mit_termin, "ohne termin": self.ohne_termin}.get(text.strip(" .").lower())


DEUTSCH = Beschriftung(
    *("Adresse", "Geöffnet", "Telefon", "Was gibt es dort?", "Was mitbringen?", "Wie kommt man hin?"),
    *("Dort spricht man", "nur mit Termin", "ohne Termin", "Diesen Text gibt es nur auf Deutsch."),
    ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
)
EINFACH = Beschriftung(
    *("Wo ist das?", "Wann ist offen?", "Telefon", "Was bekomme ich dort?", "Was muss ich mitbringen?"),
    *("Wie komme ich hin?", "Diese Sprachen spricht man dort", "Sie brauchen einen Termin."),
    *("Sie brauchen keinen Termin.", "Diesen Text gibt es nicht in einfacher Sprache."),
    DEUTSCH.wochentage,
)
ENGLISCH = Beschriftung(
    *("Address", "Opening hours", "Phone", "What do they offer?", "What to bring", "How to get there"),
    *("Languages spoken", "by appointment only", "no appointment needed", "This text is only available in German."),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
ARABISCH = Beschriftung(
    *("العنوان", "أوقات الدوام", "الهاتف", "ماذا يُقدَّم هناك؟", "ماذا تُحضر معك؟", "كيف تصل إلى هناك؟"),
    *("اللغات المتوفرة", "بموعد مسبق فقط", "بدون موعد", "هذا النص متوفر بالألمانية فقط."),
    ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
)
PERSISCH = Beschriftung(
    *("نشانی", "ساعت‌های کار", "تلفن", "آنجا چه خدماتی هست؟", "چه چیزی همراه بیاورید؟", "چگونه به آنجا برسید؟"),
    *("زبان‌ها", "فقط با وقت قبلی", "بدون وقت قبلی", "این متن فقط به آلمانی موجود است."),
    ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
)
UKRAINISCH = Beschriftung(
    *("Адреса", "Години роботи", "Телефон", "Що там пропонують?", "Що взяти із собою?", "Як дістатися?"),
    *("Якими мовами розмовляють", "лише за попереднім записом", "без запису", "Цей текст є лише німецькою мовою."),
    ("Понеділок", "Вівторок", "Середа", "Четвер", "П'ятниця", "Субота", "Неділя"),
)
RUSSISCH = Beschriftung(
    *("Адрес", "Часы работы", "Телефон", "Что там предлагают?", "Что взять с собой?", "Как добраться?"),
    *("На каких языках говорят", "только по записи", "без записи", "Этот текст есть только на немецком языке."),
    ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"),
)
TUERKISCH = Beschriftung(
    *("Adres", "Açılış saatleri", "Telefon", "Orada ne sunuluyor?", "Yanınızda ne getirmelisiniz?"),
    *("Oraya nasıl gidilir?", "Konuşulan diller", "yalnızca randevuyla", "randevusuz"),
    "Bu metin yalnızca Almanca mevcuttur.",
    ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
)
FRANZOESISCH = Beschriftung(
    *("Adresse", "Horaires d’ouverture", "Téléphone", "Que propose-t-on là-bas ?", "Que faut-il apporter ?"),
    *("Comment y aller ?", "Langues parlées", "uniquement sur rendez-vous", "sans rendez-vous"),
    "Ce texte n’existe qu’en allemand.",
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)
TIGRINYA = Beschriftung(
    *("ኣድራሻ", "ክፉት ሰዓታት", "ተሌፎን", "ኣብኡ እንታይ ኣሎ?", "እንታይ ሒዝኩም ትመጹ?", "ናብኡ ከመይ ትኸዱ?"),
    *("ዝዝረቡ ቋንቋታት", "ብቖጸራ ጥራይ", "ብዘይ ቖጸራ", "እዚ ጽሑፍ ብጀርመንኛ ጥራይ እዩ ዘሎ።"),
    ("ሰኑይ", "ሰሉስ", "ረቡዕ", "ሓሙስ", "ዓርቢ", "ቀዳም", "ሰንበት"),
)

BESCHRIFTUNGEN = {
    Sprache.DE: DEUTSCH,
    Sprache.DE_EINFACH: EINFACH,
    Sprache.EN: ENGLISCH,
    Sprache.AR: ARABISCH,
    Sprache.FA: PERSISCH,
    Sprache.UK: UKRAINISCH,
    Sprache.RU: RUSSISCH,
    Sprache.TR: TUERKISCH,
    Sprache.FR: FRANZOESISCH,
    Sprache.TI: TIGRINYA,
}
