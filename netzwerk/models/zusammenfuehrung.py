from collections import Counter
from functools import partial

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.models import F, Q

from protegat.basis.models.verweise import verweis_namens, verweise_auf, wort_fuer
from protegat.basis.models.zusammenfuehrung import Doppelt, ZusammenfuehrungBasis, haenge_um

from .verschmelzung import trenne, verschmelze

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
    verschmolzen = models.JSONField("verschmolzen", default=list, help_text="Step by step: the rows before and after.")
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
        return benannt((verweis_namens(name).titel, len(nummern)) for name, nummern in self.bewegt.items())

    @property
    def zusammengefallen(self):
        """`[("Veranstaltung (Mitveranstalter)", 1), ...]`: both had it, now it is there once."""
        verknuepfte = [(verweis_namens(name).titel, len(zeilen)) for name, zeilen in self.doppelte.items()]
        vereinte = [
            (partial(wort_fuer, apps.get_model(schritt["nachher"]["model"])), 1)
            for schritt in self.verschmolzen
            if schritt["nachher"]
        ]
        return benannt((*verknuepfte, *vereinte))

    @property
    def entfallen(self):
        """How many Beziehungen the two had with each other."""
        return sum(schritt["nachher"] is None for schritt in self.verschmolzen)

    @property
    def geblieben(self):
        """What there may be only once and both had: that of the kept one holds."""
        return benannt((verweis_namens(name).titel, anzahl) for name, anzahl in self.bleibende.items())

    def verschmelze(self, von):
        self.verschmolzen = verschmelze(self.behalten, self.aufgenommen, von)

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
        trenne(self.verschmolzen, aufgenommen)
        for name, zeilen in self.doppelte.items():
            _verknuepfe_wieder(verweis_namens(name), behalten, aufgenommen, zeilen)


def _andere_seite(verweis, zeile):
    """`{"veranstaltung_id": 7}`"""
    spalten = [feld.attname for feld in zeile._meta.concrete_fields if not feld.primary_key]
    return {spalte: getattr(zeile, spalte) for spalte in spalten if spalte != verweis.feld.attname}


def _verknuepfe_wieder(verweis, behalten, aufgenommen, zeilen):
    """As far as the kept one still has it: who took it out there since meant the one organisation that both are."""
    verknuepfungen = verweis.modell._base_manager
    for zeile in zeilen:
        if verknuepfungen.filter(**zeile, **{verweis.feld.attname: behalten.pk}).exists():
            verknuepfungen.get_or_create(**zeile, **{verweis.feld.attname: aufgenommen.pk})


def benannt(zeilen):
    """Each word once, with the sum; the words know themselves by the number."""
    summen, woerter = Counter(), {}
    for wort, anzahl in zeilen:
        summen[wort(2)] += anzahl
        woerter[wort(2)] = wort
    return [(woerter[name](anzahl), anzahl) for name, anzahl in summen.items()]
