from django.urls import path

from .views import KalenderView

urlpatterns = [path("", KalenderView.as_view(), name="kalender")]
