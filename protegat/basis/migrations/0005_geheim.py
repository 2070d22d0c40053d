import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('basis', '0004_absendung'),
    ]

    operations = [
        migrations.CreateModel(
            name='Einsicht',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('am', models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name='wann')),
                ('nutzer', models.PositiveBigIntegerField(verbose_name='Nummer des Kontos')),
                ('konto', models.CharField(max_length=150, verbose_name='wer')),
                ('art', models.CharField(choices=[('notiz', 'Notiz gelesen'), ('identitaet', 'Name und Kontakt gesehen'), ('suche_name', 'nach einem Namen gesucht'), ('vertretung', 'Vertretung benannt'), ('vertretung_ende', 'Vertretung beendet')], max_length=20, verbose_name='was')),
                ('zweck', models.CharField(blank=True, choices=[('erreichen', 'Person erreichen'), ('erkennen', 'Person wiedererkennen'), ('berichtigen', 'Angaben berichtigen'), ('auskunft', 'Auskunft an die Person')], max_length=20, verbose_name='wozu')),
                ('gegenstand', models.CharField(blank=True, help_text='A code, or the name of an account.', max_length=150, verbose_name='woran')),
                ('nummer', models.PositiveBigIntegerField(null=True, verbose_name='Nummer des Datensatzes')),
                ('inhaber', models.PositiveBigIntegerField(null=True, verbose_name='Nummer des Kontos, dem es gehört')),
            ],
            options={
                'verbose_name': 'Einsicht',
                'verbose_name_plural': 'Leseprotokoll',
                'ordering': ('-am', '-pk'),
            },
        ),
        migrations.AddField(
            model_name='nutzer',
            name='vertretung',
            field=models.ForeignKey(blank=True, help_text='Darf Ihre Notizen lesen, solange Sie es nicht ändern.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='vertretene', to=settings.AUTH_USER_MODEL, verbose_name='Vertretung'),
        ),
        migrations.AddField(
            model_name='vorhaben',
            name='mit_identitaet',
            field=models.BooleanField(default=False, help_text='Nur wenn der Fördermittelgeber es verlangt: Name und Kontakt, verschlüsselt und mit Einwilligung.', verbose_name='fragt nach Namen'),
        ),
        migrations.AddConstraint(
            model_name='nutzer',
            constraint=models.CheckConstraint(condition=models.Q(('vertretung__isnull', True), models.Q(('vertretung', models.F('pk')), _negated=True), _connector='OR'), name='nutzer_vertritt_sich_nicht_selbst', violation_error_message='Sie selbst können nicht Ihre Vertretung sein.'),
        ),
        migrations.AddIndex(
            model_name='einsicht',
            index=models.Index(fields=['-am', '-id'], name='einsicht_neueste'),
        ),
        migrations.AddIndex(
            model_name='einsicht',
            index=models.Index(fields=['inhaber', '-am'], name='einsicht_inhaber'),
        ),
        migrations.AddConstraint(
            model_name='einsicht',
            constraint=models.CheckConstraint(condition=models.Q(('art__in', ['notiz', 'identitaet', 'suche_name', 'vertretung', 'vertretung_ende'])), name='einsicht_art_aus_katalog', violation_error_message='Für „art“ gibt es diesen Wert nicht.'),
        ),
        migrations.AddConstraint(
            model_name='einsicht',
            constraint=models.CheckConstraint(condition=models.Q(('zweck__in', ['', 'erreichen', 'erkennen', 'berichtigen', 'auskunft'])), name='einsicht_zweck_aus_katalog', violation_error_message='Diesen Zweck gibt es nicht.'),
        ),
        migrations.AddConstraint(
            model_name='einsicht',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('art', 'identitaet'), _negated=True), models.Q(('zweck', ''), _negated=True), _connector='OR'), name='einsicht_identitaet_mit_zweck', violation_error_message='Wozu? Bitte wählen Sie einen Zweck.'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='einsicht',
            trigger=pgtrigger.compiler.Trigger(name='einsicht_nur_anfuegen', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF TG_OP = 'DELETE' AND OLD.am < now() - interval '12 months' THEN\n        RETURN OLD;\n    END IF;\n    RAISE EXCEPTION 'Das Leseprotokoll wird nur fortgeschrieben.'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'einsicht_nur_anfuegen';\n", hash='a4795e6db9c9fa75c051f752c1f891495a5d76bb', operation='UPDATE OR DELETE', pgid='pgtrigger_einsicht_nur_anfuegen_2964b', table='basis_einsicht', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='einsicht',
            trigger=pgtrigger.compiler.Trigger(name='einsicht_nie_leeren', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    RAISE EXCEPTION 'Das Leseprotokoll wird nie geleert.'\n    USING ERRCODE = 'check_violation', CONSTRAINT = 'einsicht_nie_leeren';\n", hash='d32912222245cca71831b75829a5e89a930f70cd', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_einsicht_nie_leeren_bacb7', table='basis_einsicht', when='BEFORE')),
        ),
    ]
