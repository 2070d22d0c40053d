"""Django's admin under our name and in our colours; rights come from the role table like everywhere else."""

from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.contrib.contenttypes.views import shortcut
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import urlencode

from protegat.basis.richtlinie import ohne_trusted_types


class HausAdminSite(AdminSite):
    site_header = "Stammdaten"
    site_title = "Protegat: Stammdaten"
    index_title = "Was möchten Sie pflegen?"
    site_url = "/"
    enable_nav_sidebar = False

    def admin_view(self, view, cacheable=False):
        """Django's own scripts there write markup by jQuery: with Trusted Types no row could be added to a form."""
        return ohne_trusted_types(super().admin_view(view, cacheable))

    def get_urls(self):
        """Django's way from a number to the page of any record is one to those only that are kept here.

        A code stands in the address of its page, so it would name every code to Verwaltung.
        """
        andere = [weg for weg in super().get_urls() if getattr(weg, "name", "") != "view_on_site"]
        zur_seite = path(
            "r/<int:content_type_id>/<int:object_id>/", self.admin_view(self.zur_seite), name="view_on_site"
        )
        return [zur_seite, *andere]

    def zur_seite(self, request, content_type_id, object_id):
        art = get_object_or_404(ContentType, pk=content_type_id)
        verwaltung = self._registry.get(art.model_class())
        if not verwaltung or not verwaltung.has_view_permission(request):
            raise Http404
        return shortcut(request, content_type_id, object_id)

    def login(self, request, extra_context=None):
        """The house has one door: strangers go there, and who is in already may not enter here."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        return redirect(
            f"{reverse('account_login')}?{urlencode({'next': request.GET.get('next', reverse('admin:index'))})}"
        )

    def password_change(self, request, extra_context=None):
        """One way for everybody: slowed, written down, and told by mail."""
        return redirect("account_change_password")
