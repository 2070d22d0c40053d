"""The content security policy of every page; a view may say less or more of itself. Master data: protegat/admin.py."""

from csp.constants import NONE, SELF

SCHREIBENDE = ["finden", "dubletten", "dienst"]  # the scripts that put an answer of ours into the page or load a worker
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": SCHREIBENDE,
    }
}
