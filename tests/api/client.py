"""Speaks JSON with the API as one person, and knows what a refusal looks like."""

from knox.models import AuthToken
from rest_framework.test import APIClient


class Api:
    """Requests of one person, with a real token. Paths begin after /api/v1/."""

    def __init__(self, person=None):
        self.client = APIClient(raise_request_exception=True)
        if person is not None:
            _row, token = AuthToken.objects.create(person)
            self.client.credentials(HTTP_AUTHORIZATION=f"Token {token}")

    def __call__(self, method, path, body=None, **headers):
        address = path if path.startswith(("/", "http")) else f"/api/v1/{path}"
        given = {} if body is None else {"data": body}
        return getattr(self.client, method)(address, **given, headers=headers)

    def get(self, path, **query):
        return self.client.get(f"/api/v1/{path}", query)

    def post(self, path, body=None, **headers):
        return self("post", path, {} if body is None else body, **headers)


def assert_refused(response, status, code=None, field=None):
    """The body of every refusal, and nothing else in it."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/json"
    body = response.json()
    assert body.keys() - {"current"} == {"code", "detail", "fields"}
    assert isinstance(body["detail"], str)
    assert body["detail"]
    if code:
        assert body["code"] == code, body
    if field:
        assert field in body["fields"], body
    return body
