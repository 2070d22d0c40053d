"""What programs do to the public forms stands in the log of the server: which form and what, nothing that was typed."""

import logging

logger = logging.getLogger(__name__)


def vermerke(request, was):
    """Neither contents nor whence: a shelter has one address for all who live there."""
    ort = request.resolver_match
    logger.warning("Öffentliches Formular %s %s: %s", ort.view_name, ort.kwargs.get("pk", ""), was)
