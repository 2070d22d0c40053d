from django.db import migrations

from protegat.basis.operationen import bleibt_im_vorhaben


class Migration(migrations.Migration):
    dependencies = [("netzwerk", "0002_themen")]
    operations = [bleibt_im_vorhaben("netzwerk_netzwerkkontakt")]
