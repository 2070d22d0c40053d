from django.db import migrations, models

LEER = "DELETE FROM basis_absendung"  # what they remember stands in clear, and no page finds it again by its fingerprint


class Migration(migrations.Migration):
    dependencies = [
        ("basis", "0026_siegel"),
    ]

    operations = [
        migrations.RunSQL(LEER, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="absendung", name="ziel"),
        migrations.RemoveField(model_name="absendung", name="meldungen"),
        migrations.AddField(
            model_name="absendung",
            name="antwort",
            field=models.BinaryField(
                default=b"", help_text="Where it led and what was said there; empty only while it is being saved."
            ),
        ),
    ]
