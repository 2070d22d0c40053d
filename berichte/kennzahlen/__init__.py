"""Every figure of the house, in the order of the Fachkonzept."""

from veranstaltungen.models import Veranstaltungsart

from . import esf_2014, esf_plus
from .beratungen import (
    AnteilMitCode,
    Beratene,
    Beratungen,
    Beratungsstunden,
    EindeutigePersonen,
    Erstberatungen,
    HoechstensPersonen,
    Kurzkontakte,
)
from .entwicklung import NichtMehrAktive, WiederAktive
from .esf import VOLLSTAENDIGKEIT
from .finanzen import FoerderfaehigeAusgaben
from .kennzahl import Einheit
from .netzwerk import AktivePartner, Anwesende, Netzwerkkontakte, NeueAnwesende, NeuePartner
from .themen import Hauptthemen, Nennungen, Themenanteil, Themengruppenanteil
from .traeger import TraegerKontakte, TraegerOrganisationen, TraegerPersonen, TraegerUnterstuetzung
from .veranstaltungen import Durchschnitt, Teilnahmen, Veranstaltungen
from .vermittlungen import Bedarfsluecken, Vermittlungen, Vermittlungsquote

BERATUNGEN = Beratungen()
KURZKONTAKTE = Kurzkontakte()
BERATENE = Beratene()
EINDEUTIGE_PERSONEN = EindeutigePersonen()
HOECHSTENS_PERSONEN = HoechstensPersonen()
ANTEIL_MIT_CODE = AnteilMitCode()
ERSTBERATUNGEN = Erstberatungen()
BERATUNGSSTUNDEN = Beratungsstunden()
HAUPTTHEMEN = Hauptthemen()
NENNUNGEN = Nennungen()
THEMENANTEIL = Themenanteil()
THEMENGRUPPENANTEIL = Themengruppenanteil()
VERMITTLUNGEN = Vermittlungen()
VERMITTLUNGSQUOTE = Vermittlungsquote()
BEDARFSLUECKEN = Bedarfsluecken()
VERANSTALTUNGEN = {art: Veranstaltungen(art) for art in Veranstaltungsart}
TEILNAHMEN = {art: Teilnahmen(art) for art in Veranstaltungsart}
DURCHSCHNITT = {art: Durchschnitt(art) for art in Veranstaltungsart}
TRAEGER_KONTAKTE = TraegerKontakte()
TRAEGER_PERSONEN = TraegerPersonen()
TRAEGER_ORGANISATIONEN = TraegerOrganisationen()
TRAEGER_UNTERSTUETZUNG = TraegerUnterstuetzung()
AKTIVE_PARTNER = AktivePartner()
FOERDERFAEHIGE_AUSGABEN = FoerderfaehigeAusgaben()
NEUE_PARTNER = NeuePartner()
WIEDER_AKTIVE = WiederAktive()
NICHT_MEHR_AKTIVE = NichtMehrAktive()
NETZWERKKONTAKTE = Netzwerkkontakte()
ANWESENDE = Anwesende()
NEUE_ANWESENDE = NeueAnwesende()

# what other programs rely on (Fachkonzept, section 8)
AUSTAUSCH = (
    BERATUNGEN,
    KURZKONTAKTE,
    BERATENE,
    EINDEUTIGE_PERSONEN,
    HOECHSTENS_PERSONEN,
    ANTEIL_MIT_CODE,
    ERSTBERATUNGEN,
    BERATUNGSSTUNDEN,
    VERMITTLUNGEN,
    VERMITTLUNGSQUOTE,
    *VERANSTALTUNGEN.values(),
    *TEILNAHMEN.values(),
    TRAEGER_KONTAKTE,
    TRAEGER_PERSONEN,
    TRAEGER_ORGANISATIONEN,
    AKTIVE_PARTNER,
    FOERDERFAEHIGE_AUSGABEN,
)
# of which somebody may promise a number; a share and a mere bound have none, and money has its cost plan
OHNE_ZIEL = (Einheit.PROZENT, Einheit.EURO)
ZIELBARE = {k.schluessel: k for k in AUSTAUSCH if k.einheit not in OHNE_ZIEL and k is not HOECHSTENS_PERSONEN}
NUR_GEDRUCKT = (
    HAUPTTHEMEN,
    NENNUNGEN,
    THEMENANTEIL,
    THEMENGRUPPENANTEIL,
    BEDARFSLUECKEN,
    *DURCHSCHNITT.values(),
    TRAEGER_UNTERSTUETZUNG,
    NEUE_PARTNER,
    NETZWERKKONTAKTE,
    ANWESENDE,
    NEUE_ANWESENDE,
)
NUR_GEZEIGT = (WIEDER_AKTIVE, NICHT_MEHR_AKTIVE)
ESF_2014 = (*esf_2014.OUTPUT, *esf_2014.ERGEBNISSE, *esf_2014.VERBLEIB)
ESF_PLUS = (*esf_plus.OUTPUT, *esf_plus.ERGEBNISSE, *esf_plus.VERBLEIB)
ESF = (*ESF_2014, *ESF_PLUS, *VOLLSTAENDIGKEIT)  # each printed only where its Annex applies
GEDRUCKT = (*AUSTAUSCH, *NUR_GEDRUCKT)
KENNZAHLEN = {kennzahl.schluessel: kennzahl for kennzahl in (*GEDRUCKT, *NUR_GEZEIGT, *ESF)}
