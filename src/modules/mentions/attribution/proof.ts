/** Version of the rules that a stored proof was made by; goes up when one of them changes. */
export const attributionRules = 2;

/** A text reused, B release, spokesperson or link named, C outlet was written to, D none of these. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** A passage in the piece and the same in the release, each cut to 200 characters; `characters` is its whole length in the piece. */
export interface Passage {
  piece: string;
  release: string;
  characters: number;
}

/** Text of the piece was found in the release's body: `share` (0 to 1) of the field's characters. */
export interface ReuseProof {
  grade: 'A';
  rules: number;
  field: 'summary' | 'content';
  share: number;
  covered: number;
  length: number;
  /** The longest, in order of the piece, at most 12 of `passageCount`. */
  passages: Passage[];
  passageCount: number;
}

/** The piece names somebody or something of the release; the place is `start` up to `end` of `snippet`. */
export interface NamedProof {
  grade: 'B';
  rules: number;
  what: 'person' | 'headline' | 'link';
  name: string;
  field: 'title' | 'summary' | 'content';
  snippet: string;
  start: number;
  end: number;
}

/** The outlet was written to at `sentAt` (ISO 8601), and the piece appeared within `days` days, after `elapsedDays` whole ones. */
export interface SentProof {
  grade: 'C';
  rules: number;
  outletId: string;
  sentAt: string;
  days: number;
  elapsedDays: number;
}

/** Why there is nothing: the piece is too old or too new for the release, has only a title, or was compared without result. */
export interface NoProof {
  grade: 'D';
  rules: number;
  reason: 'before-release' | 'after-window' | 'no-text' | 'nothing-found';
  /** The greatest share of a field in verbatim runs, 0 to 1; null when no text was compared. */
  share: number | null;
}

/** As stored beside the grade and shown with it; JSON. */
export type Proof = ReuseProof | NamedProof | SentProof | NoProof;
