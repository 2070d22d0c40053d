app_name = "beratung"

urlpatterns = []
