"""How many backups stay: the newest of each of the last N days, weeks and months. What is not ours is left alone."""

import re
from datetime import date

NAME = re.compile(r"protegat-(\d{4})-(\d\d)-(\d\d)-\d{6}\.sicherung")
ZEITEN = (lambda tag: tag, lambda tag: tag.isocalendar()[:2], lambda tag: (tag.year, tag.month))


def ueberzaehlige(namen, behalten):
    """The file names among these that may go."""
    tage = {name: date(*map(int, treffer.groups())) for name in namen if (treffer := NAME.fullmatch(name))}
    bleiben = set()
    for zeit in ZEITEN:
        je_zeit = {}
        for name in sorted(tage):
            je_zeit[zeit(tage[name])] = name
        bleiben |= {je_zeit[z] for z in sorted(je_zeit)[-behalten:]}
    return sorted(tage.keys() - bleiben)
