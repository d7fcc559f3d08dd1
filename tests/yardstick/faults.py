"""A slow or broken server, as far as a browser asks for one with a header."""

import time

from django.http import HttpResponse, HttpResponseServerError

DELAY, STATUS = "X-Yardstick-Delay", "X-Yardstick-Status"


def on_request(answer):
    """Wait the milliseconds of one header, answer with the status of the other."""

    def answer_with_faults(request):
        if request.path.startswith("/static/"):
            return answer(request)
        time.sleep(int(request.headers.get(DELAY, 0)) / 1000)
        if status := request.headers.get(STATUS):
            return HttpResponse(status=int(status)) if status != "500" else _broken()
        return answer(request)

    return answer_with_faults


def _broken():
    return HttpResponseServerError("<!doctype html><title>Out of order</title><p>Out of order.")
