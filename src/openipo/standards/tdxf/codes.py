"""What the codes of the USPTO's daily trade mark XML mean, as far as they decide something here.

Facts from the publisher's code lists; the words are ours.
"""

# First digit of the four-digit drawing code -> kind of mark in our terms.
DRAWING_KINDS = {
    "1": "word",  # typed drawing, used until November 2003
    "2": "figurative",
    "3": "combined",
    "4": "word",  # standard characters
    "5": "combined",  # words in a stylised form
    "6": "sound",  # no drawing possible; most are sounds, so the rule is recorded with the value
}

# Two letters of a statement's type -> field of the record. "GS" is read with the class behind it.
STATEMENT_FIELDS = {
    "DM": "description",
    "D0": "disclaimer",
    "D1": "disclaimer",
    "TR": "translation",
    "CC": "colours",
    "CD": "colours",
    "TL": "transliteration",
}

# The tens of a party type group owners by the stage at which they were entered.
FIRST_REGISTRANT = 30
LAST_OWNER = 69
ORIGINAL_APPLICANT = 10
