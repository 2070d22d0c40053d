import django.contrib.postgres.fields
from django.db import migrations, models

# Whatever an INSERT says about who and when: the database writes what it knows itself.
BEGLAUBIGE = """
CREATE FUNCTION basis_aenderung_beglaubige() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    urheber jsonb := coalesce(nullif(current_setting('protegat.urheber', true), '')::jsonb, '{}');
BEGIN
    NEW.am := clock_timestamp();
    NEW.datenbankkonto := session_user;
    NEW.vorgang := pg_current_xact_id()::text::bigint;
    NEW.nutzer := (urheber ->> 'nutzer')::bigint;
    NEW.konto := coalesce(urheber ->> 'konto', 'SQL (' || session_user || ')');
    NEW.woher := coalesce(urheber ->> 'woher', 'SQL');
    NEW.salz := gen_random_uuid()::text;
    NEW.vergessen_am := NULL;
    NEW.inhalt := encode(sha256(convert_to(concat_ws(chr(31),
        NEW.salz, coalesce(NEW.alt::text, ''), coalesce(NEW.neu::text, '')), 'UTF8')), 'hex');
    NEW.siegel := encode(sha256(convert_to(concat_ws(chr(31),
        to_char(NEW.am AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(NEW.nutzer::text, ''), NEW.konto,
        NEW.woher, NEW.datenbankkonto, NEW.vorgang::text, NEW.tabelle, coalesce(NEW.nummer::text, ''), NEW.art,
        NEW.inhalt), 'UTF8')), 'hex');
    RETURN NEW;
END $$;
CREATE TRIGGER aenderung_beglaubigt BEFORE INSERT ON basis_aenderung
FOR EACH ROW EXECUTE FUNCTION basis_aenderung_beglaubige();
"""

# No pgtrigger here: its triggers step aside for whoever sets the variable `pgtrigger.ignore`.
BEWAHRE = """
CREATE FUNCTION basis_aenderung_bewahre() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    inhalte text[] := '{alt,neu,salz,vergessen_am}';
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.am < now() - interval '12 months' AND EXISTS (
            SELECT FROM basis_tagessiegel WHERE tag = (OLD.am AT TIME ZONE 'Europe/Berlin')::date
        ) THEN
            RETURN OLD;
        END IF;
    ELSIF TG_OP = 'UPDATE' THEN
        IF num_nonnulls(NEW.alt, NEW.neu, NEW.salz) = 0 AND OLD.vergessen_am IS NULL AND NEW.vergessen_am IS NOT NULL
            AND to_jsonb(NEW) - inhalte = to_jsonb(OLD) - inhalte THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'Das Änderungsprotokoll wird nur fortgeschrieben.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'aenderung_nur_anfuegen';
END $$;
CREATE TRIGGER aenderung_nur_anfuegen BEFORE UPDATE OR DELETE ON basis_aenderung
FOR EACH ROW EXECUTE FUNCTION basis_aenderung_bewahre();
CREATE TRIGGER aenderung_nie_leeren BEFORE TRUNCATE ON basis_aenderung
FOR EACH STATEMENT EXECUTE FUNCTION basis_aenderung_bewahre();

CREATE FUNCTION basis_tagessiegel_bewahre() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.tag < (now() - interval '12 months')::date AND NEW.blaetter = '{}'
            AND to_jsonb(NEW) - 'blaetter' = to_jsonb(OLD) - 'blaetter' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'Ein Tagessiegel bleibt, wie es ist.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'tagessiegel_bleibt';
END $$;
CREATE TRIGGER tagessiegel_bleibt BEFORE UPDATE OR DELETE ON basis_tagessiegel
FOR EACH ROW EXECUTE FUNCTION basis_tagessiegel_bewahre();
CREATE TRIGGER tagessiegel_nie_leeren BEFORE TRUNCATE ON basis_tagessiegel
FOR EACH STATEMENT EXECUTE FUNCTION basis_tagessiegel_bewahre();
"""

