"""How long after its beginning something goes: each period in words and, the same, in the database."""

from dataclasses import dataclass

from django.db.models import DateField, Func


@dataclass(frozen=True)
class Frist:
    worte: str
    sql: str

    def nach(self, beginn):
        """The day of deletion as an expression. The 31st becomes the last day of a shorter month."""
        return Func(beginn, template=self.sql, arity=1, output_field=DateField())


def _spaeter(worte, abstand):
    return Frist(worte, f"(%(expressions)s + interval '{abstand}')::date")


def _jahresende(worte, jahre):
    return Frist(worte, f"make_date(extract(year FROM %(expressions)s)::int + {jahre}, 12, 31)")


AM_TAG = Frist("an diesem Tag", "(%(expressions)s)")
EIN_TAG = _spaeter("1 Tag", "1 day")
TAGE_7 = _spaeter("7 Tage", "7 days")
TAGE_14 = _spaeter("14 Tage", "14 days")
TAGE_30 = _spaeter("30 Tage", "30 days")
TAGE_90 = _spaeter("90 Tage", "90 days")
MONATE_6 = _spaeter("6 Monate", "6 months")
MONATE_12 = _spaeter("12 Monate", "12 months")
# for logs that the database guards to the second: the day after, when that second is certainly over
NACH_12_MONATEN = Frist("12 Monate", "((%(expressions)s + interval '12 months')::date + 1)")
NACH_3_JAHREN = Frist("3 Jahre", "((%(expressions)s + interval '3 years')::date + 1)")
JAHRE_3 = _spaeter("3 Jahre", "3 years")
FOLGEJAHR = _jahresende("bis zum Ende des folgenden Kalenderjahres", 1)
