import type { MatchEvidence } from './match.entity.js';
import type { Review } from './mention.entity.js';

export interface PreviewHit {
  itemId: string;
  title: string;
  url: string | null;
  outlet: string | null;
  publishedAt: Date;
  evidence: MatchEvidence[];
  /** Of the mention that the item already is; null when it is none. */
  review: Review | null;
}

/** What a new wording would change. Lists hold the newest ten. */
export interface PreviewChange {
  gained: number;
  gainedHits: PreviewHit[];
  lost: number;
  lostHits: PreviewHit[];
  /** Found by both. */
  kept: number;
}

export interface QueryPreview {
  days: number;
  /** Items looked at; `complete` is false when there were more than 50,000. */
  scanned: number;
  complete: boolean;
  matched: number;
  /** The newest ten. */
  hits: PreviewHit[];
  /** Compared with the wording in force; null for a watch that is not saved yet. */
  change: PreviewChange | null;
}
