import pgtrigger
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models, transaction
from django.db.models.functions import Cast, Concat

from protegat.basis.querysets import HausQuerySet

from .einsicht import Einsicht, Einsichtsart


class Rolle(models.TextChoices):
    """What each may do stands in `protegat/rollen.py`."""

    BERATUNG = "beratung", "Beratung"
    KOORDINATION = "koordination", "Koordination"
    VERWALTUNG = "verwaltung", "Verwaltung"
    LESERECHT = "leserecht", "Leserecht"


TUER = ("emailaddress", "authenticator", "usersession")  # what allauth keeps of an account
OHNE_NAMEN = Concat(models.Value("konto-"), Cast("pk", models.TextField()))
MERKT_AUSSCHEIDEN = pgtrigger.Trigger(
    name="nutzer_merkt_ausscheiden",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("is_active"),
    func="""
        NEW.ausgeschieden_am := CASE
            WHEN NEW.is_active THEN NULL
            ELSE coalesce(NEW.ausgeschieden_am, (now() AT TIME ZONE 'Europe/Berlin')::date)
        END;
        RETURN NEW;
    """,
)


class NutzerQuerySet(HausQuerySet):
    # words that delete, see basis/loeschung.py
    def begleiter(self):
        """One's own filters, and all that opened the door; filters that Koordination keeps for all stay."""
        geschlossene = self.filter(is_active=False)
        eigene, *tuer = (self.model._meta.get_field(name).related_model for name in ("filter", *TUER))
        return (
            eigene.objects.filter(nutzer__in=geschlossene, fuer_alle=False),
            *(modell.objects.filter(user__in=geschlossene) for modell in tuer),
        )

    def tilgbare(self):
        """Closed accounts that still have a name."""
        return self.filter(is_active=False).exclude(username=OHNE_NAMEN, first_name="", last_name="", email="")

    def tilge(self):
        """The row stays under its number, so that records keep their author and figures their counter."""
        leer = {"first_name": "", "last_name": "", "email": "", "vertretung": None, "last_login": None}
        self.update(username=OHNE_NAMEN, password=make_password(None), **leer)


class NutzerManager(UserManager.from_queryset(NutzerQuerySet)):
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
    vertretung = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="vertretene",
        verbose_name="Vertretung",
        help_text="Darf Ihre Notizen lesen, solange Sie es nicht ändern.",
    )
    ausgeschieden_am = models.DateField(
        "stillgelegt am", null=True, blank=True, editable=False, help_text="Die Datenbank trägt den Tag ein."
    )
    is_staff = property(_pflegt_stammdaten)
    is_superuser = False
    groups = None
    user_permissions = None

    objects = NutzerManager()

    class Meta:
        verbose_name = "Konto"
        verbose_name_plural = "Konten"
        ordering = ("username",)
        triggers = [MERKT_AUSSCHEIDEN]
        constraints = [
            models.CheckConstraint(
                name="nutzer_rolle_aus_katalog",
                condition=models.Q(rolle__in=Rolle.values),
                violation_error_message="Diese Rolle gibt es nicht.",
            ),
            models.CheckConstraint(
                name="nutzer_vertritt_sich_nicht_selbst",
                condition=models.Q(vertretung__isnull=True) | ~models.Q(vertretung=models.F("pk")),
                violation_error_message="Sie selbst können nicht Ihre Vertretung sein.",
            ),
        ]

    def beende_sitzungen(self, ausser=""):
        """All of this account, wherever they are; `ausser`: the key of the one that stays."""
        for sitzung in self.usersession_set.exclude(session_key=ausser):
            sitzung.end()

    def __str__(self):
        return self.get_full_name() or self.username

    def waehlbare_vertretungen(self):
        """Colleagues who may read notes at all."""
        return Nutzer.objects.filter(rolle=Rolle.BERATUNG, is_active=True).exclude(pk=self.pk)

    @transaction.atomic
    def benenne_vertretung(self, vertretung):
        """Somebody who may read this person's notes, or None; both the end and the beginning are logged."""
        bisher = Nutzer.objects.select_for_update(of=("self",)).select_related("vertretung").get(pk=self.pk).vertretung
        if bisher == vertretung:
            return
        self.vertretung = vertretung
        self.save(update_fields=["vertretung"])
        for art, konto in ((Einsichtsart.VERTRETUNG_ENDE, bisher), (Einsichtsart.VERTRETUNG, vertretung)):
            if konto:
                Einsicht.von(self, art, gegenstand=konto.username, nummer=konto.pk).save()
