/** Placeholder until the facts are settled. */
export type ReportFacts = Record<string, unknown>;
