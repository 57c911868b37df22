"""What a bank says of an account: ISO 20022 CAMT.053 and CSV, as plain values. Amounts are never floats."""
