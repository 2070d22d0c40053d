"""One request to the world, undone afterwards, and everything that left the house with its answer."""

import io
import zipfile

import pypdf
from django.core import mail

from protegat.basis.models import Einsicht
from tests.rechte.conftest import rueckgaengig


def antwort_auf(client, methode, weg, daten):
    """`gelesen` is all of it, headers and cookies too; whoever was logged out on the way is in again.

    `einsichten` is what the read log has got by it, `briefe` which mails went out.
    """
    kekse, briefe = dict(client.cookies), len(mail.outbox)
    with rueckgaengig():
        bisher = Einsicht.objects.count()
        antwort = getattr(client, methode)(weg, daten)
        inhalt = antwort.getvalue() if antwort.streaming else antwort.content
        antwort.einsichten = list(Einsicht.objects.order_by("pk")[bisher:])
    antwort.briefe = ["\n".join(map(str, (eine.to, eine.subject, eine.body))) for eine in mail.outbox[briefe:]]
    antwort.ist_datei = antwort.get("Content-Disposition", "").startswith("attachment") and antwort.status_code == 200
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
