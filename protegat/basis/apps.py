from django.apps import AppConfig


class BasisConfig(AppConfig):
    name = "protegat.basis"
    label = "basis"
    verbose_name = "Grundlagen"
