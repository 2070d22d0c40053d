"""Django's admin under our name and in our colours; rights come from the role table like everywhere else."""

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
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
