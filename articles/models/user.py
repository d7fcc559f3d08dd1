from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who signs in. What they may do comes from their memberships of desks."""

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Up to two capitals for the narrow places of a page."""
        return "".join(word[0] for word in str(self).split()[:2]).upper()
