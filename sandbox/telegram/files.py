"""Pictures and documents that went through the chats, kept by their file id."""

import secrets
from dataclasses import dataclass

from sandbox.telegram.refusals import bad_request

DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024
PHOTO_BYTES_MAX = 10 * 1024 * 1024
DOCUMENT_BYTES_MAX = 50 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class StoredFile:
    """One file; `kind` is photo, document or sticker, `path` its place for downloads."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    path: str
    content: bytes


class Files:
    """All files by id."""

    def __init__(self) -> None:
        """Begin empty."""
        self.stored: dict[str, StoredFile] = {}

    def keep(self, content: bytes, *, kind: str, name: str, mime_type: str) -> StoredFile:
        """Remember the bytes under a new id."""
        number = len(self.stored)
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        file = StoredFile(
            file_id=f"AgAC{secrets.token_urlsafe(24)}",
            unique_id=secrets.token_urlsafe(8),
            kind=kind,
            name=name,
            mime_type=mime_type,
            path=f"{kind}s/file_{number}.{suffix}",
            content=content,
        )
        self.stored[file.file_id] = file
        return file

    def find(self, file_id: str) -> StoredFile:
        """The file; raises `Refused` 400 for an unknown id."""
        file = self.stored.get(file_id)
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return file

    def at_path(self, path: str) -> StoredFile | None:
        """The file that `getFile` gave this path for."""
        for file in self.stored.values():
            if file.path == path:
                return file
        return None
