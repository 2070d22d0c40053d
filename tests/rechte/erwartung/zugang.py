"""The way in: the door, one's own account with its factors and sessions, and what Verwaltung does about others."""

TABELLE = """
# Accounts: the door, and the ways that this house has closed
account_change_password                           konten   konten
account_confirm_email                             alle     niemand
account_confirm_login_code                        konten   konten
account_email                                     niemand  niemand
account_email_verification_sent                   niemand  -
account_inactive                                  alle     -
account_login                                     alle     alle
account_logout                                    alle     alle
account_reauthenticate                            konten   konten
account_reset_password                            niemand  niemand
account_reset_password_done                       niemand  -
account_reset_password_from_key                   niemand  niemand
account_reset_password_from_key_done              niemand  -
account_set_password                              niemand  niemand
account_signup                                    niemand  niemand
geschlossen                                       niemand  niemand

# The way in: one's own account, factors and sessions; links that Verwaltung hands out
andere_sitzungen_delete                           -        konten
einladung_create                                  V        V
einladung_detail                                  V        -
einladung_list                                    V        -
einloesung                                        alle     alle
faktorruecksetzung_create                         -        V
faktorruecksetzung_create@fremd                   -        niemand
kennwort                                          alle     alle
linkrueckzug_create                               -        V
mein_konto                                        konten   -
# the one of Beratung has an app, recovery codes and a passkey, the others have none to show or to take away
mfa_activate_totp                                 konten   konten
mfa_add_webauthn                                  konten   konten
mfa_authenticate                                  konten   konten
mfa_deactivate_totp                               B        B
mfa_download_recovery_codes                       B        -
mfa_edit_webauthn                                 B        B
mfa_edit_webauthn@fremd                           niemand  niemand
mfa_generate_recovery_codes                       konten   konten
mfa_index                                         konten   -
mfa_list_webauthn                                 konten   -
# opened by hand it leads back to the door, which here counts as refused
mfa_login_webauthn                                konten   konten
mfa_reauthenticate                                konten   konten
# nothing signed is refused where there is a passkey to sign with; who has none is led on to the password
mfa_reauthenticate_webauthn                       konten   KVLO
mfa_remove_webauthn                               B        B
mfa_remove_webauthn@fremd                         niemand  niemand
mfa_view_recovery_codes                           B        -
passwortlink_create                               -        V
# here nobody is named to write to, so there is no such file (tests/protegat/test_wohlbekannt.py)
security_txt                                      niemand  -
sitzung_delete                                    -        B
sitzung_delete@fremd                              -        niemand
sitzung_list                                      konten   -
sitzungsende_create                               -        V
weiter                                            -        konten
"""
