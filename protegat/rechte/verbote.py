"""What nobody may, whatever the role. Where a right could be given at all, it is named: no role may ever get it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verbot:
    satz: str
    rechte: tuple[str, ...] = ()


VERBOTE = (
    Verbot("Notizen anderer lesen, die keine Vertretung benannt haben; auch Koordination und Verwaltung nicht."),
    Verbot(
        "Notizen oder Namen als Datei ausgeben, außer an die Person selbst.",
        ("beratung.ausgeben_beratungsnotiz", "beratung.ausgeben_identitaet"),
    ),
    Verbot(
        "Einen festgeschriebenen Bericht ändern oder löschen. Die Datenbank weist es ab.",
        ("berichte.change_berichtsstand", "berichte.delete_berichtsstand"),
    ),
    Verbot(
        "Das Leseprotokoll ändern oder leeren. Die Datenbank weist es ab; nach zwölf Monaten darf Altes gehen.",
        ("basis.add_einsicht", "basis.change_einsicht", "basis.delete_einsicht"),
    ),
    Verbot(
        "Ein Konto löschen. Es wird geschlossen, damit bleibt, wer etwas geschrieben hat.", ("basis.delete_nutzer",)
    ),
    Verbot("Sich selbst ein Konto machen, die eigene Rolle ändern oder das eigene Konto schließen."),
    Verbot("Eine Beratung oder einen Code von Hand löschen.", ("beratung.delete_beratung", "beratung.delete_klient")),
    Verbot("Ein Vorhaben löschen.", ("basis.delete_vorhaben",)),
)
