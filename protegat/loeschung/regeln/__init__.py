"""All rules, in the order in which they run: what others lean on goes after them."""

from . import basis, beratung, berichte, konten, netzwerk, protokolle, veranstaltungen

RAEUME = (beratung, veranstaltungen, netzwerk, berichte, basis, konten, protokolle)
REGELN = tuple(regel for raum in RAEUME for regel in raum.REGELN)
NACH_SCHLUESSEL = {regel.schluessel: regel for regel in REGELN}
