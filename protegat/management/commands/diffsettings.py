from django.core.management.commands import diffsettings
from django.views.debug import SafeExceptionReporterFilter

from protegat.protokoll import Verschwiegen

MIT_KENNWORT = ("DATABASES",)


class Command(diffsettings.Command):
    """Django's own prints every value; here keys and passwords stay out of terminals, tickets and logs."""

    def output_hash(self, user_settings, default_settings, **options):
        return super().output_hash(verschwiegen(user_settings), default_settings, **options)

    def output_unified(self, user_settings, default_settings, **options):
        return super().output_unified(verschwiegen(user_settings), default_settings, **options)


def verschwiegen(werte):
    geheim = Verschwiegen.hidden_settings
    ersatz = SafeExceptionReporterFilter.cleansed_substitute
    return {name: ersatz if geheim.search(name) or name in MIT_KENNWORT else wert for name, wert in werte.items()}
