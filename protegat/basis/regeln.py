"""Rules that many tables keep, written once: valid codes, no future day, the day inside the Vorhaben."""

from datetime import date

import pgtrigger
from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Replace

JAHRE = range(1900, 2200)
JAHR_PASST_NICHT = f"Das Jahr liegt nicht zwischen {JAHRE.start} und {JAHRE.stop - 1}."
UMSCHRIFTEN = ("ae", "a"), ("oe", "o"), ("ue", "u")


class HeuteInBerlin(models.Func):
    """Today's date where the office is; the database itself runs on UTC."""

    template = "(now() AT TIME ZONE 'Europe/Berlin')::date"
    arity = 0
    output_field = models.DateField()


class Spaeter(models.Func):
    """`Spaeter("austritt", frist="6 months")`: that much later; the 31st becomes the last day of a shorter month."""

    template = "(%(expressions)s + interval '%(frist)s')::date"
    arity = 1
    output_field = models.DateField()


class TagInBerlin(models.Func):
    """The local day of a moment; immutable, so that a generated column can hold it."""

    template = "(%(expressions)s AT TIME ZONE 'Europe/Berlin')::date"
    arity = 1
    output_field = models.DateField()


class Tagesabschnitt(models.Func):
    """From one time of day to another, the end excluded; PostgreSQL has ranges of moments only, so all on one day."""

    function = "tsrange"
    template = "%(function)s('2000-01-01'::date + %(expressions)s, '[)')"
    arg_joiner = ", '2000-01-01'::date + "
    arity = 2
    output_field = DateTimeRangeField()


class Sortierung(models.Func):
    """German order: ä with a, ß with ss, capitals with small letters."""

    function = "protegat_sortierung"
    arity = 1
    output_field = models.TextField()


def suchform(text):
    """Büro, BUERO and Buro are the same word to somebody who searches."""
    form = Sortierung(text)
    for umschrift, vokal in UMSCHRIFTEN:
        form = Replace(form, models.Value(umschrift), models.Value(vokal), output_field=models.TextField())
    return form


def gueltige_auswahl(modell, **felder):
    """One constraint per field: only codes of its catalogue."""
    return [
        models.CheckConstraint(
            name=f"{modell}_{feld}_aus_katalog",
            condition=Q(**{f"{feld}__in": auswahl.values}),
            violation_error_message=f"Für „{feld}“ gibt es diesen Wert nicht.",
        )
        for feld, auswahl in felder.items()
    ]


def nicht_leer(modell, *felder):
    """One constraint per field: at least one character that can be seen."""
    return [
        models.CheckConstraint(
            name=f"{modell}_{feld}_nicht_leer",
            condition=Q(**{f"{feld}__regex": r"\S"}),
            violation_error_message="Bitte füllen Sie dieses Feld aus.",
        )
        for feld in felder
    ]


def nicht_in_der_zukunft(modell, feld="datum", nur=None):
    """A record speaks of what has happened, so its day is today or earlier."""
    vergangen = Q(**{f"{feld}__lte": HeuteInBerlin()})
    return models.CheckConstraint(
        name=f"{modell}_nicht_in_der_zukunft",
        condition=vergangen if nur is None else ~nur | vergangen,
        violation_error_message="Das Datum liegt in der Zukunft.",
    )


def in_diesen_jahren(modell, feld):
    """A day of the years that files and forms take; the year 1 is a slip of the keyboard."""
    return models.CheckConstraint(
        name=f"{modell}_{feld}_zwischen_{JAHRE.start}_und_{JAHRE.stop - 1}",
        condition=Q(**{f"{feld}__range": (date(JAHRE.start, 1, 1), date(JAHRE.stop - 1, 12, 31))}),
        violation_error_message=JAHR_PASST_NICHT,
    )


def tag_im_vorhaben(modell, tag="NEW.datum", feld="datum"):
    """The database refuses a record whose day lies outside its Vorhaben, whoever writes it."""
    return pgtrigger.Trigger(
        name=f"{modell}_tag_im_vorhaben",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(feld, "vorhaben_id"),
        func=f"""
            IF NOT EXISTS (SELECT FROM basis_vorhaben v WHERE v.id = NEW.vorhaben_id AND v.zeitraum @> {tag}) THEN
                RAISE EXCEPTION 'Der Tag liegt nicht im Zeitraum des Vorhabens.'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{modell}_tag_im_vorhaben';
            END IF;
            RETURN NEW;
        """,
    )


def zeit_der_datenbank(modell):
    """When a line of a log was written, the database says; the owner may bring in older ones."""
    return pgtrigger.Trigger(
        name=f"{modell}_zeit_der_datenbank",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func="""
            IF NOT public.basis_fragt_eigentuemer() THEN
                NEW.am := clock_timestamp();
            END IF;
            RETURN NEW;
        """,
    )


def gueltige_menge(modell, **felder):
    """The same for fields that hold several codes."""
    return [
        models.CheckConstraint(
            name=f"{modell}_{feld}_aus_katalog",
            condition=Q(**{f"{feld}__contained_by": auswahl.values}),
            violation_error_message=f"Für „{feld}“ gibt es einen dieser Werte nicht.",
        )
        for feld, auswahl in felder.items()
    ]
