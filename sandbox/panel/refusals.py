"""The one exception of the panel: it refuses a request with a text, as real panels word it."""

UNPROCESSABLE = 422


class PanelRefusal(Exception):
    """The answer is `{"error": text}`.

    `status` is the HTTP status of panels that give one; most answer 200 all the same.
    """

    def __init__(self, text: str, *, status: int = UNPROCESSABLE) -> None:
        super().__init__(text)
        self.text = text
        self.status = status