# One trigger function for every table; protegat/protokolle/einrichtung.py ties it to them, with the columns to hide
# and to leave out. As its owner it writes into the journal, so the account of the web process needs no right to.
NOTIERE = """
CREATE FUNCTION basis_aenderung_unterschied(von jsonb, nach jsonb, verborgen text[], ohne text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY(verborgen) AND value <> 'null' THEN '"verborgen"' ELSE value END)
    FROM jsonb_each(von)
    WHERE key <> ALL(ohne) AND value <> coalesce(nach -> key, 'null')
$$;

CREATE FUNCTION basis_aenderung_notiere() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    verborgen text[] := TG_ARGV[0];
    ohne text[] := TG_ARGV[1];
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO basis_aenderung (tabelle, nummer, art) SELECT TG_TABLE_NAME, id, 'angelegt' FROM neue ORDER BY id;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO basis_aenderung (tabelle, nummer, art, alt)
        SELECT TG_TABLE_NAME, id, 'geloescht', basis_aenderung_unterschied(to_jsonb(a), '{}', verborgen, ohne)
        FROM alte a ORDER BY id;
    ELSIF TG_OP = 'TRUNCATE' THEN
        INSERT INTO basis_aenderung (tabelle, art) VALUES (TG_TABLE_NAME, 'geleert');
    ELSE
        INSERT INTO basis_aenderung (tabelle, nummer, art, alt, neu)
        SELECT TG_TABLE_NAME, coalesce(a.id, n.id),
            CASE WHEN a.id IS NULL THEN 'angelegt' WHEN n.id IS NULL THEN 'geloescht' ELSE 'geaendert' END,
            basis_aenderung_unterschied(a.zeile, coalesce(n.zeile, '{}'), verborgen, ohne),
            CASE WHEN a.id IS NOT NULL THEN basis_aenderung_unterschied(n.zeile, a.zeile, verborgen, ohne) END
        FROM (SELECT id, to_jsonb(alte) AS zeile FROM alte) a
        FULL JOIN (SELECT id, to_jsonb(neue) AS zeile FROM neue) n USING (id)
        WHERE a.zeile - ohne IS DISTINCT FROM n.zeile - ohne
        ORDER BY 2;
    END IF;
    RETURN NULL;
END $$;
"""

VERGISS = """
CREATE FUNCTION basis_aenderung_vergiss(welche text, nummern bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    anzahl bigint;
BEGIN
    UPDATE basis_aenderung SET alt = NULL, neu = NULL, salz = NULL, vergessen_am = clock_timestamp()
    WHERE tabelle = welche AND nummer = ANY(nummern) AND num_nonnulls(alt, neu) > 0;
    GET DIAGNOSTICS anzahl = ROW_COUNT;
    INSERT INTO basis_aenderung (tabelle, nummer, art)
    SELECT DISTINCT welche, n, 'vergessen' FROM unnest(nummern) n
    WHERE EXISTS (SELECT FROM basis_aenderung WHERE tabelle = welche AND nummer = n AND vergessen_am IS NOT NULL);
    RETURN anzahl;
END $$;
"""
ZURUECK = """
DROP FUNCTION basis_aenderung_vergiss, basis_aenderung_notiere, basis_aenderung_unterschied,
    basis_tagessiegel_bewahre, basis_aenderung_bewahre, basis_aenderung_beglaubige CASCADE
"""


