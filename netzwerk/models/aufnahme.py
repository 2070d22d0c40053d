"""One organisation takes in another that turned out to be the same: which details hold, and the way back."""

from django.core.exceptions import ValidationError
from django.db import transaction

from protegat.basis.models.zusammenfuehrung import ZusammenfuehrbarMixin

ANGABEN = (  # single details, in the order of the page; an address goes as a whole
    ("name",),
    ("kurzname",),
    ("typ",),
    ("strasse", "plz", "ort"),
    ("ortsteil_id",),
    ("telefon",),
    ("email",),
    ("web",),
    ("oeffnungszeiten",),
    ("zugang",),
    ("ev_nummer",),
    ("geprueft_am",),
    ("aktiv",),
)
LISTEN = ("kooperationsformen", "sprachen", "themen")
MEINE, SEINE, BEIDE = "meine", "seine", "beide"
VORLAEUFIG = "\u2063"  # an invisible sign: a name that nobody else has while two names are exchanged


class AufnahmeMixin(ZusammenfuehrbarMixin):
    """For Organisation."""

    derselbe = "Das ist dieselbe Organisation."

    @transaction.atomic
    def nimm_auf(self, anderer, von, wahl=None):
        """All that leads to the other one leads here, and its address, its name and its Kennung as well.

        `wahl` says by the first column of a detail, by list or by "zeiten" whose holds: MEINE, SEINE, of lists BEIDE.
        Without it mine hold, empty ones are filled and lists united. Raises ValidationError with a reason; returns the
        trace, which can take it back.
        """
        self.sperre(anderer)
        self.pruefe_aufnahme(anderer)
        spur = self.aufnahmen.model(behalten=self, aufgenommen=anderer, alter_name=anderer.name)
        wahl = wahl or {}
        spur.angaben = self._uebernimm(anderer, wahl) | self._vereine(anderer, wahl)
        meine_woche, seine_woche = self.zeiten.exists(), anderer.zeiten.exists()
        spur.verschmelze(von)
        spur.bewege(type(self), woche=seine_woche and (wahl.get("zeiten") == SEINE or not meine_woche))
        anderer.aufgegangen_in = self
        self._schreibe(anderer, von, name_getauscht="name" in spur.angaben)
        spur.zeichne(von)
        spur.save()
        return spur

    def probe(self, anderer):
        """The trace of what would move, written nowhere. Raises ValidationError as `nimm_auf` does."""
        with transaction.atomic():
            spur = type(self).objects.get(pk=self.pk).nimm_auf(type(self).objects.get(pk=anderer.pk), von=None)
            transaction.set_rollback(True)
        return spur

    def _uebernimm(self, anderer, wahl):
        """Take single details over; `{column: [before, chosen]}` of those that changed."""
        gelernt = {}
        for spalten in ANGABEN:
            leer = not any(getattr(self, spalte) for spalte in spalten) and spalten != ("aktiv",)
            if not (wahl.get(spalten[0]) == SEINE or leer):
                continue
            for spalte in spalten:
                mein, sein = getattr(self, spalte), getattr(anderer, spalte)
                if mein != sein:
                    gelernt[spalte] = [_als_json(mein), _als_json(sein)]
                    setattr(self, spalte, sein)
        return gelernt

    def _vereine(self, anderer, wahl):
        gelernt = {}
        for name in LISTEN:
            meine, seine = self.liste(name), anderer.liste(name)
            gewaehlt = {MEINE: meine, SEINE: seine}.get(wahl.get(name), [*meine, *(e for e in seine if e not in meine)])
            if gewaehlt != meine:
                gelernt[name] = [meine, gewaehlt]
                self.setze_liste(name, gewaehlt)
        return gelernt

    def liste(self, name):
        """Codes, or of topics their keys."""
        return sorted(self.themen.values_list("pk", flat=True)) if name == "themen" else list(getattr(self, name))

    def setze_liste(self, name, werte):
        """Topics at once, the others with the next save."""
        if name == "themen":
            self.themen.set(self.themen.model.objects.filter(pk__in=werte))
        else:
            setattr(self, name, werte)

    def _schreibe(self, anderer, von, name_getauscht):
        """Both; the name that is given up stays with the other one and leads here."""
        for einer in (self, anderer):
            einer.zeichne(von)
        if name_getauscht:
            mein_alter = type(self).objects.values_list("name", flat=True).get(pk=self.pk)
            _umbenennen(anderer, f"{VORLAEUFIG}{anderer.pk}")
            self.save()
            anderer.name = mein_alter
        else:
            self.save()
        anderer.save()

    def vergiss(self, spur, anderer):
        """Undo what was learned where nobody has written something newer since; saving is up to the caller."""
        for spalte, (vorher, gewaehlt) in spur.angaben.items():
            if spalte in LISTEN:
                if self.liste(spalte) == gewaehlt:
                    self.setze_liste(spalte, vorher)
            elif spalte != "name" and _als_json(getattr(self, spalte)) == gewaehlt:
                setattr(self, spalte, self._meta.get_field(spalte).to_python(vorher))
        if anderer.name != spur.alter_name:
            self._tausche_namen_zurueck(spur, anderer)

    def _tausche_namen_zurueck(self, spur, anderer):
        """The kept one gets its name back unless it was renamed since; the other one always."""
        vorher, gewaehlt = spur.angaben["name"]
        fremde = type(self).objects.filter(name__iexact=spur.alter_name).exclude(pk__in=(self.pk, anderer.pk))
        if fremde.exists():
            raise ValidationError(
                f"Inzwischen heißt eine andere Organisation „{spur.alter_name}“. Bitte benennen Sie diese zuerst um."
            )
        if self.name == gewaehlt:
            _umbenennen(anderer, f"{VORLAEUFIG}{anderer.pk}")
            self.name = vorher
        anderer.name = spur.alter_name


def _umbenennen(organisation, name):
    type(organisation).objects.filter(pk=organisation.pk).update(name=name)


def _als_json(wert):
    return wert.isoformat() if hasattr(wert, "isoformat") else wert
