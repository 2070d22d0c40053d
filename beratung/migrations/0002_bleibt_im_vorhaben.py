from django.db import migrations

from protegat.basis.operationen import bleibt_im_vorhaben


class Migration(migrations.Migration):
    dependencies = [("beratung", "0001_initial")]
    operations = [bleibt_im_vorhaben("beratung_beratung")]
