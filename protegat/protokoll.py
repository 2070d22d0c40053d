"""How errors are written down: time, place in our code, and nothing that people have typed."""

import logging
import re
import traceback
from datetime import datetime

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from django.db import DataError, Error
from django.template import TemplateDoesNotExist
from django.views.debug import SafeExceptionReporterFilter

DATENBANK = (Error, psycopg2.Error)
MIT_WERT = (DataError, psycopg2.DataError)  # `invalid input syntax: "..."`
# Of these the text speaks of the program. Any other text (ValueError, KeyError, ...) may repeat what was typed.
UEBER_DAS_PROGRAMM = (
    AssertionError,
    AttributeError,
    ImportError,
    ImproperlyConfigured,
    NameError,
    OSError,
    RuntimeError,
    TemplateDoesNotExist,
    TypeError,
)
STEUERZEICHEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")  # a message is one line: nobody writes a second one
SUCHE = re.compile(r"\?\S+")  # the query string of an address


class Verschwiegen(SafeExceptionReporterFilter):
    """Keeps the keys off Django's own error page, which only DEBUG shows: their name is German."""

    hidden_settings = re.compile(f"{SafeExceptionReporterFilter.hidden_settings.pattern}|SCHLUESSEL", re.IGNORECASE)


class Protokoll(logging.Formatter):
    def __init__(self):
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatTime(self, record, datefmt=None):  # noqa: N802
        """With its offset from UTC."""
        return datetime.fromtimestamp(record.created).astimezone().isoformat(" ", "milliseconds")

    def formatMessage(self, record):  # noqa: N802
        record.message = STEUERZEICHEN.sub(" ", SUCHE.sub("", record.message)) + _konto(record)
        return super().formatMessage(record)

    def formatException(self, exc_info):  # noqa: N802
        """The whole chain, the cause first, as Python prints it."""
        teile, fehler = [], exc_info[1]
        while fehler:
            teile.append("".join(["Traceback:\n", *traceback.format_tb(fehler.__traceback__), benennung(fehler)]))
            fehler = fehler.__cause__ or (None if fehler.__suppress_context__ else fehler.__context__)
        return "\n-> ".join(reversed(teile))


def _konto(record):
    """Who it was, by number, where that is known already: a line of the log asks no database."""
    nutzer = getattr(getattr(record, "request", None), "_cached_user", None)
    return f" (Konto {nutzer.pk})" if getattr(nutzer, "pk", None) else ""


def benennung(fehler):
    name = type(fehler).__qualname__
    if isinstance(fehler, DATENBANK) and not isinstance(fehler, MIT_WERT):
        return f"{name}: {str(fehler).partition(chr(10))[0]}"  # from the second line on: the row that was refused
    return f"{name}: {fehler}" if isinstance(fehler, UEBER_DAS_PROGRAMM) else name
