"""What only a demonstration has: a day that can be moved on, so that a time limit of months passes in a minute."""
