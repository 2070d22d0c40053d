"""What the libraries keep of our accounts."""

from .arten import TEAM, K, Tabelle

TABELLEN = (
    Tabelle("account.EmailAddress", TEAM, {K.KONTAKT: "user email"}, "verified primary"),
    Tabelle("account.EmailConfirmation", TEAM, {K.KONTO: "email_address"}, "created sent key"),
    Tabelle("mfa.Authenticator", TEAM, {K.KONTO: "user type data created_at last_used_at"}),
    Tabelle("usersessions.UserSession", TEAM, {K.KONTO: "user created_at ip last_seen_at session_key user_agent data"}),
    Tabelle("sessions.Session", TEAM, {K.KONTO: "session_key session_data expire_date"}),
    Tabelle(
        "admin.LogEntry",
        TEAM,
        {K.NACHWEIS: "action_time user content_type object_id object_repr action_flag change_message"},
    ),
)
