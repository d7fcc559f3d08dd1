from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from knox.auth import TokenAuthentication
from knox.models import AuthToken


def test_the_token_is_printed_alone_and_signs_in(nadia):
    out, err = StringIO(), StringIO()
    call_command("create_token", "nadia", stdout=out, stderr=err)
    token = out.getvalue().strip()
    person, kept = TokenAuthentication().authenticate_credentials(token.encode())
    assert person == nadia
    assert token not in kept.digest
    assert token not in err.getvalue()
    assert "shown once" in err.getvalue()


@pytest.mark.parametrize("name", ["nobody", "", "<script>"])
def test_nobody_gets_no_token(db, name):
    with pytest.raises(CommandError, match="nobody called"):
        call_command("create_token", name)
    assert not AuthToken.objects.exists()


def test_who_may_not_sign_in_gets_no_token(nadia):
    nadia.is_active = False
    nadia.save()
    with pytest.raises(CommandError, match="may not sign in"):
        call_command("create_token", "nadia")
    assert not AuthToken.objects.exists()
