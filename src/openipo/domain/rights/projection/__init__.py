"""Tables that pages query, derived from the ledger: computed purely, compared, rewritten where they differ."""
