"""Fields that no page offers change nothing, and numbers of foreign records are refused."""

import pytest
from django.urls import reverse

from beratung.models import Beratungsnotiz
from protegat.basis.models import GespeicherterFilter, Nutzer, Rolle, Wiedervorlage
from tests.formulare import *  # noqa: F403
from tests.rechte.wege import FREMD, adresse

pytestmark = pytest.mark.django_db
