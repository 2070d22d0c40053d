"""The database judges; the sentence comes from the rule that the model declares."""

from django.db.models import CheckConstraint


def meldung_der_datenbank(fehler, *modelle):
    """The German sentence behind an IntegrityError or DataError."""
    diagnose = fehler.__cause__.diag
    regel = regel_namens(diagnose.constraint_name, *modelle)
    if regel:
        return regel.violation_error_message
    if diagnose.constraint_name and diagnose.sqlstate == "23514":  # one of our triggers, which speak German
        return diagnose.message_primary
    if diagnose.sqlstate == "23505":
        return "Das gibt es schon."
    return "Die Datenbank nimmt diese Zeile nicht an."


def regel_namens(name, *modelle):
    """The constraint of one of the models, or None."""
    regeln = (regel for modell in modelle for regel in modell._meta.constraints)
    return next((regel for regel in regeln if regel.name == name), None)


def felder_der_regel(regel):
    """The fields that a constraint speaks of."""
    if isinstance(regel, CheckConstraint):
        return regel.condition.referenced_base_fields
    ausdruecke = {quelle.name for ausdruck in regel.expressions for quelle in ausdruck.get_source_expressions()}
    return {*regel.fields, *ausdruecke}
