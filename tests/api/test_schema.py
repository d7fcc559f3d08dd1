import io
import re

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command


def test_schema_generates_without_a_warning(db):
    call_command("spectacular", fail_on_warn=True, validate=True, stdout=io.StringIO())


def test_schema_is_served(client, db):
    response = client.get("/api/v1/schema/")
    assert response.status_code == 200
    schema = response.json()
    submit = schema["paths"]["/api/v1/verdicts/"]["post"]
    assert {"201", "400", "401", "403", "404", "409", "422", "428"} <= submit["responses"].keys()
    assert "Idempotency-Key" in {parameter["name"] for parameter in submit["parameters"]}
    assert schema["components"]["schemas"]["Submit"]["required"] == ["claim", "rating"]


@pytest.mark.parametrize(
    ("name", "answer"),
    [("discard", "DecidedClaim"), ("take", "ClaimInFull"), ("put-back", "ClaimInFull")],
)
def test_steps_are_described(client, db, name, answer):
    schema = client.get("/api/v1/schema/").json()
    step = schema["paths"][f"/api/v1/claims/{{id}}/{name}/"]["post"]
    body = step["requestBody"]["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
    assert "row_version" in schema["components"]["schemas"][body]["properties"]
    shown = step["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    assert shown.endswith(f"/{answer}")
    assert ("batch" in schema["components"]["schemas"][answer]["properties"]) == (name == "discard")


def test_page_obeys_the_content_security_policy(client, db):
    response = client.get("/api/v1/docs/")
    page = response.content.decode()
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert not re.search(r"<style|style=|<script(?![^>]*\bsrc=)|\son\w+=", page)
    for address in re.findall(r'(?:src|href)="/static/([^"]+)"', page):
        assert finders.find(address), address
