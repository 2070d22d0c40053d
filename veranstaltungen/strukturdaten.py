"""An event for search engines: schema.org as JSON-LD. A block of data is never executed, so the CSP lets it be."""

import json

from django.utils import timezone
from django.utils.safestring import SafeString

from netzwerk.schrift import lang
from protegat.basis.merkmale import Sprache

from .models import Veranstaltungsstatus

ZUSTAENDE = {
    Veranstaltungsstatus.ABGESAGT: "EventCancelled",
    Veranstaltungsstatus.VERSCHOBEN: "EventPostponed",
}
UNGEFAEHRLICH = str.maketrans({zeichen: f"\\u{ord(zeichen):04X}" for zeichen in "<>&\u2028\u2029"})


def strukturdaten(aushang, adresse, veranstalter):
    """As a dict; `veranstalter` are names, the one who answers for it first."""
    angaben = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": str(aushang.titel),
        "url": adresse,
        "startDate": timezone.localtime(aushang.beginn).isoformat(),
        "endDate": aushang.ende and timezone.localtime(aushang.ende).isoformat(),
        "eventStatus": f"https://schema.org/{ZUSTAENDE.get(aushang.status, 'EventScheduled')}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": aushang.ort and _ort(aushang.ort),
        "organizer": [{"@type": "Organization", "name": name} for name in veranstalter],
        "inLanguage": list(dict.fromkeys(map(lang, aushang.sprachcodes))) or [str(Sprache.DE)],
        "isAccessibleForFree": True,
        "description": str(aushang.texte["beschreibung"]),
        "audience": _publikum(str(aushang.texte["zielgruppe"])),
    }
    return {name: wert for name, wert in angaben.items() if wert}


def als_block(daten):
    """For inside `<script type="application/ld+json">`: nothing in it can end the block."""
    return SafeString(json.dumps(daten, ensure_ascii=False).translate(UNGEFAEHRLICH))


def _ort(ort):
    return {"@type": "Place", "name": ort.name, "address": ort.adresse or ort.name}


def _publikum(zielgruppe):
    return {"@type": "Audience", "audienceType": zielgruppe} if zielgruppe else None
