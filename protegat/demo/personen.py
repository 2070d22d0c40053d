"""Who comes for advice: invented merkmale that fit together, with the gaps that real records have."""

from typing import NamedTuple

from beratung.models import Klient
from beratung.models.code import LAENGE, ZEICHEN
from beratung.models.merkmale import MERKMALE

from .zufall import mischen, quelle, waehlen

GESCHLECHT = {"weiblich": 52, "maennlich": 46, "divers": 1}
ALTER = {"u18": 4, "18_24": 17, "25_29": 19, "30_54": 50, "55_64": 7, "ab65": 3}
SPRACHEN = {
    "naher_osten": {"ar": 74, "ku": 18, "ckb": 8},
    "zentral_suedasien": {"fa": 72, "ps": 14, "ur": 9, "hi": 5},
    "subsahara": {"ti": 44, "so": 22, "fr": 16, "en": 12, "am": 6},
    "nordafrika": {"ar": 80, "fr": 20},
    "westbalkan_tuerkei": {"sq": 36, "sr": 28, "tr": 36},
    "eu": {"ro": 28, "pl": 24, "bg": 16, "es": 14, "it": 10, "el": 8},
    "ukraine_osteuropa": {"uk": 62, "ru": 38},
    "deutschland": {"de": 100},
    "ost_suedostasien": {"vi": 100},
    "amerika": {"es": 60, "pt": 40},
}


class Epoche(NamedTuple):
    """What differs between 2018 and today: where people come from, and which residence titles exist."""

    herkunft: dict
    aufenthalt: dict


DAMALS = Epoche(
    {
        "naher_osten": 46,
        "zentral_suedasien": 17,
        "subsahara": 11,
        "nordafrika": 6,
        "westbalkan_tuerkei": 7,
        "eu": 6,
        "ukraine_osteuropa": 3,
        "deutschland": 2,
        "ost_suedostasien": 1,
        "amerika": 1,
    },
    {"ae_schutz": 48, "gestattung": 20, "duldung": 8, "ae_sonst": 14, "niederlassung": 6, "fiktion": 2, "visum": 2},
)
HEUTE = Epoche(
    {
        "ukraine_osteuropa": 26,
        "naher_osten": 30,
        "zentral_suedasien": 15,
        "subsahara": 8,
        "nordafrika": 5,
        "westbalkan_tuerkei": 6,
        "eu": 6,
        "deutschland": 2,
        "ost_suedostasien": 1,
        "amerika": 1,
    },
    {"ae_schutz": 46, "gestattung": 16, "duldung": 6, "ae_sonst": 16, "niederlassung": 8, "chance": 4, "fiktion": 4},
)


def merkmale(zufall, epoche, ortsteile, nicht_erhoben):
    """Field values for a Klient or a Beratung; `nicht_erhoben` is the share of questions never asked."""
    herkunft = waehlen(zufall, epoche.herkunft)
    werte = {
        "geschlecht": waehlen(zufall, GESCHLECHT),
        "altersgruppe": waehlen(zufall, ALTER),
        "herkunftsregion": herkunft,
        "sprache": waehlen(zufall, SPRACHEN[herkunft]),
        **_recht(zufall, epoche, herkunft),
    }
    luecken = {None: 1 - nicht_erhoben - 0.04, "nicht_erhoben": nicht_erhoben, "keine_angabe": 0.04}
    werte = {feld: waehlen(zufall, luecken) or wert for feld, wert in werte.items()}
    ort = zufall.choices([*ortsteile.values(), None], weights=[14, 30, 14, 12, 12, 8, 3, 3, 4])[0]
    return werte | {"ortsteil": ort}


def _recht(zufall, epoche, herkunft):
    if herkunft in ("deutschland", "eu"):
        staat, titel = ("deutsch", "de") if herkunft == "deutschland" else ("eu", "eu")
        return {"staatsangehoerigkeit": staat, "aufenthaltsstatus": titel}
    titel = waehlen(zufall, epoche.aufenthalt)
    if herkunft == "ukraine_osteuropa" and epoche is HEUTE:
        titel = "ae_p24"
    return {
        "staatsangehoerigkeit": waehlen(zufall, {"drittstaat": 96, "staatenlos": 4}),
        "aufenthaltsstatus": titel,
    }


def zuordnen(zufall, beratungen, epoche, ortsteile, mit_code, neue):
    """Give `mit_code` of the Beratungen (in order of their day) a code, of `neue` distinct people; returns these.

    Who comes again gets a Folgeberatung; without a code it stays open whether somebody was here before.
    """
    hat_code = mischen(zufall, {True: mit_code, False: len(beratungen) - mit_code}, len(beratungen))
    ist_neu = [True, *mischen(zufall, {True: neue - 1, False: mit_code - neue}, mit_code - 1)]
    codes = freie_codes(zufall, neue)
    klienten = []
    for beratung, code in zip(beratungen, hat_code, strict=True):
        if not code:
            beratung.kontaktart = waehlen(zufall, {"erst": 60, "folge": 28, "unbekannt": 12})
            _uebertragen(merkmale(zufall, epoche, ortsteile, nicht_erhoben=0.32), beratung)
            continue
        erst = ist_neu.pop(0)
        if erst:
            klienten.append(Klient(code=codes.pop(), **merkmale(zufall, epoche, ortsteile, nicht_erhoben=0.08)))
        beratung.klient = klienten[-1] if erst else zufall.choice(klienten[-25:])
        beratung.kontaktart = "erst" if erst else "folge"
        _uebertragen({feld: getattr(beratung.klient, feld) for feld in MERKMALE}, beratung)
    return klienten


def speichern(klienten, konto):
    for klient in klienten:
        klient.erstellt_von = konto
    Klient.objects.bulk_create(klienten)


def _uebertragen(werte, beratung):
    for feld, wert in werte.items():
        setattr(beratung, feld, wert)


def freie_codes(zufall, anzahl):
    """Distinct codes. A taken one is replaced out of a source of its own, so that all other chance stays the same."""
    codes = _verschiedene(zufall, anzahl)
    vergeben = set(Klient.objects.filter(code__in=codes).values_list("code", flat=True))
    if vergeben:
        belegt = {*codes, *Klient.objects.values_list("code", flat=True)}
        ersatz = iter(_verschiedene(quelle("ersatzcodes"), len(vergeben), belegt))
        codes = [next(ersatz) if code in vergeben else code for code in codes]
    return codes


def _verschiedene(zufall, anzahl, belegt=()):
    codes = {}
    while len(codes) < anzahl:
        code = "K-" + "".join(zufall.choices(ZEICHEN, k=LAENGE))
        if code not in belegt:
            codes[code] = True
    return list(codes)
