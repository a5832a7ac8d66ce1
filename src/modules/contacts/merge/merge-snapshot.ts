/** A row as JSON: its moments as ISO text. */
export type FrozenRow = Record<string, unknown>;

/** What an undo of a merge needs. */
export interface MergeSnapshot {
  /** Both contacts as they were. */
  kept: FrozenRow;
  gone: FrozenRow;
  /** The fields of the kept one that the merge changed, as they became. */
  merged: FrozenRow;
  /** By table: keys of the rows that went over to the kept one. */
  moved: Record<string, FrozenRow[]>;
  /** By table: rows of the gone one that the kept one had already, or that mean nothing without the gone one. */
  dropped: Record<string, FrozenRow[]>;
  /** Addresses that the merge put on the list of suppressed ones. */
  suppressed: string[];
}
