import { compareTexts } from './compare-texts.js';
import type { StoryText } from './story-text.js';

/** One piece that was published somewhere, as stories are made of. */
export interface Placement {
  id: string;
  /** Time of publication, milliseconds since 1970. */
  at: number;
  /** Whatever tells outlets apart; null when it is not known. */
  outlet: string | null;
  text: StoryText;
}

/** Pieces of one story follow each other within so many milliseconds: 6 days, so that a notice of every week does not become one story. */
export const lookBack = 6 * 86_400_000;

/** A key that more texts share names a usual phrase and finds nothing. */
const usualPhrase = 400;

/** Of two texts with so many keys two must be shared: one may be chance. */
const manyKeys = 8;

/** One text, and where it was published: earliest first. */
export interface TextEntry<P extends Placement = Placement> {
  text: StoryText;
  placements: P[];
}

/** Finds the texts that tell the same as a given one among all that were added. Memory grows with what is added; a search costs what it finds. */
export class StoryIndex<P extends Placement = Placement> {
  private readonly entries = new Map<string, TextEntry<P>>();
  private readonly byKey = new Map<number, TextEntry<P>[]>();
  private readonly entryOf = new Map<string, TextEntry<P>>();

  get size(): number {
    return this.entryOf.size;
  }

  get(id: string): P | undefined {
    return this.entryOf.get(id)?.placements.find((placement) => placement.id === id);
  }

  entry(id: string): TextEntry<P> | undefined {
    return this.entryOf.get(id);
  }

  /** Adds a placement, or puts it in the place of an older version of itself. */
  put(placement: P): void {
    this.remove(placement.id);
    const { text } = placement;
    // a text that says too little is nobody's copy, not even its own
    const key = text.keys.length ? text.key : placement.id;
    let entry = this.entries.get(key);
    if (!entry) {
      entry = { text, placements: [] };
      this.entries.set(key, entry);
      for (const shared of text.keys) {
        const known = this.byKey.get(shared);
        if (known) known.push(entry);
        else this.byKey.set(shared, [entry]);
      }
    }
    insertSorted(entry.placements, placement);
    this.entryOf.set(placement.id, entry);
  }

  remove(id: string): void {
    const entry = this.entryOf.get(id);
    if (!entry) return;
    this.entryOf.delete(id);
    entry.placements = entry.placements.filter((placement) => placement.id !== id);
    if (entry.placements.length) return;
    this.entries.delete(entry.text.keys.length ? entry.text.key : id);
    for (const key of entry.text.keys) {
      const left = this.byKey.get(key)!.filter((other) => other !== entry);
      if (left.length) this.byKey.set(key, left);
      else this.byKey.delete(key);
    }
  }

  /** Other texts that tell the same and were published within {@link lookBack}. */
  linkedTo(entry: TextEntry<P>): TextEntry<P>[] {
    const linked: TextEntry<P>[] = [];
    for (const [other, shared] of this.sharing(entry)) {
      const isShort = Math.min(entry.text.keys.length, other.text.keys.length) < manyKeys;
      if (shared < 2 && !isShort) continue;
      if (areNear(entry.placements, other.placements) && compareEntries(entry, other).linked)
        linked.push(other);
    }
    return linked;
  }

  /** Other texts, and how many keys they share. */
  private sharing(entry: TextEntry<P>): Map<TextEntry<P>, number> {
    const counts = new Map<TextEntry<P>, number>();
    for (const key of entry.text.keys) {
      const sharing = this.byKey.get(key) ?? [];
      if (sharing.length > usualPhrase) continue;
      for (const other of sharing) if (other !== entry) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return counts;
  }
}

/** Compares two texts; of one outlet alone more is asked. */
export function compareEntries(a: TextEntry, b: TextEntry): ReturnType<typeof compareTexts> {
  return compareTexts(a.text, b.text, sameOutlet(a.placements, b.placements));
}

function sameOutlet(a: readonly Placement[], b: readonly Placement[]): boolean {
  const outlet = a[0]!.outlet;
  return outlet !== null && [...a, ...b].every((placement) => placement.outlet === outlet);
}

/** Whether some piece of one appeared within the look-back of some piece of the other; both earliest first. */
export function areNear(a: readonly Placement[], b: readonly Placement[]): boolean {
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const gap = a[i]!.at - b[k]!.at;
    if (Math.abs(gap) <= lookBack) return true;
    if (gap < 0) i++;
    else k++;
  }
  return false;
}

function insertSorted<P extends Placement>(placements: P[], placement: P): void {
  let at = placements.length;
  while (at > 0 && comesBefore(placement, placements[at - 1]!)) at--;
  placements.splice(at, 0, placement);
}

/** The order of pieces: by time, then by id. */
export function comesBefore(a: Pick<Placement, 'at' | 'id'>, b: Pick<Placement, 'at' | 'id'>): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}
