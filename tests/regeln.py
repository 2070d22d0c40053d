"""How a test says that the database refuses."""

import pytest
from django.db import IntegrityError, transaction


def abgelehnt(regel, tat):
    """The rule that refused has this name."""
    with pytest.raises(IntegrityError) as fehler, transaction.atomic():
        tat()
    assert fehler.value.__cause__.diag.constraint_name == regel
