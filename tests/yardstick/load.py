"""What a page costs the line."""

from dataclasses import dataclass, field


@dataclass
class Load:
    """What came over the line: not pictures written into the page, not what the browser kept."""

    asked: dict = field(default_factory=dict)
    bytes: int = 0
    paths: list = field(default_factory=list)

    def begin(self, event):
        if not event["request"]["url"].startswith("data:"):
            if "redirectResponse" in event:
                self._count(event["redirectResponse"]["url"], event["redirectResponse"])
            self.asked[event["requestId"]] = event["request"]["url"]

    def finish(self, event):
        if event["requestId"] in self.asked:
            self._count(self.asked[event["requestId"]], event)

    def _count(self, url, event):
        if event["encodedDataLength"]:
            self.bytes += event["encodedDataLength"]
            self.paths.append(url)

    @property
    def requests(self):
        return len(self.paths)

    @property
    def kb(self):
        return round(self.bytes / 1000, 1)
