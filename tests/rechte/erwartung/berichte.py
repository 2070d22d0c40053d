"""Reports, targets, money, frozen reports and their readers from outside."""

TABELLE = """
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
"""
