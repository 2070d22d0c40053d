from django.db import migrations

from netzwerk.models.thema import KATALOG


def lege_an(apps, schema_editor):
    apps.get_model("netzwerk", "Thema").objects.bulk_create(
        apps.get_model("netzwerk", "Thema")(
            code=code, label=label, kurzname=kurzname, ziffer=ziffer, rang=10 * rang, text_noetig=code == "sonstiges"
        )
        for rang, (code, label, kurzname, ziffer) in enumerate(KATALOG, start=1)
    )


class Migration(migrations.Migration):
    dependencies = [("netzwerk", "0001_initial")]
    operations = [migrations.RunPython(lege_an, migrations.RunPython.noop)]
