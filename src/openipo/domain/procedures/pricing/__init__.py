"""What a fee costs: pure, from the decision table, the day and the facts."""
