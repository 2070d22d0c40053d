"""The roof: start page, search, reading files in, follow-ups and checks; logs, deletion, requests, backups."""

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

# What happened: the logs for Verwaltung, the history of a record for those who see it
protokoll:aenderung_ausgabe                       V        -
protokoll:aenderung_list                          V        -
protokoll:einsicht_ausgabe                        V        -
protokoll:einsicht_list                           V        -
protokoll:siegel                                  V        -
protokoll:verlauf                                 BK       -
protokoll:verlauf@fremd                           B        -

# Deletion and what is held; a hold is set and lifted by whoever sees the record, the one here on a code
aufhebung_create                                  -        K
aufhebung_create@fremd                            -        KV
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
"""
