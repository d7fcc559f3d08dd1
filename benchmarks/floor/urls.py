from django.urls import path

from benchmarks.floor import views

urlpatterns = [
    path("next", views.take_next),
    path("evidence", views.add_evidence),
    path("verdict", views.give_verdict),
]
