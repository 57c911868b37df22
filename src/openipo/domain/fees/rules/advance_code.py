"""The code of a payment that waits for its file: read aloud and typed by people, so without signs that look alike."""

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY"  # no I, L, O, U; thirty-one, a prime: the check sign catches every slip
CODES = len(SIGNS) ** 8
LOOK_ALIKE = str.maketrans("ILO", "110")


def code_from(number: int) -> str:
    """Eight signs for a number below `CODES` and a check sign, in three groups: "7Q2-K9P-0VX"."""
    signs = "".join(SIGNS[number // 31**place % 31] for place in reversed(range(8)))
    whole = signs + check_sign(signs)
    return "-".join(whole[start : start + 3] for start in (0, 3, 6))


def check_sign(signs: str) -> str:
    """Catches one wrong sign and two that changed places: each sign weighs by its place."""
    return SIGNS[sum(place * SIGNS.index(sign) for place, sign in enumerate(signs, start=1)) % len(SIGNS)]


def written_code(typed: str) -> str:
    """The code as it is kept, however it was typed; "" where it cannot be one."""
    signs = "".join(typed.upper().split()).replace("-", "").translate(LOOK_ALIKE)
    if len(signs) != 9 or any(sign not in SIGNS for sign in signs) or check_sign(signs[:8]) != signs[8]:
        return ""
    return "-".join(signs[start : start + 3] for start in (0, 3, 6))
