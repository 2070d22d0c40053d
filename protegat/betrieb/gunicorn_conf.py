"""The web server: what it takes from a stranger before our code sees it, and nothing about itself."""

from gunicorn.http import wsgi

wsgi.SERVER = wsgi.SERVER_SOFTWARE = "web"  # no name and no version

limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190
timeout = 120  # seconds a worker may be silent
graceful_timeout = 30
keepalive = 5
max_requests = 10_000  # a worker that leaks is replaced
max_requests_jitter = 1_000
