"""Organisations and the people there, Gremien, contacts."""

from netzwerk.models import Unterscheidung
from tests import factories as f

from .woerter import KONTAKT, KONTAKTMAIL


class Partner:
    def partner(self):
        self.stelle, self.andere, self.dublette = (
            f.OrganisationFactory(name=n, email="stelle@beispiel.invalid") for n in ("Stelle A", "Stelle B", "Stelle C")
        )
        self.stelle.geprueft_am, self.stelle.geprueft_von = self.tag, self.koordination
        self.stelle.save()
        self.kontaktperson = f.KontaktpersonFactory(
            organisation=self.stelle, name=KONTAKT, email=KONTAKTMAIL, funktion="Leitung"
        )
        self.vereinbarung = f.VereinbarungFactory(organisation=self.stelle)
        self.vereinbarungsdatei = f.VereinbarungsdateiFactory(vereinbarung=self.vereinbarung)
        self.beziehung = f.BeziehungFactory(organisation=self.stelle, gegenueber=self.andere)
        self.kontakt = f.NetzwerkkontaktFactory(
            vorhaben=self.laufend, organisation=self.stelle, datum=self.tag, erstellt_von=self.beratung_
        )
        self.fremder_kontakt = f.NetzwerkkontaktFactory(
            vorhaben=self.laufend, organisation=self.stelle, datum=self.tag, erstellt_von=self.kollegin
        )
        self.gremium = f.GremiumFactory()
        self.mitglied = f.MitgliedschaftFactory(gremium=self.gremium, organisation=self.stelle)
        self.fremdes_mitglied = f.MitgliedschaftFactory()
        f.OrganisationstextFactory(organisation=self.stelle)
        self.verein_unterschieden = Unterscheidung.objects.halte_fest(self.stelle, self.andere, self.koordination)
        self.verein_vereint = self.stelle.nimm_auf(self.dublette, self.koordination)
