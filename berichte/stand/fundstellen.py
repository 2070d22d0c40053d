"""Where in a Dokument a counted number stands, and the same Dokument with other addresses behind its numbers."""

from dataclasses import fields, is_dataclass, replace

from berichte.aufbau import Zeile, Zelle


def umgebaut(wert, zelle, zeile):
    """The same value with each Zelle and Zeile as these functions make it."""
    if isinstance(wert, tuple):
        return tuple(umgebaut(teil, zelle, zeile) for teil in wert)
    if not is_dataclass(wert):
        return wert
    neue = {feld.name: umgebaut(getattr(wert, feld.name), zelle, zeile) for feld in fields(wert)}
    anders = {name: neu for name, neu in neue.items() if neu is not getattr(wert, name)}
    wert = replace(wert, **anders) if anders else wert
    return zelle(wert) if isinstance(wert, Zelle) else zeile(wert) if isinstance(wert, Zeile) else wert


def ohne_internes(dokument):
    """What nobody has taken over is not part of what is handed in."""
    return replace(dokument, kapitel=tuple(replace(k, teile=k.fuer_andere) for k in dokument.kapitel))


def ohne_ziele(dokument):
    """Nothing in a frozen report leads to what can change."""
    return umgebaut(dokument, lambda zelle: replace(zelle, ziel=""), lambda zeile: replace(zeile, ziel=""))


def mit_zielen(dokument, ziel):
    """Each counted number leads to `ziel(fundstelle)`."""

    def verlinkt(zelle):
        return replace(zelle, ziel=ziel(zelle.fundstelle)) if zelle.fundstelle else zelle

    return umgebaut(dokument, verlinkt, lambda zeile: zeile)


def gedruckte(dokument):
    """`{Fundstelle: Zelle}`: each counted number once, in print order."""
    zellen = {}

    def merke(zelle):
        if zelle.fundstelle:
            zellen.setdefault(zelle.fundstelle, zelle)
        return zelle

    umgebaut(dokument, merke, lambda zeile: zeile)
    return zellen
