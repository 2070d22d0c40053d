app_name = "veranstaltungen"

urlpatterns = []
