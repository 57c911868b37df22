"""The demonstration: an invented office with years of work in it, played in through the real actions."""
