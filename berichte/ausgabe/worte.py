"""The parts of a report that are no tables, in words; and the sentences that every file says about itself."""

from django.utils import formats

from berichte.aufbau import Absatz, Bild, Fakten, Tabelle, Text, Vergleich, Zahlensatz

BEISPIEL = "Die Einträge hinter diesen Zahlen sind erfunden, echt sind nur die Summen des Projektblatts EV25."


def in_saetzen(teil):
    """The sentences of a part; a drawing says what it shows. Raises TypeError for a part that nobody has taught us."""
    match teil:
        case Absatz():
            return absaetze(teil.text)
        case Text():
            return [*filter(None, [teil.titel]), *absaetze(teil.text)]
        case Zahlensatz():
            return [teil.aussen]
        case Fakten():
            return [f"{name}: {wert}" for name, wert in teil.paare]
        case Bild() | Vergleich():
            return [f"{teil.titel}: {teil.in_worten if teil.hat_werte else teil.leer}"]
    raise TypeError(f"Für {type(teil).__name__} gibt es keine Worte.")


def ist_tabelle(teil):
    """What files print as a table; a drawing whose numbers stand in a table beside it is none."""
    return isinstance(teil, Tabelle) and not (isinstance(teil, Bild) and teil.daneben)


def absaetze(text):
    return [absatz for absatz in map(str.strip, text.splitlines()) if absatz]


def zeitpunkt(dokument):
    return f"{formats.date_format(dokument.daten_vom, 'd.m.Y, H:i')} Uhr"


def siegel(dokument):
    """`[(strong, plain), ...]`: as of when the figures are, whether they can still change, whether they are real."""
    stand = dokument.vorlaeufig
    if stand == "Entwurf":
        offen = f"Entwurf vom {zeitpunkt(dokument)}:"
        saetze = [(offen, "noch nicht festgeschrieben, die Zahlen können sich ändern.")]
    elif stand:
        saetze = [(f"{stand}, Daten vom {zeitpunkt(dokument)}:", "noch nicht festgeschrieben.")]
    elif dokument.fassung:
        fest = f"Festgeschrieben am {zeitpunkt(dokument)}, Fassung {dokument.fassung}:"
        saetze = [(fest, "Zahlen und Texte stehen fest.")]
    else:
        saetze = [("", f"Daten vom {zeitpunkt(dokument)}.")]
    return [*saetze, (f"{dokument.hinweis}:", BEISPIEL)] if dokument.hinweis else saetze


def fusszeile(dokument):
    """`EV25, Aktenzeichen AZ-17/4, Quartalsbericht IV/2018, Entwurf`: what every page says it belongs to."""
    zeichen = dokument.aktenzeichen and f"Aktenzeichen {dokument.aktenzeichen}"
    teile = (dokument.vorhaben, zeichen, f"{dokument.label} {dokument.kurz}", dokument.vorlaeufig, dokument.hinweis)
    return ", ".join(filter(None, teile))


def herkunft(dokument):
    """`[(name, value), ...]`: what a table file must say about itself, since it has no cover."""
    paare = (
        ("Bericht", f"{dokument.label} {dokument.zeitraum_name}"),
        ("Vorhaben", f"{dokument.vorhaben}, {dokument.titel}"),
        ("Zeitraum", str(dokument.zeitraum)),
        ("Träger", dokument.traeger),
        ("Programm", dokument.programm),
        ("Aktenzeichen", dokument.aktenzeichen),
        ("Stand", " ".join(f"{fett} {satz}".strip() for fett, satz in siegel(dokument))),
        ("Förderung", " ".join([*(logo.name + "." for logo in dokument.logos), *absaetze(dokument.publizitaet)])),
    )
    return [(name, wert) for name, wert in paare if wert]
