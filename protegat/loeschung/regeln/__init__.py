"""All rules, in the order in which they run: what others lean on goes after them."""

from . import basis, beratung, berichte, netzwerk, veranstaltungen

REGELN = (*beratung.REGELN, *veranstaltungen.REGELN, *netzwerk.REGELN, *berichte.REGELN, *basis.REGELN)
NACH_SCHLUESSEL = {regel.schluessel: regel for regel in REGELN}
