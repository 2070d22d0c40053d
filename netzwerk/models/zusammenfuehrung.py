from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F, Q

from protegat.basis.models.verweise import verweis_namens, verweise_auf
from protegat.basis.models.zusammenfuehrung import Doppelt, ZusammenfuehrungBasis, haenge_um

WOCHE = "netzwerk.oeffnungszeit.organisation"
ANGEBOT = "netzwerk.organisation_themen.organisation"
GEWAEHLTE = (WOCHE, ANGEBOT)  # what the page lets people choose does not move by itself


class Zusammenfuehrung(ZusammenfuehrungBasis):
    """Two entries turned out to be one organisation: who joined them, when, what moved, and what stood there before."""

    behalten = models.ForeignKey(
        "Organisation", models.CASCADE, related_name="aufnahmen", verbose_name="behaltene Organisation"
    )
    aufgenommen = models.ForeignKey(
        "Organisation", models.CASCADE, related_name="zusammenfuehrungen", verbose_name="aufgenommene Organisation"
    )
    alter_name = models.CharField("alter Name", max_length=160, help_text="Of the one taken in.")
    angaben = models.JSONField("Angaben", default=dict, help_text="By column: the value before, the value chosen.")
    getauscht = models.JSONField("getauscht", default=dict, help_text="Keys of rows of the kept one, by column.")
    doppelte = models.JSONField("doppelte", default=dict, help_text="By column: what both had been linked with.")
    bleibende = models.JSONField("bleibende", default=dict, help_text="By column: how many rows could not move.")

    class Meta:
        verbose_name = "Zusammenführung"
        verbose_name_plural = "Zusammenführungen"
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=("aufgenommen",),
                condition=Q(zurueckgenommen_am=None),
                name="organisation_geht_einmal_auf",
                violation_error_message="Diese Organisation ist schon in einer anderen aufgegangen.",
            ),
            models.CheckConstraint(
                name="zusammenfuehrung_zweier_organisationen",
                condition=~Q(behalten=F("aufgenommen")),
                violation_error_message="Das ist dieselbe Organisation.",
            ),
        ]

    @property
    def umzug(self):
        """`[("Vermittlungen", 3), ...]`: what moved, as people call it."""
        return [(verweis_namens(name).titel, len(nummern)) for name, nummern in self.bewegt.items()]

    @property
    def zusammengefallen(self):
        """`[("Veranstaltungen (Mitveranstalter)", 1), ...]`: both had it, now it is there once."""
        return [(verweis_namens(name).titel, len(zeilen)) for name, zeilen in self.doppelte.items()]

    @property
    def geblieben(self):
        """What there may be only once and both had: that of the kept one holds."""
        return [(verweis_namens(name).titel, anzahl) for name, anzahl in self.bleibende.items()]

    def bewege(self, modell, woche):
        """Move all that leads to the one taken in; of its opening times only with `woche`, which then are exchanged."""
        if woche:
            self._tausche_woche()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is refused shall be refused row by row
        for verweis in verweise_auf(modell):
            if verweis.name not in GEWAEHLTE:
                self._bewege(verweis)

    def _tausche_woche(self):
        verweis = verweis_namens(WOCHE)
        seine = list(verweis.zeilen(self.aufgenommen).values_list("pk", flat=True))
        if meine := verweis.haenge_um(self.behalten, self.aufgenommen):
            self.getauscht[WOCHE] = meine
        self.bewegt[WOCHE] = verweis.haenge_um(self.aufgenommen, self.behalten, seine)

    def _bewege(self, verweis):
        try:
            nummern = haenge_um(verweis, self.aufgenommen, self.behalten)
        except ValidationError:
            nummern = list(self._einzeln(verweis))
        if nummern:
            self.bewegt[verweis.name] = nummern

    def _einzeln(self, verweis):
        """The rows that the database lets move; of two equal links one goes, of two equal records both stay."""
        for zeile in verweis.zeilen(self.aufgenommen):
            try:
                yield from haenge_um(verweis, self.aufgenommen, self.behalten, [zeile.pk])
            except ValidationError as grund:
                if isinstance(grund, Doppelt) and verweis.ist_bloss_verknuepfung:
                    self.doppelte.setdefault(verweis.name, []).append(_andere_seite(verweis, zeile))
                    zeile.delete()
                    continue
                self.bleibende[verweis.name] = self.bleibende.get(verweis.name, 0) + 1

    def stelle_wieder_her(self, behalten, aufgenommen, von):
        behalten.vergiss(self, aufgenommen)
        for einer in (behalten, aufgenommen):
            einer.zeichne(von)
            einer.save()
        self.gib_zurueck(behalten, aufgenommen)
        for name, nummern in self.getauscht.items():
            haenge_um(verweis_namens(name), aufgenommen, behalten, nummern)
        for name, zeilen in self.doppelte.items():
            _verknuepfe_wieder(verweis_namens(name), aufgenommen, zeilen)


def _andere_seite(verweis, zeile):
    """`{"veranstaltung_id": 7}`"""
    spalten = [feld.attname for feld in zeile._meta.concrete_fields if not feld.primary_key]
    return {spalte: getattr(zeile, spalte) for spalte in spalten if spalte != verweis.feld.attname}


def _verknuepfe_wieder(verweis, organisation, zeilen):
    """As far as the other side is still there, and nobody has linked it anew."""
    for zeile in zeilen:
        felder = {feld.attname: feld for feld in verweis.modell._meta.concrete_fields}
        if all(felder[s].related_model._base_manager.filter(pk=pk).exists() for s, pk in zeile.items()):
            verweis.modell._base_manager.get_or_create(**zeile, **{verweis.feld.attname: organisation.pk})
