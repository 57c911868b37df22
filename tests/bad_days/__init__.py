"""Bad days, one file each, told from where the user sits: a clear message, and nothing lost.

What a room does about each of them is tested in the room, in more cases than here.
"""
