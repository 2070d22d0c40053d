import django.contrib.postgres.indexes
import protegat.basis.volltext
from django.db import migrations, models

SUCHFORM = """
    CREATE FUNCTION protegat_suchform(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(protegat_sortierung($1), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
"""


class Migration(migrations.Migration):

    dependencies = [
        ('basis', '0008_dateien'),
    ]

    operations = [
        migrations.RunSQL(SUCHFORM, "DROP FUNCTION protegat_suchform(text)"),
        migrations.AddIndex(
            model_name='wiedervorlage',
            index=django.contrib.postgres.indexes.GinIndex(protegat.basis.volltext.Suchvektor(protegat.basis.volltext.Suchform(models.F('text'))), name='wiedervorlage_wortformen'),
        ),
        migrations.AddIndex(
            model_name='wiedervorlage',
            index=django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(protegat.basis.volltext.Suchform(models.F('text')), 'gin_trgm_ops'), name='wiedervorlage_wortteile'),
        ),
        migrations.AddField(
            model_name='einlesungszeile',
            name='zweifel',
            field=models.TextField(blank=True, help_text='What may be wrong with a new row, as a sentence.', verbose_name='Zweifel'),
        ),
    ]
