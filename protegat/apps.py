"""The roof: the commands that need every room, and the admin site that Verwaltung uses for master data."""

from importlib import import_module

from django.apps import AppConfig
from django.contrib.admin import apps as admin


class ProtegatConfig(AppConfig):
    name = "protegat"
    default = True

    def ready(self):
        import_module("protegat.zugang.passkey").setze_ein()
        import_module("protegat.zugang.kontenadmin")  # accounts are master data, but belong to the way in
        import_module("protegat.warnungen")  # its checks are known once it is read; not before the settings are


class HausAdminConfig(admin.AdminConfig):
    default = False
    default_site = "protegat.admin.HausAdminSite"
