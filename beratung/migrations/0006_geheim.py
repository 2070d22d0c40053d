import django.contrib.postgres.indexes
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
import protegat.basis.felder
import protegat.basis.geheimfelder
import protegat.basis.regeln
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('beratung', '0005_klient_zusammenfuehrung'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Beratungsnotiz',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                ('kennung', models.CharField(default=protegat.basis.felder.neue_kennung, editable=False, max_length=64, unique=True, verbose_name='Kennung')),
                ('text', protegat.basis.geheimfelder.GeheimesTextField(max_length=4000, verbose_name='Notiz')),
                ('autor', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='notizen', to=settings.AUTH_USER_MODEL, verbose_name='geschrieben von')),
                ('beratung', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='notizen', to='beratung.beratung', verbose_name='zur Beratung')),
                ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
                ('klient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notizen', to='beratung.klient', verbose_name='Code')),
            ],
            options={
                'verbose_name': 'Notiz',
                'verbose_name_plural': 'Notizen',
                'ordering': ('-erstellt_am', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Einwilligungstext',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                ('version', models.CharField(max_length=20, unique=True, verbose_name='Version')),
                ('text', models.TextField(verbose_name='Text')),
                ('gueltig_ab', models.DateField(verbose_name='gültig ab')),
                ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
            ],
            options={
                'verbose_name': 'Einwilligungstext',
                'verbose_name_plural': 'Einwilligungstexte',
                'ordering': ('-gueltig_ab', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Identitaet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                ('kennung', models.CharField(default=protegat.basis.felder.neue_kennung, editable=False, max_length=64, unique=True, verbose_name='Kennung')),
                ('vorname', protegat.basis.geheimfelder.GeheimesTextField(blank=True, max_length=100, null=True, verbose_name='Vorname')),
                ('nachname', protegat.basis.geheimfelder.GeheimesTextField(blank=True, max_length=100, null=True, verbose_name='Nachname')),
                ('telefon', protegat.basis.geheimfelder.GeheimesTextField(blank=True, max_length=60, null=True, verbose_name='Telefon')),
                ('email', protegat.basis.geheimfelder.GeheimesTextField(blank=True, max_length=254, null=True, verbose_name='E-Mail')),
                ('suchwerte', protegat.basis.geheimfelder.BlindindexField(felder=('vorname', 'nachname'), size=None)),
                ('eingewilligt_am', models.DateField(default=django.utils.timezone.localdate, verbose_name='eingewilligt am')),
                ('form', models.CharField(choices=[('schriftlich', 'schriftlich, unterschrieben'), ('muendlich', 'mündlich, von uns festgehalten'), ('elektronisch', 'elektronisch')], max_length=20, verbose_name='Form')),
                ('widerrufen_am', models.DateField(blank=True, null=True, verbose_name='widerrufen am')),
                ('einwilligungstext', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identitaeten', to='beratung.einwilligungstext', verbose_name='Einwilligungstext')),
                ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
                ('klient', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identitaeten', to='beratung.klient', verbose_name='Code')),
            ],
            options={
                'verbose_name': 'Identität',
                'verbose_name_plural': 'Identitäten',
                'ordering': ('pk',),
            },
        ),
        migrations.AddConstraint(
            model_name='einwilligungstext',
            constraint=models.CheckConstraint(condition=models.Q(('version__regex', '\\S')), name='einwilligungstext_version_nicht_leer', violation_error_message='Bitte füllen Sie dieses Feld aus.'),
        ),
        migrations.AddConstraint(
            model_name='einwilligungstext',
            constraint=models.CheckConstraint(condition=models.Q(('text__regex', '\\S')), name='einwilligungstext_text_nicht_leer', violation_error_message='Bitte füllen Sie dieses Feld aus.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='einwilligungstext',
            trigger=pgtrigger.compiler.Trigger(name='einwilligungstext_bleibt', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n                    IF EXISTS (SELECT FROM beratung_identitaet i WHERE i.einwilligungstext_id = OLD.id) THEN\n                        RAISE EXCEPTION 'Ein verwendeter Einwilligungstext bleibt, wie er ist.'\n                        USING ERRCODE = 'check_violation', CONSTRAINT = 'einwilligungstext_bleibt';\n                    END IF;\n                    RETURN NEW;\n                ", hash='baaee6ebef4186e6eb4379601d05787552334502', operation='UPDATE OF "version", "text", "gueltig_ab"', pgid='pgtrigger_einwilligungstext_bleibt_3d222', table='beratung_einwilligungstext', when='BEFORE')),
        ),
        migrations.AddIndex(
            model_name='identitaet',
            index=django.contrib.postgres.indexes.GinIndex(fields=['suchwerte'], name='identitaet_suchwerte'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.UniqueConstraint(condition=models.Q(('widerrufen_am__isnull', True)), fields=('klient',), name='identitaet_eine_je_klient', violation_error_message='Zu diesem Code ist schon ein Name hinterlegt.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(('widerrufen_am__isnull', False), ('vorname__isnull', False), ('nachname__isnull', False), _connector='OR'), name='identitaet_mit_namen', violation_error_message='Bitte nennen Sie Vor- oder Nachnamen.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(('widerrufen_am__isnull', True), models.Q(('email__isnull', True), ('nachname__isnull', True), ('suchwerte', []), ('telefon__isnull', True), ('vorname__isnull', True)), _connector='OR'), name='identitaet_widerrufen_ohne_angaben', violation_error_message='Nach dem Widerruf bleiben weder Name noch Kontakt.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(('widerrufen_am__isnull', True), ('widerrufen_am__gte', models.F('eingewilligt_am')), _connector='OR'), name='identitaet_widerruf_nach_einwilligung', violation_error_message='Der Widerruf liegt vor der Einwilligung.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(('form__in', ['schriftlich', 'muendlich', 'elektronisch'])), name='identitaet_form_aus_katalog', violation_error_message='Für „form“ gibt es diesen Wert nicht.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(('eingewilligt_am__lte', protegat.basis.regeln.HeuteInBerlin())), name='identitaet_nicht_in_der_zukunft', violation_error_message='Das Datum liegt in der Zukunft.'),
        ),
        migrations.AddConstraint(
            model_name='identitaet',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('widerrufen_am__isnull', False), _negated=True), ('widerrufen_am__lte', protegat.basis.regeln.HeuteInBerlin()), _connector='OR'), name='identitaet_widerruf_nicht_in_der_zukunft', violation_error_message='Das Datum liegt in der Zukunft.'),
        ),
    ]
