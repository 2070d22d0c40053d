"""The admin, which is Verwaltung's alone: per table whether there is a page to add, change and delete a row.

`V` there is, `liest` it shows and takes nothing, `-` there is none. The list and what the admin has noted of a row
are open wherever the table is.
"""

TABELLE = """
admin:app_list                                    V        V
admin:autocomplete                                V        -
admin:index                                       V        V
admin:jsi18n                                      V        -
# the door is /konto/login/
admin:login                                       niemand  niemand
admin:logout                                      BKLO     konten
admin:password_change                             V        V
admin:password_change_done                        V        -
admin:veranstaltungen_wortlaut_sprache            V        V
admin:view_on_site                                niemand  niemand
"""

JE_TABELLE = """
# table                       add  change  delete
basis_anmeldeereignis         -    liest   -
basis_einsicht                -    liest   -
basis_nutzer                  V    V       -
basis_ortsteil                V    V       -
basis_standort                V    V       -
basis_vorhaben                V    V       -
# the one here is in use: whoever has agreed to it must find it unchanged
beratung_einwilligungstext    V    liest   V
beratung_sprechzeit           V    V       -
netzwerk_organisation         V    V       V
netzwerk_thema                V    V       V
veranstaltungen_reihe         V    V       -
veranstaltungen_wortlaut      -    V       -
"""

WORTE = {"V": "V V", "liest": "V niemand", "-": "niemand niemand"}
SEITEN = ("add", "change", "delete")


def zeilen_je_tabelle(zeilen):
    """`basis_nutzer V V -` as the five lines of its pages."""
    for tabelle, *worte in zeilen:
        for seite, wort in (*zip(SEITEN, worte, strict=True), ("changelist", "V"), ("history", "V")):
            yield f"admin:{tabelle}_{seite} {WORTE[wort]}".split()
