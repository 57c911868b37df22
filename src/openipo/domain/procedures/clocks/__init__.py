"""The arithmetic of time limits: pure, from provision, anchor and calendar."""
