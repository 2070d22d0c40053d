from django.apps import AppConfig


class VeranstaltungenConfig(AppConfig):
    name = "veranstaltungen"
    verbose_name = "Veranstaltungen"
