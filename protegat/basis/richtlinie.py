"""Where Trusted Types cannot be: scripts of others that write markup, and workers, which have no page to write into."""

from csp.decorators import csp_replace

ohne_trusted_types = csp_replace({"require-trusted-types-for": None, "trusted-types": None})
