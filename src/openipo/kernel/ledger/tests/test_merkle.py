"""The tree is that of RFC 6962, however it came about."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openipo.kernel.ledger.rules.merkle import Tree, leaf_hash, node_hash, root_from


def by_the_letter(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, as it is written there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(by_the_letter(leaves[:split]), by_the_letter(leaves[split:]))


def leaves(count: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(count)]


@pytest.mark.parametrize("count", [*range(20), 31, 32, 33, 100])
def test_the_root_is_that_of_the_rfc(count: int) -> None:
    tree = Tree()
    tree.put(dict(enumerate(leaves(count))))
    assert tree.root == by_the_letter(leaves(count))


def test_leaves_and_nodes_are_hashed_apart() -> None:
    """Else a node could be passed off as a leaf (second preimage)."""
    left, right = leaves(2)
    assert node_hash(left, right) != leaf_hash(left + right)


@given(st.lists(st.dictionaries(st.integers(0, 40), st.binary(max_size=4), max_size=10), max_size=6))
def test_a_tree_that_grows_and_changes_is_the_tree_of_its_leaves(rounds: list[dict[int, bytes]]) -> None:
    tree = Tree()
    content: list[bytes] = []
    for changes in rounds:
        changed = {}
        for position, value in sorted(changes.items()):
            place = min(position, len(content))
            changed[place] = leaf_hash(value)
            content[place : place + 1] = [changed[place]]
        tree.put(changed)
        assert tree.root == by_the_letter(content)


@given(st.integers(1, 70), st.data())
def test_every_path_leads_to_the_root_and_no_other_does(count: int, data: st.DataObject) -> None:
    tree = Tree()
    tree.put(dict(enumerate(leaves(count))))
    position = data.draw(st.integers(0, count - 1))
    path = tree.path(position)
    assert root_from(leaves(count)[position], position, count, path) == tree.root
    assert root_from(leaf_hash(b"other"), position, count, path) != tree.root
    assert root_from(leaves(count)[position], position, count, [*path, b""]) is None
    if path:
        assert root_from(leaves(count)[position], position, count, path[:-1]) is None
