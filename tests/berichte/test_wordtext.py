"""Text on its way into Word."""

from berichte.ausgabe.wordtext import rein


def test_zeichen_die_xml_nicht_kennt_bleiben_draussen():
    """One of them in the name of a partner would stop the whole report."""
    assert rein("a\x01\x0b\ufffe\uffff\tü\nb") == "a\tü\nb"
