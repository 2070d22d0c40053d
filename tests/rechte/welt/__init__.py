"""One house with a record of every kind, built once; in each secret place stands a word found nowhere else."""

from .arbeit import Arbeit
from .beratungen import Beratungen
from .berichte import Berichte
from .leute import Leute
from .partner import Partner
from .veranstaltungen import Veranstaltungen


class Welt(Leute, Berichte, Partner, Beratungen, Arbeit, Veranstaltungen):
    """Everything that the addresses of the house can name; attributes are the records."""

    def __init__(self):
        self.leute()
        self.vorhaben()
        self.partner()
        self.beratungen()
        self.geheimes()
        self.arbeit()
        self.veranstaltungen()
        self.nachweise()
        self.berichte()
        self.stammdaten()
        self.zugang_und_protokolle()
        self.betroffene()
