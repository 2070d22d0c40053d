"""Fields that no page offers change nothing, and numbers of foreign records are refused."""

import pytest

from tests.formulare import *  # noqa: F403

pytestmark = pytest.mark.django_db
