import datetime

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# Who asks, also inside a function that runs as the owner: the login, or the role that it has taken on.
EIGENTUEMER = """
CREATE FUNCTION basis_fragt_eigentuemer() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(
        coalesce(nullif(current_setting('role'), 'none'), session_user), relowner, 'MEMBER'
    ) FROM pg_class WHERE oid = to_regclass('public.basis_aenderung')
$$;
"""
VERGISS = """
CREATE FUNCTION basis_aenderung_belegt(welche text, nummern bigint[]) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    stehende bigint[];
BEGIN
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM public.%I WHERE id = ANY($1)', welche)
    INTO stehende USING nummern;
    RETURN NOT EXISTS (
        SELECT FROM unnest(nummern) n WHERE NOT EXISTS (
            SELECT FROM basis_loeschprotokoll l
            WHERE l.vorgang = pg_current_xact_id()::text::bigint AND l.tabelle = welche
            AND (l.nummern = '[]' OR l.nummern @> to_jsonb(n)) AND (l.geleert OR n <> ALL(stehende))
        )
    );
END $$;

CREATE OR REPLACE FUNCTION basis_aenderung_vergiss(welche text, nummern bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    anzahl bigint;
BEGIN
    IF NOT (basis_fragt_eigentuemer() OR basis_aenderung_belegt(welche, nummern)) THEN
        RAISE EXCEPTION 'Vergessen wird nur, was derselbe Vorgang im Löschprotokoll nennt.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'aenderung_vergessen_belegt';
    END IF;
    UPDATE basis_aenderung SET alt = NULL, neu = NULL, salz = NULL, vergessen_am = clock_timestamp()
    WHERE tabelle = welche AND nummer = ANY(nummern) AND num_nonnulls(alt, neu) > 0;
    GET DIAGNOSTICS anzahl = ROW_COUNT;
    INSERT INTO basis_aenderung (tabelle, nummer, art)
    SELECT DISTINCT welche, n, 'vergessen' FROM unnest(nummern) n
    WHERE EXISTS (SELECT FROM basis_aenderung WHERE tabelle = welche AND nummer = n AND vergessen_am IS NOT NULL);
    RETURN anzahl;
END $$;
"""
WIE_ZUVOR = """
CREATE OR REPLACE FUNCTION basis_aenderung_vergiss(welche text, nummern bigint[]) RETURNS bigint
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
DROP FUNCTION basis_aenderung_belegt;
"""


class Migration(migrations.Migration):
    dependencies = [
        ('basis', '0025_einsicht_befehl'),
    ]

    operations = [
        migrations.RunSQL(EIGENTUEMER, 'DROP FUNCTION basis_fragt_eigentuemer'),
        migrations.AddField(
            model_name='loeschprotokoll',
            name='vorgang',
            field=models.PositiveBigIntegerField(editable=False, help_text='Which transaction; the database says it, the journal, too.', null=True, verbose_name='Vorgang'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anliegenschritt',
            trigger=pgtrigger.compiler.Trigger(name='anliegenschritt_zeit_der_datenbank', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF NOT public.basis_fragt_eigentuemer() THEN\n                NEW.am := clock_timestamp();\n            END IF;\n            RETURN NEW;\n        ', hash='7e8250118eb8b7113cc3d3a8491536645c244283', operation='INSERT', pgid='pgtrigger_anliegenschritt_zeit_der_datenbank_88358', table='basis_anliegenschritt', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='anmeldeereignis',
            trigger=pgtrigger.compiler.Trigger(name='anmeldeereignis_zeit_der_datenbank', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF NOT public.basis_fragt_eigentuemer() THEN\n                NEW.am := clock_timestamp();\n            END IF;\n            RETURN NEW;\n        ', hash='cf6b3900f3b31971e479c59a8ab650013fd33a31', operation='INSERT', pgid='pgtrigger_anmeldeereignis_zeit_der_datenbank_a8827', table='basis_anmeldeereignis', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='einsicht',
            trigger=pgtrigger.compiler.Trigger(name='einsicht_zeit_der_datenbank', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF NOT public.basis_fragt_eigentuemer() THEN\n                NEW.am := clock_timestamp();\n            END IF;\n            RETURN NEW;\n        ', hash='2a5215e97b70b633b3006d11ab4d561d8b5a0549', operation='INSERT', pgid='pgtrigger_einsicht_zeit_der_datenbank_273ba', table='basis_einsicht', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loeschprotokoll',
            trigger=pgtrigger.compiler.Trigger(name='loeschprotokoll_zeit_der_datenbank', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n            IF NOT public.basis_fragt_eigentuemer() THEN\n                NEW.am := clock_timestamp();\n            END IF;\n            RETURN NEW;\n        ', hash='4e41ccebb399c2e5bb0dcf0294a5624237acc635', operation='INSERT', pgid='pgtrigger_loeschprotokoll_zeit_der_datenbank_5c99d', table='basis_loeschprotokoll', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='loeschprotokoll',
            trigger=pgtrigger.compiler.Trigger(name='loeschprotokoll_vorgang', sql=pgtrigger.compiler.UpsertTriggerSql(func='NEW.vorgang := pg_current_xact_id()::text::bigint; RETURN NEW;', hash='b03b957e84b572439cf134aad78f7d53e3ec4a2d', operation='INSERT', pgid='pgtrigger_loeschprotokoll_vorgang_a6881', table='basis_loeschprotokoll', when='BEFORE')),
        ),
        migrations.AddConstraint(
            model_name='anliegen',
            constraint=models.CheckConstraint(condition=models.Q(('eingegangen_am__range', (datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))), name='anliegen_eingegangen_am_zwischen_1900_und_2199', violation_error_message='Das Jahr liegt nicht zwischen 1900 und 2199.'),
        ),
        migrations.RunSQL(VERGISS, WIE_ZUVOR),
    ]
