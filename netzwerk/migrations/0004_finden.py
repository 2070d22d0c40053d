import django.contrib.postgres.constraints
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
import protegat.basis.regeln
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('basis', '0003_ortsteil'),
        ('netzwerk', '0003_bleibt_im_vorhaben'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='organisation',
            name='ortsteil',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='organisationen', to='basis.ortsteil', verbose_name='Ortsteil'),
        ),
        migrations.CreateModel(
            name='Oeffnungszeit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                ('wochentag', models.PositiveSmallIntegerField(choices=[(0, 'Montag'), (1, 'Dienstag'), (2, 'Mittwoch'), (3, 'Donnerstag'), (4, 'Freitag'), (5, 'Samstag'), (6, 'Sonntag')], verbose_name='Wochentag')),
                ('beginn', models.TimeField(verbose_name='von')),
                ('ende', models.TimeField(verbose_name='bis')),
                ('hinweis', models.CharField(blank=True, help_text='Zum Beispiel: nur mit Termin.', max_length=60, verbose_name='Hinweis')),
                ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='zeiten', to='netzwerk.organisation', verbose_name='Organisation')),
            ],
            options={
                'verbose_name': 'Öffnungszeit',
                'verbose_name_plural': 'Öffnungszeiten',
                'ordering': ('wochentag', 'beginn'),
                'indexes': [models.Index(fields=['organisation', 'wochentag'], name='oeffnungszeit_tag')],
                'constraints': [models.CheckConstraint(condition=models.Q(('wochentag__in', [0, 1, 2, 3, 4, 5, 6])), name='oeffnungszeit_wochentag_aus_katalog', violation_error_message='Für „wochentag“ gibt es diesen Wert nicht.'), models.CheckConstraint(condition=models.Q(('ende__gt', models.F('beginn'))), name='oeffnungszeit_endet_nach_beginn', violation_error_message='Das Ende liegt vor dem Beginn.'), django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], expressions=[('organisation', '='), ('wochentag', '='), (protegat.basis.regeln.Tagesabschnitt('beginn', 'ende'), '&&')], name='oeffnungszeit_ueberschneidet_sich_nicht', violation_error_message='Zwei Öffnungszeiten am selben Tag überschneiden sich.')],
            },
        ),
        migrations.CreateModel(
            name='Organisationstext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                ('sprache', models.CharField(choices=[('de', 'Deutsch'), ('de_einfach', 'einfaches Deutsch'), ('ar', 'Arabisch'), ('fa', 'Persisch, Dari'), ('ku', 'Kurdisch (Kurmandschi)'), ('ckb', 'Kurdisch (Sorani)'), ('ps', 'Paschtu'), ('uk', 'Ukrainisch'), ('ru', 'Russisch'), ('en', 'Englisch'), ('fr', 'Französisch'), ('es', 'Spanisch'), ('pt', 'Portugiesisch'), ('it', 'Italienisch'), ('tr', 'Türkisch'), ('ti', 'Tigrinya'), ('am', 'Amharisch'), ('so', 'Somali'), ('vi', 'Vietnamesisch'), ('pl', 'Polnisch'), ('ro', 'Rumänisch'), ('bg', 'Bulgarisch'), ('hu', 'Ungarisch'), ('el', 'Griechisch'), ('sq', 'Albanisch'), ('sr', 'Serbisch, Kroatisch, Bosnisch'), ('ka', 'Georgisch'), ('hy', 'Armenisch'), ('ur', 'Urdu'), ('hi', 'Hindi'), ('zh', 'Chinesisch')], max_length=20, verbose_name='Sprache')),
                ('angebot', models.TextField(blank=True, max_length=400, verbose_name='Was gibt es dort?')),
                ('mitbringen', models.TextField(blank=True, max_length=400, verbose_name='Was mitbringen?')),
                ('weg', models.TextField(blank=True, max_length=400, verbose_name='Wie kommt man hin?')),
                ('geprueft_am', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='geprüft am')),
                ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
                ('geprueft_von', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geprüft von')),
                ('organisation', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='texte', to='netzwerk.organisation', verbose_name='Organisation')),
            ],
            options={
                'verbose_name': 'Text für Ratsuchende',
                'verbose_name_plural': 'Texte für Ratsuchende',
                'ordering': ('organisation', 'sprache'),
                'constraints': [models.UniqueConstraint(fields=('organisation', 'sprache'), name='organisationstext_einmal_je_sprache', violation_error_message='In dieser Sprache gibt es schon einen Text.'), models.CheckConstraint(condition=models.Q(('sprache__in', ['de', 'de_einfach', 'ar', 'fa', 'ku', 'ckb', 'ps', 'uk', 'ru', 'en', 'fr', 'es', 'pt', 'it', 'tr', 'ti', 'am', 'so', 'vi', 'pl', 'ro', 'bg', 'hu', 'el', 'sq', 'sr', 'ka', 'hy', 'ur', 'hi', 'zh'])), name='organisationstext_sprache_aus_katalog', violation_error_message='Diese Sprache gibt es nicht.'), models.CheckConstraint(condition=models.Q(('angebot__regex', '\\S'), ('mitbringen__regex', '\\S'), ('weg__regex', '\\S'), _connector='OR'), name='organisationstext_nicht_leer', violation_error_message='Bitte füllen Sie mindestens ein Feld aus.'), models.CheckConstraint(condition=models.Q(('geprueft_von__isnull', True), ('geprueft_am__isnull', False), _connector='OR'), name='organisationstext_geprueft_mit_tag', violation_error_message='Zur Prüfung gehört ein Tag.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisationstext',
            trigger=pgtrigger.compiler.Trigger(name='organisationstext_geaendert_ungeprueft', sql=pgtrigger.compiler.UpsertTriggerSql(func='\n        IF (NEW.sprache, NEW.angebot, NEW.mitbringen, NEW.weg)\n            IS DISTINCT FROM (OLD.sprache, OLD.angebot, OLD.mitbringen, OLD.weg) THEN\n            NEW.geprueft_am := NULL;\n            NEW.geprueft_von_id := NULL;\n        END IF;\n        RETURN NEW;\n    ', hash='a44c66ef6021fbc114302516e1ac261686fd7d95', operation='UPDATE OF "sprache", "angebot", "mitbringen", "weg"', pgid='pgtrigger_organisationstext_geaendert_ungeprueft_84d36', table='netzwerk_organisationstext', when='BEFORE')),
        ),
    ]
