"""Events, registrations, sessions and their minutes, proofs."""

from datetime import timedelta

from django.utils import timezone

from tests import factories as f
from veranstaltungen.models import Feedback, Kalenderlink, Serie

from .woerter import GAST, GASTMAIL, GASTTELEFON, GRUND, LISTE, VERTRAULICH, VERTRAULICH_TEXT


class Veranstaltungen:
    def veranstaltungen(self):
        leitung = {"leitung": self.kollegin, "erstellt_von": self.kollegin}
        self.veranstaltung = f.VeranstaltungFactory(vorhaben=self.ev25, reihe=f.ReiheFactory(), oeffentlich=True)
        self.abend = f.VeranstaltungFactory(mit_anmeldung=True, vorhaben=self.laufend)
        geplant = {"geplant": True, "vorhaben": self.laufend}
        self.bald = f.VeranstaltungFactory(**geplant, tag=self.tag + timedelta(days=9), reihe=self.veranstaltung.reihe)
        self.heutige = f.VeranstaltungFactory(**geplant, tag=self.tag)
        kopf = {
            "vorhaben": self.laufend,
            "art": "informationsveranstaltung",
            "titel": "Serie",
            "reihe": self.bald.reihe,
        }
        self.serie = Serie.lege_an(self.bald, kopf, [(timezone.now(), None)], von=self.beratung_)
        self.anmeldung = f.AnmeldungFactory(veranstaltung=self.abend, name=GAST, email=GASTMAIL, status="angemeldet")
        self.wartende = f.AnmeldungFactory(
            veranstaltung=self.abend, name=f"{GAST} zwei", telefon=GASTTELEFON, grund=GRUND
        )
        self.anmeldeschluessel = self.anmeldung.neuer_schluessel()
        self.zaehlung = f.ZaehlungFactory(veranstaltung=self.veranstaltung)
        self.anteil = f.VorhabenanteilFactory(veranstaltung=self.veranstaltung, vorhaben=self.fremdes)
        self.posten = f.KostenpunktFactory(veranstaltung=self.veranstaltung)
        self.fremder_posten = f.KostenpunktFactory()
        f.VeranstaltungstextFactory(veranstaltung=self.veranstaltung)
        self.feedback = Feedback.objects.eroeffne(self.veranstaltung, self.beratung_)
        self.kalenderlink, self.kalenderschluessel = Kalenderlink.objects.erstelle("Telefon", von=self.beratung_)
        self.fremder_link, _ = Kalenderlink.objects.erstelle("Telefon", von=self.kollegin)
        self.sitzung = f.SitzungFactory(gremium=self.gremium, vorhaben=self.ev25, **leitung)
        self.geheime_sitzung = f.SitzungFactory(gremium=self.gremium, vorhaben=self.ev25, **leitung)
        self.protokoll = f.ProtokollFactory(veranstaltung=self.sitzung)
        self.geheimes_protokoll = f.ProtokollFactory(
            veranstaltung=self.geheime_sitzung,
            niederschrift=VERTRAULICH_TEXT,
            vertraulich=True,
            erstellt_von=self.kollegin,
        )
        self.beschluss = f.BeschlussFactory(veranstaltung=self.sitzung, fuer=self.beratung_)
        self.geheimer_beschluss = f.BeschlussFactory(
            veranstaltung=self.geheime_sitzung, text=f"{VERTRAULICH} beschlossen", fuer=self.kollegin
        )

    def nachweise(self):
        self.liste = f.NachweisdateiFactory(veranstaltung=self.veranstaltung, name=f"{LISTE}.pdf")
        self.foto = f.NachweisdateiFactory(veranstaltung=self.veranstaltung, art="flyer")
        self.fremdes_foto = f.NachweisdateiFactory(veranstaltung=self.heutige, art="flyer")
        self.publizitaet = f.PublizitaetsnachweisFactory(vorhaben=self.ev25)
        self.publizitaetsdatei = f.PublizitaetsdateiFactory(nachweis__vorhaben=self.ev25)
