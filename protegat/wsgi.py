import os

from django.core.wsgi import get_wsgi_application

from protegat.betrieb.datenbankkonto import SCHALTER

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "protegat.settings")
os.environ[SCHALTER] = "web"  # before the settings are read

application = get_wsgi_application()
