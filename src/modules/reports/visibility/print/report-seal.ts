/** What a final report is sealed by; printed at its end, so that a copy can be held against the original. */
export interface ReportSeal {
  /** SHA-256 of the stored snapshot, in hex. */
  sha256: string;
  /** The moment of the data, ISO 8601. */
  dataVersion: string;
  methodVersion: number;
}

/** Of a final report its seal; `extract`: a part of one, which no seal is true of; null: a preview, and the file says so. */
export type ReportStanding = ReportSeal | 'extract' | null;
