from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models


class Rolle(models.TextChoices):
    """What each may do stands in `protegat/rollen.py`."""

    BERATUNG = "beratung", "Beratung"
    KOORDINATION = "koordination", "Koordination"
    VERWALTUNG = "verwaltung", "Verwaltung"
    LESERECHT = "leserecht", "Leserecht"


class NutzerManager(UserManager):
    def create_user(self, username, email=None, password=None, **felder):
        nutzer = self.model(username=self.model.normalize_username(username), email=email or "", **felder)
        nutzer.set_password(password)
        nutzer.save(using=self._db)
        return nutzer

    def create_superuser(self, username, email=None, password=None, **felder):
        """`createsuperuser` makes a Verwaltung account: nobody stands above the role table."""
        return self.create_user(username, email, password, rolle=Rolle.VERWALTUNG, **felder)


def _pflegt_stammdaten(nutzer):
    """Master data are kept in the admin, by Verwaltung only."""
    return nutzer.is_active and nutzer.rolle == Rolle.VERWALTUNG


class Nutzer(AbstractUser):
    """A member of the team, or a reader at the city. One person has one role."""

    rolle = models.CharField("Rolle", max_length=20, choices=Rolle, default=Rolle.BERATUNG)
    is_staff = property(_pflegt_stammdaten)
    is_superuser = False
    groups = None
    user_permissions = None

    objects = NutzerManager()

    class Meta:
        verbose_name = "Konto"
        verbose_name_plural = "Konten"
        ordering = ("username",)
        constraints = [
            models.CheckConstraint(
                name="nutzer_rolle_aus_katalog",
                condition=models.Q(rolle__in=Rolle.values),
                violation_error_message="Diese Rolle gibt es nicht.",
            ),
        ]

    def __str__(self):
        return self.get_full_name() or self.username
