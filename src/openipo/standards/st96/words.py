"""Our kinds of marks in the words of ST.96 V6.0."""

FEATURES = {
    "word": "Word",
    "figurative": "Figurative",
    "combined": "Combined",
    "three-dimensional": "Three dimensional",
    "colour": "Colour",
    "sound": "Sound",
    "motion": "Motion",
    "hologram": "Hologram",
    "position": "Position",
    "pattern": "Other",  # V6.0 has no word for a pattern; the description says what it is
    "multimedia": "Multimedia",
    "other": "Other",
}
CATEGORIES = {"individual": "Individual mark", "collective": "Collective mark", "certification": "Certification mark"}
IMAGE_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "tif": "TIFF", "tiff": "TIFF", "svg": "SVG"}
SOUND_FORMATS = {"mp3": "MP3", "wav": "WAV", "wma": "WMA"}
