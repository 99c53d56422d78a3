"""The one exception of the panel: it refuses a request with a text, as real panels word it."""


class PanelRefusal(Exception):
    """The answer is `{"error": text}`, with HTTP status 200 as on most panels."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
