"""Form fields that more than one page uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from articles.web.keys import attributes
from articles.workflow.deadlines import EARLIEST, LATEST, OUT_OF_RANGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import User

# A day on which something was done here.
WORKING_DAYS = (
    MinValueValidator(EARLIEST.date(), OUT_OF_RANGE),
    MaxValueValidator(LATEST.date(), OUT_OF_RANGE),
)


class DeadlineField(forms.DateTimeField):
    """A day and a time within the reach of deadlines."""

    widget = forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"})
    default_validators = [
        MinValueValidator(EARLIEST, OUT_OF_RANGE),
        MaxValueValidator(LATEST, OUT_OF_RANGE),
    ]


class DayInput(forms.DateInput):
    """A day as the browser offers it; it takes none but ISO 8601."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class SearchInput(forms.TextInput):
    """The words by which a page is filtered. The filter key leads here."""

    input_type = "search"

    def __init__(self) -> None:
        super().__init__(attrs={"autocomplete": "off"} | attributes("filter"))


class ManyFilesInput(forms.FileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files at once; the value is a list."""

    widget = ManyFilesInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(allow_empty_file=True, **kwargs)  # The importer has a better sentence.

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, list | tuple) else [data]
        cleaned = [super(ManyFilesField, self).clean(file, initial) for file in files]
        return [file for file in cleaned if file]


def choose(form: forms.BaseForm, name: str, choices: list[tuple[str, Any]]) -> None:
    """Set what can be chosen in one field of one form."""
    cast("forms.ChoiceField", form.fields[name]).choices = choices


class PeopleField(forms.MultipleChoiceField):
    """People out of a list; the value is the people themselves."""

    widget = forms.CheckboxSelectMultiple

    def offer(self, people: Iterable[User]) -> None:
        """Set who can be chosen."""
        self.people = {str(person.pk): person for person in people}
        self.choices = [(key, str(person)) for key, person in self.people.items()]

    def clean(self, value: Any) -> list[User]:
        return [self.people[key] for key in super().clean(value)]
