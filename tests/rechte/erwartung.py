"""Who may open and who may change what, written down once and by hand: nothing here is derived from the code.

A line is: name of the address, who may read (GET, HEAD), who may change (POST). A name with `@fremd` is the same page
with a record of somebody else, of another Vorhaben, or under a number that it does not belong to.

B Beratung, K Koordination, V Verwaltung, L Leserecht with a Lesezugang, O Leserecht without, A nobody logged in.
`alle` = BKVLOA, `konten` = BKVLO, `niemand` = it is there for none of them, `-` = no such request. An account that has
been closed is worth as much as none. A change here is a change of what people may do: Fachkonzept 7 decides.
"""

TABELLE = """
# The roof: start page, search, reading files in, follow-ups, checks
behebung_update                                   -        BK
bestaetigung_create                               -        BK
bestaetigung_delete                               -        BK
einlesung_ausgelassene                            KV       -
einlesung_ausgelassene@fremd                      niemand  -
einlesung_create                                  KV       KV
einlesung_delete                                  -        KV
einlesung_delete@fremd                            -        K
einlesung_detail                                  KV       -
einlesung_detail@fremd                            K        -
einlesung_list                                    KV       -
erledigung_create                                 -        BK
erledigung_create@fremd                           -        K
erledigung_delete                                 -        BK
favicon                                           alle     alle
filter_create                                     -        BKV
filter_delete                                     -        B
filter_delete@fremd                               -        niemand
gesund                                            alle     -
heute                                             konten   -
kalender                                          BK       -
pruefen                                           BK       -
pruefung                                          BK       -
pruefung_regel                                    BK       -
rechte                                            V        -
pruefung_ruecknahme                               -        BK
robots                                            alle     -
ruecknahme_create                                 -        KV
ruecknahme_create@fremd                           -        K
schreibung_create                                 -        KV
schreibung_create@fremd                           -        K
suche                                             BKV      -
verschiebung_create                               -        BK
verschiebung_create@fremd                         -        K
vertretung                                        B        B
wiedervorlage_create                              BK       BK
wiedervorlage_delete                              -        B
wiedervorlage_delete@fremd                        -        niemand
wiedervorlage_list                                BK       -
wiedervorlage_update                              BK       BK
wiedervorlage_update@fremd                        K        K

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
# nobody in this world has an app or recovery codes, so there is none to show or to take away;
# of a passkey the password is asked for first, whose it is comes after that
mfa_activate_totp                                 konten   konten
mfa_add_webauthn                                  konten   konten
mfa_authenticate                                  konten   konten
mfa_deactivate_totp                               niemand  niemand
mfa_download_recovery_codes                       niemand  -
mfa_edit_webauthn                                 niemand  niemand
mfa_edit_webauthn@fremd                           niemand  niemand
mfa_generate_recovery_codes                       konten   konten
mfa_index                                         konten   -
mfa_list_webauthn                                 konten   -
# opened by hand it leads back to the door, which here counts as refused
mfa_login_webauthn                                konten   konten
mfa_reauthenticate                                konten   konten
mfa_reauthenticate_webauthn                       konten   konten
mfa_remove_webauthn                               niemand  niemand
mfa_remove_webauthn@fremd                         niemand  niemand
mfa_view_recovery_codes                           niemand  -
passwortlink_create                               -        V
# here nobody is named to write to, so there is no such file (tests/protegat/test_wohlbekannt.py)
security_txt                                      niemand  -
sitzung_delete                                    -        B
sitzung_delete@fremd                              -        niemand
sitzung_list                                      konten   -
sitzungsende_create                               -        V
weiter                                            -        konten

# What happened: the logs for Verwaltung, the history of a record for those who see it
protokoll:aenderung_ausgabe                       V        -
protokoll:aenderung_list                          V        -
protokoll:einsicht_ausgabe                        V        -
protokoll:einsicht_list                           V        -
protokoll:siegel                                  V        -
protokoll:verlauf                                 BK       -

# Deletion and what is held; a hold on a code is set by who sees the code
aufhebung_create                                  -        KV
loeschlauf_create                                 V        V
loeschprotokoll_list                              V        -
loeschung                                         V        -
sperrvermerk_create                               K        K
sperrvermerk_list                                 KV       -

# Requests about one's own data: those of a code are answered by Beratung, those of an account by Verwaltung
betroffene:ablehnung_create                       -        B
betroffene:ablehnung_create@fremd                 -        V
betroffene:anliegen_create                        BKV      BKV
betroffene:anliegen_detail                        BKV      -
betroffene:anliegen_detail@fremd                  V        -
betroffene:anliegen_list                          BKV      -
betroffene:aufhebung_create                       -        B
betroffene:auskunft                               B        B
betroffene:berichtigung_create                    -        B
betroffene:dokument_datei                         KV       -
betroffene:dokument_detail                        KV       -
betroffene:dokument_list                          KV       -
betroffene:einschraenkung_create                  -        B
betroffene:erkennung_create                       -        B
betroffene:erkennung_create@fremd                 -        V
betroffene:erledigung_create                      -        B
betroffene:erledigung_create@fremd                -        V
betroffene:loeschung                              B        B
betroffene:loeschung@fremd                        niemand  niemand
betroffene:rueckzug_create                        -        B
betroffene:rueckzug_create@fremd                  -        V
betroffene:verlaengerung_create                   -        B
betroffene:verlaengerung_create@fremd             -        V

# Backups and keys: days and names of keys, never a key
sicherung:schluessel                              V        -
sicherung:sicherungslauf_list                     V        -

# Counselling: records, codes, notes, names
beratung:antwort                                  alle     alle
beratung:antwortlink_create                       -        BK
beratung:antwortlink_detail                       BK       -
beratung:austritt_create                          BK       BK
beratung:austritt_delete                          -        BK
beratung:begleitung_ausgabe                       K        -
beratung:begleitung_list                          BK       -
beratung:beratung_ausgabe                         K        -
beratung:beratung_create                          BK       BK
beratung:beratung_detail                          BK       -
beratung:beratung_list                            BK       -
beratung:beratung_mit_code                        -        BK
beratung:beratung_update                          BK       BK
beratung:einsicht_create                          B        B
beratung:ergebnis_create                          BK       BK
beratung:identitaet_create                        B        B
beratung:identitaet_update                        B        B
beratung:klient_create                            BK       BK
beratung:klient_detail                            BK       -
beratung:klient_karte                             BK       -
beratung:klient_list                              BK       -
beratung:klient_uebergabe_create                  BK       BK
beratung:klient_update                            BK       BK
beratung:klient_vorlage                           BK       -
beratung:nachfragen                               BK       -
beratung:namenssuche                              B        B
beratung:notiz_create                             B        B
beratung:notiz_delete                             B        B
beratung:notiz_delete@fremd                       niemand  niemand
beratung:notiz_list                               B        -
beratung:notiz_update                             B        B
beratung:notiz_update@fremd                       niemand  niemand
beratung:rueckgabe_create                         -        BK
beratung:rueckgabe_create@fremd                   -        K
beratung:rueckmeldung_create                      BK       BK
beratung:rueckmeldung_delete                      -        B
beratung:rueckmeldung_delete@fremd                -        niemand
beratung:rueckzug_create                          -        BK
beratung:sprechzeit_create                        KV       KV
beratung:sprechzeit_list                          BKV      -
beratung:sprechzeit_update                        KV       KV
beratung:stammblatt_create                        BK       BK
beratung:stammblatt_detail                        BK       -
beratung:stammblatt_druck                         BK       -
beratung:stammblatt_list                          BK       -
beratung:stammblatt_update                        BK       BK
beratung:storno_create                            -        BK
beratung:storno_delete                            -        BK
beratung:strich_create                            -        BK
beratung:strichliste                              BK       -
beratung:strichliste_dienst                       BK       -
beratung:strichliste_huelle                       BK       -
beratung:strichliste_stand                        BK       -
beratung:strichliste_storno                       -        BK
beratung:strichliste_strich                       -        BK
beratung:uebergabe_create                         BK       BK
beratung:uebergabe_list                           BK       -
beratung:unterscheidung_create                    -        BK
beratung:unterscheidung_delete                    -        BK
beratung:verbleib_create                          BK       BK
beratung:vermittlung_create                       BK       BK
beratung:vermittlung_delete                       BK       BK
beratung:vermittlung_update                       BK       BK
beratung:vermittlungsstand_update                 -        BK
beratung:widerruf_create                          B        B
beratung:wiedereintritt_create                    BK       BK
beratung:wiedereintritt_delete                    -        BK
beratung:zusammenfuehrung_create                  BK       BK
beratung:zusammenfuehrung_delete                  -        BK

# Events, registrations, proofs, calendars
veranstaltungen:abmeldung_create                  -        BK
veranstaltungen:absage_create                     BK       BK
veranstaltungen:absage_delete                     -        BK
veranstaltungen:anmeldung_create                  BK       BK
veranstaltungen:anmeldung_druck                   BK       -
veranstaltungen:anmeldung_list                    BK       -
veranstaltungen:anmeldung_loeschung               -        BK
veranstaltungen:anmeldung_update                  BK       BK
veranstaltungen:anruf_create                      -        BK
veranstaltungen:anwesende_update                  BK       BK
veranstaltungen:beschluss_create                  BK       BK
veranstaltungen:beschluss_create@fremd            BK       BK
veranstaltungen:beschluss_delete                  BK       BK
veranstaltungen:beschluss_delete@fremd            BK       BK
veranstaltungen:beschluss_update                  BK       BK
veranstaltungen:beschluss_update@fremd            BK       BK
veranstaltungen:feedback                          alle     alle
veranstaltungen:feedback_aushang                  BK       -
veranstaltungen:feedback_create                   -        BK
veranstaltungen:feedback_schluss                  -        BK
veranstaltungen:kalender_oeffentlich              alle     -
veranstaltungen:kalender_team                     alle     -
veranstaltungen:kalenderlink_create               BK       BK
veranstaltungen:kalenderlink_list                 BK       -
veranstaltungen:kalenderlink_rueckzug             -        B
veranstaltungen:kalenderlink_rueckzug@fremd       -        niemand
veranstaltungen:kostenpunkt_create                K        K
veranstaltungen:kostenpunkt_delete                -        K
veranstaltungen:kostenpunkt_delete@fremd          -        niemand
veranstaltungen:kostenpunkt_update                K        K
veranstaltungen:kostenpunkt_update@fremd          niemand  niemand
veranstaltungen:nacherfassung                     BK       BK
veranstaltungen:nachweisdatei_abruf               BK       -
veranstaltungen:nachweisdatei_abruf@fremd         niemand  -
veranstaltungen:nachweisdatei_create              BK       BK
veranstaltungen:nachweisdatei_delete              BK       BK
veranstaltungen:nachweisdatei_delete@fremd        niemand  niemand
veranstaltungen:platz_update                      BK       BK
veranstaltungen:protokoll_create                  BK       BK
veranstaltungen:protokoll_detail                  BK       -
veranstaltungen:protokoll_detail@fremd            BK       -
veranstaltungen:protokoll_update                  BK       BK
veranstaltungen:protokoll_update@fremd            K        K
veranstaltungen:publizitaet                       BK       -
veranstaltungen:publizitaetsdatei_abruf           BK       -
veranstaltungen:publizitaetsdatei_delete          BK       BK
veranstaltungen:publizitaetsnachweis_create       BK       BK
veranstaltungen:publizitaetsnachweis_delete       BK       BK
veranstaltungen:publizitaetsnachweis_detail       BK       -
veranstaltungen:publizitaetsnachweis_list         BK       -
veranstaltungen:publizitaetsnachweis_update       BK       BK
veranstaltungen:reihe_create                      K        K
veranstaltungen:reihe_detail                      BK       -
veranstaltungen:reihe_feedback                    BK       -
veranstaltungen:reihe_list                        BK       -
veranstaltungen:reihe_update                      K        K
veranstaltungen:serie_delete                      -        B
veranstaltungen:sitzung_create                    BK       BK
veranstaltungen:teilnahmeliste                    BK       -
veranstaltungen:termin                            BK       -
veranstaltungen:termin_oeffentlich                alle     -
veranstaltungen:termine_create                    BK       BK
veranstaltungen:textbestaetigung_create           -        K
veranstaltungen:tipp_create                       -        BK
veranstaltungen:tuer                              BK       -
veranstaltungen:tuer_dienst                       BK       -
veranstaltungen:tuer_huelle                       BK       -
veranstaltungen:tuer_stand                        BK       -
veranstaltungen:tuer_tipp                         -        BK
veranstaltungen:uebernahme_create                 -        BK
veranstaltungen:veranstaltung_ausgabe             K        -
veranstaltungen:veranstaltung_create              BK       BK
veranstaltungen:veranstaltung_detail              BK       -
veranstaltungen:veranstaltung_list                BK       -
veranstaltungen:veranstaltung_update              BK       BK
veranstaltungen:veranstaltungstext_create         BK       BK
veranstaltungen:veranstaltungstext_update         BK       BK
veranstaltungen:verlegung_create                  BK       BK
veranstaltungen:verlegung_delete                  -        BK
veranstaltungen:versand_create                    -        BK
veranstaltungen:vorhabenanteil_create             K        K
veranstaltungen:vorhabenanteil_delete             -        K
veranstaltungen:vorhabenanteil_update             K        K
veranstaltungen:zaehlschritt_delete               -        BK
veranstaltungen:zaehlung_delete                   -        BK
veranstaltungen:zaehlung_update                   BK       BK

# Public pages
programm:angemeldet                               alle     -
programm:anmelden                                 alle     alle
programm:anmeldung                                alle     alle
programm:einbetten                                alle     -
programm:logo                                     alle     -
programm:programm                                 alle     -
programm:sitemap                                  alle     -
programm:sprachwahl                               alle     -
programm:termin                                   alle     -

# Partners
netzwerk:aehnliche                                BKV      -
netzwerk:bestaetigung_create                      -        KV
netzwerk:beziehung_create                         KV       KV
netzwerk:beziehung_delete                         -        KV
netzwerk:beziehung_update                         KV       KV
netzwerk:dubletten                                KV       -
netzwerk:finden                                   BKV      -
netzwerk:gremium_create                           KV       KV
netzwerk:gremium_detail                           BKV      -
netzwerk:gremium_list                             BKV      -
netzwerk:gremium_update                           KV       KV
netzwerk:kontaktperson_create                     KV       KV
netzwerk:kontaktperson_delete                     KV       KV
netzwerk:kontaktperson_delete@fremd               niemand  niemand
netzwerk:kontaktperson_faellig                    KV       -
netzwerk:kontaktperson_loeschung                  -        KV
netzwerk:kontaktperson_update                     KV       KV
netzwerk:kontaktperson_update@fremd               niemand  niemand
netzwerk:laufzettel                               BKV      -
netzwerk:mitglieder_create                        KV       KV
netzwerk:mitgliedschaft_delete                    KV       KV
netzwerk:mitgliedschaft_delete@fremd              niemand  niemand
netzwerk:mitgliedschaft_ende                      -        KV
netzwerk:mitgliedschaft_ende@fremd                -        niemand
netzwerk:mitgliedschaft_update                    KV       KV
netzwerk:mitgliedschaft_update@fremd              niemand  niemand
netzwerk:netzwerkkontakt_ausgabe                  K        -
netzwerk:netzwerkkontakt_create                   BK       BK
netzwerk:netzwerkkontakt_delete                   -        B
netzwerk:netzwerkkontakt_delete@fremd             -        niemand
netzwerk:netzwerkkontakt_list                     BK       -
netzwerk:netzwerkkontakt_update                   BK       BK
netzwerk:netzwerkkontakt_update@fremd             BK       BK
netzwerk:organisation_ausgabe                     KV       -
netzwerk:organisation_create                      KV       KV
netzwerk:organisation_detail                      BKV      -
netzwerk:organisation_list                        BKV      -
netzwerk:organisation_update                      KV       KV
netzwerk:organisationstext_create                 BKV      BKV
netzwerk:organisationstext_update                 BKV      BKV
netzwerk:pruefung_create                          -        KV
netzwerk:pruefung_delete                          -        KV
netzwerk:unterscheidung_create                    -        KV
netzwerk:unterscheidung_delete                    -        KV
netzwerk:vereinbarung_create                      KV       KV
netzwerk:vereinbarung_update                      KV       KV
netzwerk:vereinbarung_update@fremd                niemand  niemand
netzwerk:vereinbarungsdatei_abruf                 BKV      -
netzwerk:vereinbarungsdatei_abruf@fremd           niemand  -
netzwerk:vereinbarungsdatei_delete                KV       KV
netzwerk:vereinbarungsdatei_delete@fremd          niemand  niemand
netzwerk:vorschlaege                              BKV      -
netzwerk:zu_pruefen                               BKV      -
netzwerk:zusammenfuehrung_create                  KV       KV
netzwerk:zusammenfuehrung_delete                  -        KV

# What we did with them
netz:entwicklung_detail                           BKV      -
netz:gemeinsames_detail                           BKV      -
netz:gemeinsames_pdf                              K        -
netz:gemeinsames_xlsx                             K        -
netz:verbindung_ausgabe                           K        -
netz:verbindung_list                              BKV      -
netz:zahl_detail                                  BK       -

# Reports as they are now
berichte:bericht_datei                            K        -
berichte:bericht_detail                           BK       -
berichte:bericht_list                             konten   -
berichte:kennzahl_detail                          BK       -
berichte:portal                                   K        -
berichte:projektblatt_datei                       K        -
berichte:projektblatt_detail                      BK       -

# Words of reports
texte:begruendung_update                          K        K
texte:berichtstext_update                         K        K
texte:uebernahme_delete                           -        K

# Targets
ziele:zielwert_create                             K        K
ziele:zielwert_delete                             K        K
ziele:zielwert_delete@fremd                       niemand  niemand
ziele:zielwert_list                               K        -
ziele:zielwert_update                             K        K
ziele:zielwert_update@fremd                       niemand  niemand

# Money
finanzen:beleg_create                             K        K
finanzen:beleg_delete                             K        K
finanzen:beleg_delete@fremd                       niemand  niemand
finanzen:beleg_detail                             K        -
finanzen:beleg_detail@fremd                       niemand  -
finanzen:beleg_list                               K        -
finanzen:beleg_update                             K        K
finanzen:beleg_update@fremd                       niemand  niemand
finanzen:belegaufteilung_create                   K        K
finanzen:belegaufteilung_create@fremd             niemand  niemand
finanzen:belegaufteilung_delete                   K        K
finanzen:belegaufteilung_update                   K        K
finanzen:belegaufteilung_update@fremd             niemand  niemand
finanzen:belegdatei_abruf                         K        -
finanzen:belegdatei_abruf@fremd                   niemand  -
finanzen:belegdatei_delete                        K        K
finanzen:kostenposition_create                    K        K
finanzen:kostenposition_delete                    K        K
finanzen:kostenposition_update                    K        K
finanzen:mittelabruf_create                       K        K
finanzen:mittelabruf_delete                       K        K
finanzen:mittelabruf_update                       K        K
finanzen:uebersicht                               K        -

# Frozen reports
stand:berichtsstand_datei                         KL       -
stand:berichtsstand_datei@fremd                   K        -
stand:berichtsstand_detail                        BKVL     -
stand:berichtsstand_detail@fremd                  BKV      -
stand:einreichung_create                          K        K
stand:festschreibung_create                       K        K
stand:kanonisch                                   K        -
stand:portal                                      K        -
stand:projektblatt_festschreibung_create          K        K
stand:projektblatt_pruefung_create                -        K
stand:projektblatt_pruefung_delete                -        K
stand:pruefsumme                                  BKVL     -
stand:pruefsumme@fremd                            BKV      -
stand:pruefsummen                                 konten   -
stand:pruefung_create                             -        K
stand:pruefung_delete                             -        K
stand:standzahl_detail                            BKVL     -
stand:standzahl_detail@fremd                      BKV      -

# Readers from outside
lesen:ende_create                                 -        K
lesen:ende_delete                                 -        K
lesen:frist_update                                K        K
lesen:lesezugang_create                           K        K
lesen:lesezugang_detail                           KV       -
lesen:lesezugang_list                             KV       -

# Master data
admin:app_list                                    V        V
admin:autocomplete                                V        -
admin:basis_anmeldeereignis_add                   niemand  niemand
admin:basis_anmeldeereignis_change                V        niemand
admin:basis_anmeldeereignis_changelist            V        V
admin:basis_anmeldeereignis_delete                niemand  niemand
admin:basis_anmeldeereignis_history               V        V
admin:basis_einsicht_add                          niemand  niemand
admin:basis_einsicht_change                       V        niemand
admin:basis_einsicht_changelist                   V        V
admin:basis_einsicht_delete                       niemand  niemand
admin:basis_einsicht_history                      V        V
admin:basis_nutzer_add                            V        V
admin:basis_nutzer_change                         V        V
admin:basis_nutzer_changelist                     V        V
admin:basis_nutzer_delete                         niemand  niemand
admin:basis_nutzer_history                        V        V
admin:basis_ortsteil_add                          V        V
admin:basis_ortsteil_change                       V        V
admin:basis_ortsteil_changelist                   V        V
admin:basis_ortsteil_delete                       niemand  niemand
admin:basis_ortsteil_history                      V        V
admin:basis_standort_add                          V        V
admin:basis_standort_change                       V        V
admin:basis_standort_changelist                   V        V
admin:basis_standort_delete                       niemand  niemand
admin:basis_standort_history                      V        V
admin:basis_vorhaben_add                          V        V
admin:basis_vorhaben_change                       V        V
admin:basis_vorhaben_changelist                   V        V
admin:basis_vorhaben_delete                       niemand  niemand
admin:basis_vorhaben_history                      V        V
admin:beratung_einwilligungstext_add              V        V
admin:beratung_einwilligungstext_change           V        niemand
admin:beratung_einwilligungstext_changelist       V        V
admin:beratung_einwilligungstext_delete           V        V
admin:beratung_einwilligungstext_history          V        V
admin:beratung_sprechzeit_add                     V        V
admin:beratung_sprechzeit_change                  V        V
admin:beratung_sprechzeit_changelist              V        V
admin:beratung_sprechzeit_delete                  niemand  niemand
admin:beratung_sprechzeit_history                 V        V
admin:index                                       V        V
admin:jsi18n                                      V        -
admin:login                                       niemand  niemand
admin:logout                                      BKLO     konten
admin:netzwerk_organisation_add                   V        V
admin:netzwerk_organisation_change                V        V
admin:netzwerk_organisation_changelist            V        V
admin:netzwerk_organisation_delete                V        V
admin:netzwerk_organisation_history               V        V
admin:netzwerk_thema_add                          V        V
admin:netzwerk_thema_change                       V        V
admin:netzwerk_thema_changelist                   V        V
admin:netzwerk_thema_delete                       V        V
admin:netzwerk_thema_history                      V        V
admin:password_change                             V        V
admin:password_change_done                        V        -
admin:veranstaltungen_reihe_add                   V        V
admin:veranstaltungen_reihe_change                V        V
admin:veranstaltungen_reihe_changelist            V        V
admin:veranstaltungen_reihe_delete                niemand  niemand
admin:veranstaltungen_reihe_history               V        V
admin:veranstaltungen_wortlaut_add                niemand  niemand
admin:veranstaltungen_wortlaut_change             V        V
admin:veranstaltungen_wortlaut_changelist         V        V
admin:veranstaltungen_wortlaut_delete             niemand  niemand
admin:veranstaltungen_wortlaut_history            V        V
admin:veranstaltungen_wortlaut_sprache            V        V
admin:view_on_site                                niemand  niemand
"""

WORTE = {"alle": "BKVLOA", "konten": "BKVLO", "niemand": "", "-": None}


def _gelesen(zeile):
    name, lesen, aendern = zeile.split()
    return name, (WORTE.get(lesen, lesen), WORTE.get(aendern, aendern))


ZEILEN = [_gelesen(zeile) for zeile in TABELLE.splitlines() if zeile and not zeile.startswith("#")]
ERWARTUNG = dict(ZEILEN)
