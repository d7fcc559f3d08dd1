from __future__ import annotations

import base64
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.serializers.base import Body, Id, Moment, PersonSerializer, Text
from articles.models import Article, Desk, Job, ReadMark, Version
from articles.workflow.intake import TITLE_LENGTH


class JobSerializer(serializers.ModelSerializer[Job]):
    reason_sentence = serializers.CharField(source="get_reason_display", read_only=True)

    class Meta:
        model = Job
        fields = [
            "id", "kind", "version", "state", "reason", "reason_sentence", "attempts", "engine",
            "claims_found", "created_at", "finished_at",
        ]  # fmt: skip


class BlockSerializer(serializers.Serializer[Any]):
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    kind = serializers.CharField()
    level = serializers.IntegerField()


class LinkSerializer(serializers.Serializer[Any]):
    """What the author gave for these words: an address, a footnote or comment, or both."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    url = serializers.CharField()
    note = serializers.CharField(default="")


class ReadMarkSerializer(serializers.ModelSerializer[ReadMark]):
    person = PersonSerializer()

    class Meta:
        model = ReadMark
        fields = ["block", "person", "at"]


class VersionSerializer(serializers.ModelSerializer[Version]):
    """A version without its text."""

    class Meta:
        model = Version
        fields = ["id", "article", "number", "sha256", "words", "created_at"]


class VersionWithJobsSerializer(VersionSerializer):
    jobs = JobSerializer(many=True)

    class Meta(VersionSerializer.Meta):
        fields = [*VersionSerializer.Meta.fields, "jobs"]


class VersionInFullSerializer(VersionWithJobsSerializer):
    """A version with its text and the blocks of it. Offsets count code points."""

    blocks = BlockSerializer(many=True)
    links = LinkSerializer(many=True)
    read_marks = ReadMarkSerializer(many=True)

    class Meta(VersionWithJobsSerializer.Meta):
        fields = [
            *VersionWithJobsSerializer.Meta.fields, "text", "blocks", "links", "read_marks",
        ]  # fmt: skip


class ArticleSerializer(serializers.ModelSerializer[Article]):
    desk = serializers.SlugRelatedField[Desk](slug_field="slug", read_only=True)
    authors = PersonSerializer(many=True)
    created_by = PersonSerializer()
    versions = VersionWithJobsSerializer(many=True)
    claims_in_all = serializers.IntegerField(read_only=True)
    claims_settled = serializers.IntegerField(
        read_only=True, help_text=_("Approved, waived or discarded.")
    )

    class Meta:
        model = Article
        fields = [
            "id", "desk", "title", "byline", "authors", "language", "published_on", "deadline",
            "scope", "state", "claims_in_all", "claims_settled", "versions", "created_by",
            "created_at",
        ]  # fmt: skip


class FileSerializer(Body):
    """A .txt, .md, .docx or .html, in an encoding that JSON can carry."""

    name = Text(max_length=255, help_text=_("With its ending, which says what it is."))
    content = Text(help_text=_("The file in base64. Unpacked it has at most 5 MB."))

    def validate_content(self, content: str) -> bytes:
        try:
            return base64.b64decode(content, validate=True)
        except ValueError:
            raise serializers.ValidationError(_("This is not base64.")) from None


class ImportSerializer(Body):
    """A draft, as `text` or as `file`.

    A text is kept as it is sent: the offsets of claims count from there.
    """

    desk = serializers.SlugField(help_text=_("The slug of the desk."))
    text = Text(required=False, help_text=_("At most 5 MB and 200,000 words."))
    file = FileSerializer(required=False)
    title = Text(default="", max_length=TITLE_LENGTH, help_text=_("Else the first line."))
    byline = Text(default="", max_length=200)
    authors = serializers.ListField(
        child=Id(), default=list, max_length=50, help_text=_("Ids of members of the desk.")
    )
    language = serializers.CharField(default="en", max_length=10)
    published_on = serializers.DateField(default=None, allow_null=True)
    deadline = Moment(default=None, allow_null=True)
    scope = serializers.ChoiceField(choices=Article.Scope.choices, default=Article.Scope.EVERYTHING)
    markdown = serializers.BooleanField(default=False, help_text=_("Only with `text`."))

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("text" in attrs) == ("file" in attrs):
            sentence = _("Send the draft either as text or as a file.")
            raise serializers.ValidationError({"text": [sentence]})
        return attrs


class EditArticleSerializer(Body):
    """What is not sent stays."""

    title = Text(required=False, max_length=TITLE_LENGTH)
    byline = Text(required=False, max_length=200)
    authors = serializers.ListField(child=Id(), required=False, max_length=50)
    published_on = serializers.DateField(required=False, allow_null=True)
    deadline = Moment(required=False, allow_null=True)
    scope = serializers.ChoiceField(choices=Article.Scope.choices, required=False)


class NewVersionSerializer(Body):
    text = Text()


class ReadySerializer(Body):
    sha256 = serializers.CharField(
        max_length=64, help_text=_("The hash of the version you have read.")
    )
    override_reason = Text(default="", max_length=1000)


class WithdrawSerializer(Body):
    reason = Text(default="", max_length=1000)


class MoveSerializer(Body):
    desk = serializers.SlugField(help_text=_("The slug of the desk to which it goes."))


class MarkReadSerializer(Body):
    block = serializers.IntegerField(min_value=0, max_value=10**9)
    read = serializers.BooleanField(default=True)


class BlockerSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    sentence = serializers.CharField()
    count = serializers.IntegerField()


class ReadinessSerializer(serializers.Serializer[Any]):
    """What is missing before the article is ready, in the order in which a desk would mend it."""

    version = serializers.IntegerField()
    sha256 = serializers.CharField()
    blockers = BlockerSerializer(many=True)
