"""A link that somebody types leads into the web, never into the page that shows it."""

import pytest
from django.core.exceptions import ValidationError

from protegat.basis.felder import Webadresse

FREMDE = ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,<b>x</b>", "vbscript:x", "file:///etc/passwd"]


@pytest.mark.parametrize("adresse", FREMDE)
def test_nur_adressen_im_netz(adresse):
    feld = Webadresse("Webseite", blank=True)

    with pytest.raises(ValidationError):
        feld.formfield().clean(adresse)
    with pytest.raises(ValidationError):
        feld.clean(adresse, None)  # what an import asks


def test_ohne_vorspann_ist_es_https():
    assert Webadresse("Webseite").formfield().clean("stelle.example.org") == "https://stelle.example.org"
