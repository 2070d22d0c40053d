from string import Formatter

from django.core.exceptions import ValidationError
from django.db import models

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from veranstaltungen.worte import KATALOGE, QUELLE

from .uebersetzung import Uebersetzung, geaendert_heisst_ungeprueft, nur_aus_dem_katalog


def platzhalter(text):
    """The names in braces, e.g. {"zahl"}. Raises ValueError when they do not close or ask for more than the name."""
    teile = [teil for teil in Formatter().parse(text) if teil[1] is not None]
    if any(form or umwandlung for _, _, form, umwandlung in teile):
        raise ValueError("Nur der Name steht in Klammern.")  # {zahl:>9999999999} would fill the memory
    return {name for _, name, *_ in teile}


class WortlautQuerySet(HausQuerySet):
    # words that select
    def in_sprachen(self, *sprachen):
        return self.filter(sprache__in=sprachen)


class Wortlaut(Uebersetzung):
    """A fixed word of the public pages as it was corrected or confirmed; it goes before the catalogue in the code."""

    schluessel = models.CharField("Wort", max_length=60)
    text = models.TextField("Wortlaut", max_length=600)

    objects = WortlautQuerySet.as_manager()

    class Meta:
        verbose_name = "Wort der öffentlichen Seiten"
        verbose_name_plural = "Öffentliche Seiten: Worte und Übersetzungen"
        ordering = ("sprache", "schluessel")
        constraints = [
            models.UniqueConstraint(
                fields=("sprache", "schluessel"),
                name="wortlaut_einmal_je_sprache",
                violation_error_message="Dieses Wort steht in dieser Sprache schon da.",
            ),
            nur_aus_dem_katalog("wortlaut"),
            *nicht_leer("wortlaut", "text"),
        ]
        triggers = [geaendert_heisst_ungeprueft("wortlaut", "sprache", "schluessel", "text")]

    def __str__(self):
        return f"{self.schluessel}, {self.get_sprache_display()}"

    @property
    def passt(self):
        """Whether it fills the same gaps as the catalogue; what does not is never shown."""
        vorgabe = KATALOGE.get(self.sprache, {}).get(self.schluessel)
        try:
            return vorgabe is not None and platzhalter(self.text) == platzhalter(vorgabe)
        except ValueError:
            return False

    def clean(self):
        if not self.passt:
            namen = ", ".join(f"{{{name}}}" for name in sorted(platzhalter(QUELLE.get(self.schluessel, ""))))
            satz = f"Der Wortlaut braucht genau diese Platzhalter: {namen}." if namen else "Ohne geschweifte Klammern."
            raise ValidationError({"text": satz})
