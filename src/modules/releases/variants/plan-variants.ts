import type { Release } from '../release.entity.js';
import type { Wording } from '../release-wording.js';
import { factsOf } from './place-facts.js';
import type { FactDistrict } from './place-facts.js';
import { placeKey } from '../../../shared/text/place-template.js';
import { filledWording, isSameWording, openPlacesOf } from './variant-wording.js';

/** A variant as it stands. */
export interface StoredVariant {
  release: Pick<Release, 'id' | 'state' | 'archivedAt' | 'placeFacts'>;
  ags: string;
  wording: Wording;
  /** What it was last filled with; null: nobody knows. */
  filled: Wording | null;
}

/** Why a variant keeps its wording. `by-hand` and `approved` give way when a person says so. */
export type LeftReason = 'by-hand' | 'approved' | 'published' | 'archived';

export interface PlannedVariant {
  ags: string;
  /** Null: it is to be added. */
  id: string | null;
  act: 'add' | 'update' | 'same' | 'left';
  reason: LeftReason | null;
  facts: Record<string, string>;
  wording: Wording;
  /** Names of places that stay open, each once; '' is one without a name. */
  open: string[];
}

export interface VariantsRequest {
  master: Wording;
  rows: readonly { ags: string; facts: Readonly<Record<string, string>> }[];
  stored: readonly StoredVariant[];
  districts: ReadonlyMap<string, FactDistrict>;
  /** Districts whose variant is filled anew although somebody changed or approved it. */
  overwrite: ReadonlySet<string>;
}

/** What making or filling anew would do, one district after the other; rows of unknown districts are left out. Changes nothing. */
export function planVariants({
  master,
  rows,
  stored,
  districts,
  overwrite,
}: VariantsRequest): PlannedVariant[] {
  const variants = new Map(stored.map((variant) => [variant.ags, variant]));
  return rows.flatMap(({ ags, facts: typed }) => {
    const district = districts.get(ags);
    if (!district) return [];
    const variant = variants.get(ags);
    const facts = mergedFacts(variant?.release.placeFacts ?? {}, typed);
    const wording = filledWording(master, factsOf(district, facts, master.language));
    const open = [...new Set(openPlacesOf(wording).map(({ place }) => place.name))];
    const planned = { ags, facts, wording, open };
    if (!variant) return { ...planned, id: null, act: 'add' as const, reason: null };
    const { id } = variant.release;
    const reason = leftReason(variant, overwrite.has(ags));
    if (isSameWording(wording, variant.wording) && reason !== 'archived')
      return { ...planned, id, act: 'same' as const, reason: null };
    if (reason) return { ...planned, id, act: 'left' as const, reason };
    return { ...planned, id, act: 'update' as const, reason: null };
  });
}

/** Whether a person has written in it since it was filled. */
export function isChangedByHand({ wording, filled }: Pick<StoredVariant, 'wording' | 'filled'>): boolean {
  return filled === null || !isSameWording(wording, filled);
}

function leftReason(variant: StoredVariant, overwrites: boolean): LeftReason | null {
  const { state, archivedAt } = variant.release;
  if (state === 'published') return 'published';
  if (archivedAt !== null) return 'archived';
  if (overwrites) return null;
  if (isChangedByHand(variant)) return 'by-hand';
  return state === 'draft' ? null : 'approved';
}

/** A table says something about its own columns, an empty cell too; what other columns said before stays. */
function mergedFacts(
  before: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  const keys = new Set(Object.keys(typed).map(placeKey));
  const kept = Object.entries(before).filter(([name]) => !keys.has(placeKey(name)));
  return { ...Object.fromEntries(kept), ...typed };
}
