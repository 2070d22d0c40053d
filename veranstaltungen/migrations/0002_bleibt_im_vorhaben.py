from django.db import migrations

from protegat.basis.operationen import bleibt_im_vorhaben


class Migration(migrations.Migration):
    dependencies = [("veranstaltungen", "0001_initial")]
    operations = [bleibt_im_vorhaben("veranstaltungen_veranstaltung")]
