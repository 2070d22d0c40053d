"""The page of one's own account: who may read my notes, and who has."""

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import UpdateView

from protegat.basis.models import Einsicht, Nutzer

HOECHSTENS = 50


class VertretungForm(forms.ModelForm):
    """Only somebody who counsels may read notes at all."""

    vertretung = forms.ModelChoiceField(
        label="Wer darf Ihre Notizen lesen?",
        queryset=Nutzer.objects.none(),
        required=False,
        empty_label="niemand",
        help_text="Ändern, löschen oder weitergeben kann die Vertretung Ihre Notizen nicht.",
    )

    class Meta:
        model = Nutzer
        fields = ("vertretung",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["vertretung"].queryset = self.instance.waehlbare_vertretungen()
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def save(self, commit=True):
        self.instance.benenne_vertretung(self.cleaned_data["vertretung"])
        return self.instance


@method_decorator(never_cache, name="dispatch")
class VertretungUpdateView(PermissionRequiredMixin, UpdateView):
    form_class = VertretungForm
    template_name = "vertretung.html"
    permission_required = "beratung.add_beratungsnotiz"
    success_url = reverse_lazy("vertretung")

    def get_object(self):
        return Nutzer.objects.get(pk=self.request.user.pk)

    def form_valid(self, form):
        antwort = super().form_valid(form)
        vertretung = self.object.vertretung
        satz = f"{vertretung} darf ab jetzt Ihre Notizen lesen." if vertretung else "Niemand vertritt Sie mehr."
        messages.success(self.request, satz)
        return antwort

    def get_context_data(self, **kwargs):
        einsichten = Einsicht.objects.fremde_in(self.request.user)[:HOECHSTENS]
        return super().get_context_data(einsichten=einsichten, **kwargs)