class Migration(migrations.Migration):
    dependencies = [
        ("basis", "0014_einsicht_berichte"),
    ]

    operations = [
        migrations.CreateModel(
            name="Tagessiegel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tag", models.DateField(unique=True, verbose_name="Tag")),
                ("eintraege", models.PositiveIntegerField(verbose_name="Einträge")),
                (
                    "blaetter",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=90),
                        help_text="`a17:...`, one hash per entry; emptied along with old entries.",
                        size=None,
                    ),
                ),
                ("wurzel", models.CharField(max_length=64, verbose_name="Prüfsumme des Tages")),
                ("davor", models.CharField(blank=True, max_length=64, unique=True, verbose_name="Siegel davor")),
                ("siegel", models.CharField(max_length=64, verbose_name="Siegel")),
                ("am", models.DateTimeField(verbose_name="gesiegelt am")),
            ],
            options={
                "verbose_name": "Tagessiegel",
                "verbose_name_plural": "Tagessiegel",
                "ordering": ("tag",),
            },
        ),
        migrations.CreateModel(
            name="Aenderung",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("am", models.DateTimeField(verbose_name="wann")),
                ("nutzer", models.PositiveBigIntegerField(null=True, verbose_name="Nummer des Kontos")),
                ("konto", models.CharField(max_length=150, verbose_name="wer")),
                ("woher", models.CharField(max_length=200, verbose_name="von welcher Seite")),
                ("datenbankkonto", models.CharField(max_length=63, verbose_name="Konto in der Datenbank")),
                ("vorgang", models.PositiveBigIntegerField(verbose_name="Vorgang")),
                ("tabelle", models.CharField(max_length=63, verbose_name="Tabelle")),
                ("nummer", models.PositiveBigIntegerField(null=True, verbose_name="Nummer des Datensatzes")),
                (
                    "art",
                    models.CharField(
                        choices=[
                            ("angelegt", "angelegt"),
                            ("geaendert", "geändert"),
                            ("geloescht", "gelöscht"),
                            ("geleert", "ganze Tabelle geleert"),
                            ("vergessen", "Inhalt aus dem Protokoll genommen"),
                        ],
                        max_length=10,
                        verbose_name="was",
                    ),
                ),
                ("alt", models.JSONField(null=True, verbose_name="vorher")),
                ("neu", models.JSONField(null=True, verbose_name="nachher")),
                ("salz", models.CharField(max_length=36, null=True)),
                (
                    "inhalt",
                    models.CharField(
                        help_text="sha256 of salt, old and new; stays when they are forgotten.", max_length=64
                    ),
                ),
                ("siegel", models.CharField(help_text="sha256 of all the rest and of `inhalt`.", max_length=64)),
                ("vergessen_am", models.DateTimeField(null=True, verbose_name="Inhalt vergessen am")),
            ],
            options={
                "verbose_name": "Änderung",
                "verbose_name_plural": "Änderungsprotokoll",
                "ordering": ("-am", "-pk"),
                "indexes": [
                    models.Index(fields=["-am", "-id"], name="aenderung_neueste"),
                    models.Index(fields=["tabelle", "nummer", "-am"], name="aenderung_datensatz"),
                    models.Index(fields=["nutzer", "-am"], name="aenderung_nutzer"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("art__in", ["angelegt", "geaendert", "geloescht", "geleert", "vergessen"])),
                        name="aenderung_art_aus_katalog",
                        violation_error_message="Für „art“ gibt es diesen Wert nicht.",
                    )
                ],
            },
        ),
        migrations.RemoveConstraint(
            model_name="einsicht",
            name="einsicht_art_aus_katalog",
        ),
        migrations.AlterField(
            model_name="einsicht",
            name="art",
            field=models.CharField(
                choices=[
                    ("notiz", "Notiz gelesen"),
                    ("identitaet", "Name und Kontakt gesehen"),
                    ("anmeldungen", "Anmeldungen gesehen"),
                    ("suche_name", "nach einem Namen gesucht"),
                    ("vertretung", "Vertretung benannt"),
                    ("vertretung_ende", "Vertretung beendet"),
                    ("bericht", "festgeschriebenen Bericht gelesen"),
                    ("bericht_datensaetze", "Einträge hinter einer Zahl gelesen"),
                    ("bericht_datei", "Datei eines Berichts geholt"),
                    ("ausgabe", "Liste als Datei ausgegeben"),
                    ("datei", "Datei geholt"),
                    ("namensdatei", "Datei mit Namen geöffnet"),
                    ("protokoll", "Protokoll durchgesehen"),
                    ("verlauf", "Verlauf eines Eintrags angesehen"),
                ],
                max_length=20,
                verbose_name="was",
            ),
        ),
        migrations.AddConstraint(
            model_name="einsicht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "art__in",
                        [
                            "notiz",
                            "identitaet",
                            "anmeldungen",
                            "suche_name",
                            "vertretung",
                            "vertretung_ende",
                            "bericht",
                            "bericht_datensaetze",
                            "bericht_datei",
                            "ausgabe",
                            "datei",
                            "namensdatei",
                            "protokoll",
                            "verlauf",
                        ],
                    )
                ),
                name="einsicht_art_aus_katalog",
                violation_error_message="Für „art“ gibt es diesen Wert nicht.",
            ),
        ),
        migrations.RunSQL(BEGLAUBIGE + BEWAHRE + NOTIERE + VERGISS, ZURUECK),
    ]
