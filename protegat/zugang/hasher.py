from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """OWASP's smallest good setting: Django's own takes 100 MB for each guess."""

    time_cost = 2
    memory_cost = 19 * 1024  # KiB
    parallelism = 1
