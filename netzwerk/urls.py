app_name = "netzwerk"

urlpatterns = []
