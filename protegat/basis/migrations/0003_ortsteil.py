import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The districts move down here, because partners have one too; the table and its rows stay what they are."""

    dependencies = [
        ('basis', '0002_listen'),
        ('beratung', '0003_sprechzeit'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    'ALTER TABLE beratung_ortsteil RENAME TO basis_ortsteil',
                    'ALTER TABLE basis_ortsteil RENAME TO beratung_ortsteil',
                ),
            ],
            state_operations=[
                migrations.CreateModel(
                    name='Ortsteil',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('erstellt_am', models.DateTimeField(auto_now_add=True, verbose_name='erstellt am')),
                        ('geaendert_am', models.DateTimeField(auto_now=True, verbose_name='geändert am')),
                        ('name', models.CharField(max_length=60, unique=True, verbose_name='Name')),
                        ('foerdergebiet', models.BooleanField(default=False, verbose_name='im Fördergebiet')),
                        ('aktiv', models.BooleanField(default=True, verbose_name='aktiv')),
                        ('erstellt_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='erstellt von')),
                        ('geaendert_von', models.ForeignKey(blank=True, db_index=False, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='geändert von')),
                    ],
                    options={
                        'verbose_name': 'Ortsteil',
                        'verbose_name_plural': 'Ortsteile',
                        'ordering': ('name',),
                        'constraints': [models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='ortsteil_name_nicht_leer', violation_error_message='Bitte füllen Sie dieses Feld aus.')],
                    },
                ),
            ],
        ),
        migrations.AddField(
            model_name='ortsteil',
            name='nachbarn',
            field=models.ManyToManyField(blank=True, help_text='Ortsteile, die man von hier zu Fuß erreicht: danach heißt ein Partner „gleich nebenan“.', to='basis.ortsteil', verbose_name='Nachbarn'),
        ),
    ]
