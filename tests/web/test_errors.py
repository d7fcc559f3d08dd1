import re

import pytest
from django.test import Client, RequestFactory
from django.views.defaults import server_error

from tests.factories import PASSWORD, make_article


def test_unknown_address_is_a_page_with_the_way_back(client, nadia):
    client.force_login(nadia)
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert "There is nothing here" in response.content.decode()
    assert "My queue" in response.content.decode()


def test_a_claim_that_is_not_there_leads_to_its_article(client, nadia, ivo, metro):
    article = make_article(desk=metro)
    client.force_login(nadia)
    page = client.get(f"/articles/{article.pk}/claims/52/")
    assert page.status_code == 404
    assert "There is no claim 52 in this article." in page.text
    assert f'href="/articles/{article.pk}/" autofocus>Go to the article</a>' in page.text
    posted = client.post(f"/articles/{article.pk}/claims/52/take/")
    assert (posted.status_code, "no claim 52" in posted.text) == (404, True)
    client.force_login(ivo)
    hidden = client.get(f"/articles/{article.pk}/claims/52/")
    assert hidden.status_code == 404
    assert "There is nothing here" in hidden.text
    assert article.title not in hidden.text


def test_unknown_address_says_the_same_to_nobody_in_particular(client, db):
    assert client.get("/nothing/").status_code == 404


def test_huge_id_is_absent_not_an_error(client, nadia):
    client.force_login(nadia)
    assert client.get(f"/articles/{'9' * 40}/").status_code == 404


def test_stale_form_is_a_sentence(nadia):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/sign-in/", {"username": "nadia", "password": PASSWORD})
    assert response.status_code == 403
    assert "This form is too old" in response.content.decode()


def test_stale_form_of_somebody_who_was_signed_out_asks_for_the_sign_in():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/triage/", headers={"Referer": "http://testserver/triage/?q=harbour"})
    assert response.url == "/sign-in/?ended=1&next=/triage/%3Fq%3Dharbour"


def test_fault_of_the_server_needs_no_database():
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "The server had a problem" in response.content.decode()


@pytest.mark.parametrize(
    ("person", "address"),
    [
        ("tomas", "/articles/"), ("tomas", "/articles/import/"), ("tomas", "/triage/"),
        ("tomas", "/export/"), ("nadia", "/queue/"), ("ada", "/"), ("nadia", "/nothing/"),
    ],
)  # fmt: skip
def test_pages_carry_no_script_or_style_of_their_own(client, request, person, address):
    client.force_login(request.getfixturevalue(person))
    page = client.get(address, follow=True).content.decode()
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", page)
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert re.search(r"<title>[^·]+ · Factcheck</title>", page)
    assert "<main" in page
    assert 'class="skip"' in page


def test_form_in_letters_that_nobody_reads_is_a_sentence(nadia):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.get("/sign-in/")  # for its cookie
    kind = "application/x-www-form-urlencoded; charset=utf-16"
    response = client.post("/sign-in/", b"username=nadia", content_type=kind)
    assert response.status_code == 400
    assert "This request could not be read" in response.content.decode()
