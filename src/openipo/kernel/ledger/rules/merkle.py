"""A Merkle tree over SHA-256 with the hashes of RFC 6962, section 2.1: leaves and nodes are hashed apart.

Each level pairs the one below from the left; a last one without a partner moves up as it is. That gives the tree of
the RFC. Leaves keep their place, so that a day on which few files changed costs few hashes.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence


def leaf_hash(content: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + content).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """The hashes of all levels: `levels[0]` the leaves, the last level the root."""

    def __init__(self) -> None:
        self.levels: list[list[bytes]] = [[]]

    @property
    def size(self) -> int:
        return len(self.levels[0])

    @property
    def root(self) -> bytes:
        """The root; of an empty tree the hash of nothing (RFC 6962)."""
        return self.levels[-1][0] if self.size else hashlib.sha256(b"").digest()

    def put(self, leaves: Mapping[int, bytes]) -> None:
        """Set the hashes of leaves, by position, and hash again what stands above; new ones follow without a gap."""
        touched = sorted(leaves)
        for position in touched:
            _set(self.levels[0], position, leaves[position])
        height = 0
        while len(self.levels[height]) > 1:
            height += 1
            if height == len(self.levels):
                self.levels.append([])
            touched = self._lift(height, touched)

    def _lift(self, height: int, below: Iterable[int]) -> list[int]:
        lower, upper = self.levels[height - 1], self.levels[height]
        parents = sorted({position // 2 for position in below})
        for parent in parents:
            pair = lower[2 * parent : 2 * parent + 2]
            _set(upper, parent, node_hash(*pair) if len(pair) == 2 else pair[0])
        return parents

    def path(self, position: int) -> list[bytes]:
        """The partners from a leaf up to the root."""
        partners = []
        for level in self.levels[:-1]:
            if position ^ 1 < len(level):
                partners.append(level[position ^ 1])
            position //= 2
        return partners


def _set(level: list[bytes], position: int, value: bytes) -> None:
    if position == len(level):
        level.append(value)
    else:
        level[position] = value


def root_from(leaf: bytes, position: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that a leaf at `position` of `size` has by its path; None where the path has the wrong length."""
    partners = list(path)
    value = leaf
    while size > 1:
        if position ^ 1 < size:
            if not partners:
                return None
            partner = partners.pop(0)
            value = node_hash(partner, value) if position % 2 else node_hash(value, partner)
        position, size = position // 2, (size + 1) // 2
    return None if partners else value
