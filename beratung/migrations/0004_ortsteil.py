import django.db.models.deletion
from django.db import migrations, models


def _ortsteil():
    return models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='basis.ortsteil', verbose_name='Ortsteil')


class Migration(migrations.Migration):
    """The database has moved the table already (basis 0003); foreign keys follow a table by themselves."""

    dependencies = [
        ('basis', '0003_ortsteil'),
        ('beratung', '0003_sprechzeit'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField('beratung', 'ortsteil', _ortsteil()),
                migrations.AlterField('klient', 'ortsteil', _ortsteil()),
                migrations.DeleteModel('Ortsteil'),
            ],
        ),
    ]
