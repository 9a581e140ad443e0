/// Computes what changed between two derived states: the ledger's entries of a run.
package enum LedgerDiff {}
