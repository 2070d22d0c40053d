"""Fields that every room uses: periods by their two days, who did something, and short random keys."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.forms import DateRangeField as DateRangeFormField
from django.contrib.postgres.forms import RangeWidget
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import SET_NULL, ForeignKey, URLField
from django.forms import DateInput


def neue_kennung():
    """A stable key for a row: import and double submits recognise it again."""
    return uuid4().hex


def von_wem(name, beim_loeschen=SET_NULL):
    """The account that did something: shown, not chosen, and without an index, for nobody searches by it."""
    return ForeignKey(
        settings.AUTH_USER_MODEL,
        beim_loeschen,
        null=True,
        blank=True,
        editable=False,
        db_index=False,
        related_name="+",
        verbose_name=name,
    )


class Webadresse(URLField):
    """An address typed without its scheme means https; for the database it is a plain URLField."""

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https", **kwargs})

    def deconstruct(self):
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs


class Datumsfeld(DateInput):
    """The browser's own date field, which wants ISO dates."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class TagesspanneWidget(RangeWidget):
    def __init__(self):
        super().__init__(Datumsfeld)
        self.widgets = [Datumsfeld({"aria-label": "erster Tag"}), Datumsfeld({"aria-label": "letzter Tag"})]


class TagesspanneFormField(DateRangeFormField):
    """People name the last day; PostgreSQL stores the day after it."""

    default_error_messages = {
        "required": "Bitte den ersten und den letzten Tag angeben.",
        "invalid": "Bitte zwei Tage angeben.",
        "bound_ordering": "Der Anfang liegt nach dem Ende.",
    }

    def __init__(self, **kwargs):
        super().__init__(**{"widget": TagesspanneWidget(), **kwargs})

    def compress(self, values):
        spanne = super().compress(values)
        if spanne is None or spanne.upper is None:
            return spanne
        return DateRange(spanne.lower, spanne.upper + timedelta(days=1))

    def prepare_value(self, value):
        if isinstance(value, DateRange) and value.upper is not None:
            value = DateRange(value.lower, value.upper - timedelta(days=1))
        return super().prepare_value(value)


class TagesspanneField(DateRangeField):
    """A date range whose form shows the last day, not the day after."""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": TagesspanneFormField, **kwargs})
