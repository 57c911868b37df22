"""Two-letter codes of states, territories and organisations (WIPO ST.3), those of former states included.

Back files name states that no longer exist, so a former code is a code; `is_current` tells them apart.
"""

_FORMER = "AN CS DL DD DT RH SU YD YU"
_ORGANISATIONS = "AP BX EA EM EP EU GC IB OA QZ WO XN XU XV"
_STATES = """
AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BQ BR BS BT BV BW BY BZ CA CD CF
CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE
GG GH GI GL GM GN GQ GR GS GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MP MR MS MT MU MV MW MX MY MZ
NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN
SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WS YE ZA
ZM ZW
"""

FORMER = frozenset(_FORMER.split())
ORGANISATIONS = frozenset(_ORGANISATIONS.split())
STATES = frozenset(_STATES.split())
UNKNOWN = "XX"  # states and entities that ST.3 does not name
CODES = STATES | ORGANISATIONS | FORMER | {UNKNOWN}


def is_code(code: str) -> bool:
    """Is this a code of ST.3, current or former?"""
    return code in CODES


def is_current(code: str) -> bool:
    """Is this a code that may be used for a file of today?"""
    return code in CODES and code not in FORMER
