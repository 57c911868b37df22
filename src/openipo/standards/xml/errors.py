"""Why an XML file cannot be read: each message is one sentence for the person who sent it."""


class UnreadableFile(Exception):
    """The file is not what it claims to be; nothing of it was taken."""


class UnsafeFile(UnreadableFile):
    """The file tries to make its reader expand or fetch something (entities); it is refused unread."""
