"""Telephone numbers are found by their digits, however they are typed and however they are stored."""

import re

NUMMER = re.compile(r"[\d\s/()+.–-]+")
LAND = re.compile(r"^\s*(?:\+|00)\s*49")
WENIGSTENS = 4  # digits; fewer are like everything


def ziffern(text):
    """`+49 (0)341 12-34` is `03411234`, as `protegat_rufnummer` writes it; empty where it is no number."""
    if not NUMMER.fullmatch(text):
        return ""
    nur = re.sub(r"\D", "", LAND.sub("0", text.replace("(0)", "")))
    return nur if len(nur) >= WENIGSTENS else ""


class RufnummernsucheMixin:
    """For a QuerySet with the word `mit_rufnummer`."""

    def _worte(self, text):
        """A number is one word, blanks and all."""
        return [text] if ziffern(text) else super()._worte(text)

    def _weitere_mit_wort(self, wort):
        nummern = [self.model.objects.order_by().mit_rufnummer(nur)] if (nur := ziffern(wort)) else []
        return [*super()._weitere_mit_wort(wort), *nummern]
