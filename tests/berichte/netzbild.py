"""The drawing of the network, read back from its SVG."""

from dataclasses import dataclass
from html.parser import HTMLParser

BUCHSTABE = 8.5  # pixels; wider than the letters of the labels are on average
SCHRIFTHOEHE = 15


@dataclass(frozen=True)
class Kasten:
    """Where a line of words stands, generously."""

    text: str
    links: float
    rechts: float
    oben: float
    unten: float

    def trifft(self, anderer):
        quer = self.links < anderer.rechts and anderer.links < self.rechts
        return quer and self.oben < anderer.unten and anderer.oben < self.unten


class Gelesen(HTMLParser):
    """`organisationen` are `{number: (name and lines in words, address)}`, `linien` are `{(to, kind): number}`."""

    def __init__(self, svg):
        super().__init__()
        self.organisationen, self.linien, self.zwischen, self.kaesten, self.zahlen = {}, {}, set(), [], []
        self.breite, self.wort = 0, None
        self.feed(str(svg))

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        art, _, mehr = a.get("class", "").partition(" ")
        if tag == "svg":
            self.breite = float(a["width"])
        elif art == "linie" and "data-nach" in a:
            self.linien[int(a["data-nach"]), mehr] = int(a["data-anzahl"])
        elif art == "zwischen" and "data-von" in a:
            self.zwischen.add((int(a["data-von"]), int(a["data-nach"]), a["data-art"]))
        elif tag == "a":
            self.organisationen[int(a["data-organisation"])] = (a["aria-label"], a["href"])
        elif tag == "text":
            self.wort = a | {"art": art}

    def handle_data(self, text):
        if self.wort:
            x, y, breite = float(self.wort["x"]), float(self.wort["y"]), BUCHSTABE * len(text)
            links = {"start": x, "end": x - breite, "middle": x - breite / 2}[self.wort["text-anchor"]]
            self.kaesten.append(Kasten(text, links, links + breite, y - SCHRIFTHOEHE + 3, y + 3))
            if self.wort["art"] == "anzahl":
                self.zahlen.append(int(text.split()[0]))

    def handle_endtag(self, tag):
        if tag == "text":
            self.wort = None

    def ueberlappende(self):
        paare = ((a, b) for nummer, a in enumerate(self.kaesten) for b in self.kaesten[nummer + 1 :])
        return [(a.text, b.text) for a, b in paare if a.trifft(b)]
