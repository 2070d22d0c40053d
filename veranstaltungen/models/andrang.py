"""How much comes from one network, counted for all web processes together, without keeping an address."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256

from django.conf import settings
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet

EIN_TAG = 86400


class AndrangQuerySet(HausQuerySet):
    # words that count
    def wievielte(self, wozu, netz, fenster):
        """The how-manieth within these seconds. What is over goes with the next newcomer."""
        nummer = int(timezone.now().timestamp()) // fenster
        text = f"{wozu} {netz} {fenster} {nummer}"
        abdruck = hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()
        bis = datetime.fromtimestamp((nummer + 1) * fenster, UTC)
        with transaction.atomic():
            zeile, neu = self.get_or_create(abdruck=abdruck, defaults={"bis": bis})
            if neu:
                self.raeume_auf()
            self.filter(pk=zeile.pk).update(zahl=F("zahl") + 1)
            return self.values_list("zahl", flat=True).get(pk=zeile.pk)

    def ist_neu(self, nummer):
        """Whether a page with this number has not been sent before; what was sent twice counts once."""
        return self.wievielte(f"bogen {nummer}", "", EIN_TAG) == 1

    # verbs
    def raeume_auf(self):
        return self.filter(bis__lt=timezone.now()).delete()[0]


class Andrang(models.Model):
    """One counter of one window. Its name is hashed with the key of the house: no address can be read from it."""

    abdruck = models.CharField("Abdruck", max_length=64, unique=True)
    zahl = models.PositiveIntegerField("Zahl", default=0)
    bis = models.DateTimeField("gilt bis", db_index=True)

    objects = AndrangQuerySet.as_manager()

    class Meta:
        verbose_name = "Andrang"
        verbose_name_plural = "Andrang"

    def __str__(self):
        return f"{self.zahl} bis {self.bis:%H:%M}"


def noch_sekunden(fenster):
    """Until the window ends: for `Retry-After`."""
    return fenster - int(timezone.now().timestamp()) % fenster
