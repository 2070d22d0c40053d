import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('basis', '0003_ortsteil'),
    ]

    operations = [
        migrations.CreateModel(
            name='Absendung',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('schluessel', models.CharField(max_length=32, unique=True)),
                ('abdruck', models.CharField(help_text='Of all that was typed; nothing can be read from it.', max_length=64)),
                ('ziel', models.TextField(help_text='The address that it led to; empty only while it is being saved.')),
                ('meldungen', models.JSONField(default=list, help_text='[[level, text, extra_tags], ...]')),
                ('zeitpunkt', models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
                ('nutzer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absendungen', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'Absendung',
                'verbose_name_plural': 'Absendungen',
                'constraints': [models.CheckConstraint(condition=models.Q(('schluessel__regex', '^[0-9a-f]{32}$')), name='absendung_schluessel_form', violation_error_message='Diese Seite kam beschädigt an. Ihre Eingaben stehen noch hier: Bitte speichern Sie sie noch einmal.')],
            },
        ),
    ]
