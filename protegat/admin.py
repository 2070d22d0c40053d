"""Django's admin under our name; rights come from the role table like everywhere else."""

from django.contrib.admin import AdminSite


class HausAdminSite(AdminSite):
    site_header = "Protegat: Stammdaten"
    site_title = "Stammdaten"
    index_title = "Was möchten Sie pflegen?"
    enable_nav_sidebar = False
