"""The roof: the commands that need every room, and the admin site that Verwaltung uses for master data."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin


class ProtegatConfig(AppConfig):
    name = "protegat"
    default = True


class HausAdminConfig(admin.AdminConfig):
    default = False
    default_site = "protegat.admin.HausAdminSite"
