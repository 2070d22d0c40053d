"""One request to the world, undone afterwards, and everything that left the house with its answer."""

import io
import zipfile

import pypdf

from tests.rechte.conftest import rueckgaengig


def antwort_auf(client, methode, weg, daten):
    """`gelesen` is all of it, headers and cookies too; whoever was logged out on the way is in again."""
    kekse = dict(client.cookies)
    with rueckgaengig():
        antwort = getattr(client, methode)(weg, daten)
        inhalt = antwort.getvalue() if antwort.streaming else antwort.content
    antwort.gelesen = "\n".join((worte(inhalt), repr(sorted(antwort.headers.items())), antwort.cookies.output()))
    client.cookies.clear()
    client.cookies.update(kekse)
    return antwort


def worte(inhalt):
    """What can be read in it; tables and documents are unpacked."""
    if inhalt.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(inhalt)) as archiv:
            return "\n".join(archiv.read(name).decode("utf-8", "replace") for name in archiv.namelist())
    if inhalt.startswith(b"%PDF") and len(inhalt) > 1000:
        return "\n".join(seite.extract_text() for seite in pypdf.PdfReader(io.BytesIO(inhalt)).pages)
    return inhalt.decode("utf-8", "replace")
