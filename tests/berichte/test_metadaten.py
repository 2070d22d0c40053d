"""What stands in a file beside its contents: the body that hands it in, no person, no place on our machine."""

import io
import re
import socket
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from pypdf import PdfReader

from protegat.basis.austausch.ausgeben import als_xlsx
from protegat.basis.austausch.ods import als_ods
from protegat.betroffene.dokumente import DOKUMENTE
from tests.berichte.test_dateiformate import datei
from tests.berichte.test_pdf import TEILE

WIR = ("Träger gUG", "Protegat")
PERSON = re.compile(r"<(?:[\w-]+:)?(?:creator|lastModifiedBy|initial-creator|Manager|Author|author)[^>]*>([^<]*)<")
ORTE = {str(settings.BASE_DIR), str(Path.home()), str(Path(settings.DATEIEN)), f"//{socket.gethostname()}"}


def tabelle(schreibe):
    ziel = io.BytesIO()
    schreibe([["Name", "Zahl"], ["Stelle A", 3]], ziel, titel="Stellen")
    return ziel.getvalue()


DATEIEN = {
    "docx": lambda: datei("docx", *TEILE),
    "xlsx": lambda: datei("xlsx", *TEILE),
    "csv": lambda: datei("csv", *TEILE),
    "liste.xlsx": lambda: tabelle(als_xlsx),
    "liste.ods": lambda: tabelle(als_ods),
}


@pytest.mark.parametrize("name", DATEIEN)
def test_ein_archiv_nennt_keine_person_und_keinen_ort(name):
    with zipfile.ZipFile(io.BytesIO(DATEIEN[name]())) as archiv:
        teile = {teil: archiv.read(teil).decode("utf-8", "replace") for teil in archiv.namelist()}
        kommentare = [archiv.comment, *(eintrag.comment for eintrag in archiv.infolist())]

    personen = {person.strip() for text in teile.values() for person in PERSON.findall(text)} - {""}

    assert personen <= set(WIR)
    assert [teil for teil, text in teile.items() if any(ort in text for ort in ORTE)] == []
    assert set(kommentare) == {b""}


@pytest.mark.django_db
def test_ein_druck_nennt_keine_person_und_keinen_ort():
    drucke = [datei("pdf", *TEILE), *(papier().als_pdf(timezone.now()) for papier in DOKUMENTE.values())]

    for druck in drucke:
        leser = PdfReader(io.BytesIO(druck))
        xmp = leser.trailer["/Root"]["/Metadata"].get_data().decode()
        assert leser.metadata.author in WIR
        assert set(
            re.findall(r"<rdf:li>([^<]*)</rdf:li>", xmp.partition("dc:creator")[2].partition("/dc:creator")[0])
        ) <= set(WIR)
        assert [ort for ort in ORTE if ort.encode() in druck or ort in xmp] == []
