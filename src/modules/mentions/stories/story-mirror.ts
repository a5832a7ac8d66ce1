import type { EntityManager } from 'typeorm';
import { District } from '../../places/district.entity.js';
import { Municipality } from '../../places/municipality.entity.js';
import { Mention } from '../mention.entity.js';
import { StoryClock } from '../story-clock.entity.js';
import { placeStems } from './place-words.js';
import { lookBack, StoryIndex } from './story-index.js';
import type { TextEntry } from './story-index.js';
import { storedPlacements } from './stored-placements.js';
import type { StoredPlacement } from './stored-placements.js';

const week = 7 * 86_400_000;
/** About 1.5 kB each. Above this number the weeks are read anew when they are needed. */
const mostHeld = 150_000;
/** A text that is shown again every week is followed so far. */
const mostRounds = 20;

/**
 * The settled mentions of some weeks, held ready for comparison. It follows the database by the story clock: what another process settled is taken over before work
 * goes on. Must be used by one transaction at a time, and be emptied when that fails.
 */
export class StoryMirror {
  private index = new StoryIndex<StoredPlacement>();
  private byStory = new Map<string, Set<string>>();
  private readonly weeks = new Set<number>();
  private seen = 0;
  private places: ReadonlySet<number> | null = null;

  clear(): void {
    this.index = new StoryIndex();
    this.byStory = new Map();
    this.weeks.clear();
  }

  get size(): number {
    return this.index.size;
  }

  /** Takes over what others settled since `this` was up to date. `seq`: the reading of the clock that the caller's own work will have. */
  async catchUp(manager: EntityManager, seq: number): Promise<void> {
    if (this.index.size > mostHeld) this.clear();
    if (this.weeks.size && seq > this.seen + 1 && (await removedSince(manager, this.seen))) this.clear();
    if (this.weeks.size && seq > this.seen + 1) {
      const ids = await idsOf(manager, (query) => query.where('m.storySeq > :seen', { seen: this.seen }));
      if (ids.length > 20_000) this.clear();
      else await this.take(manager, ids);
    }
    this.seen = seq;
  }

  /** Reads these mentions and holds them, wherever in time they lie. */
  async take(manager: EntityManager, ids: readonly string[]): Promise<StoredPlacement[]> {
    const placements = await storedPlacements(manager, ids, await this.placesOf(manager));
    for (const placement of placements) this.put(placement);
    return placements;
  }

  /** Makes sure that everything that may be linked to the text is held. */
  async surround(manager: EntityManager, entry: TextEntry): Promise<void> {
    // what is read may show the same text, and have surroundings of its own
    for (let rounds = 0; rounds < mostRounds; rounds++) {
      const missing = this.missingWeeks(entry);
      if (!missing.length) return;
      await this.readWeeks(manager, missing);
    }
  }

  private missingWeeks({ placements }: TextEntry): number[] {
    const wanted = new Set<number>();
    for (const { at } of placements) {
      for (let w = Math.floor((at - lookBack) / week); w <= Math.floor((at + lookBack) / week); w++) {
        if (!this.weeks.has(w)) wanted.add(w);
      }
    }
    return [...wanted];
  }

  private async readWeeks(manager: EntityManager, wanted: readonly number[]): Promise<void> {
    for (const w of wanted) {
      const [from, to] = [new Date(w * week), new Date((w + 1) * week)];
      const ids = await idsOf(manager, (query) =>
        query
          .where('m.publishedAt >= :from AND m.publishedAt < :to', { from, to })
          .andWhere('m.storySeq IS NOT NULL'),
      );
      await this.take(
        manager,
        ids.filter((id) => !this.index.get(id)),
      );
      this.weeks.add(w);
    }
  }

  /** The text that a held mention shows. */
  entry(id: string): TextEntry<StoredPlacement> | undefined {
    return this.index.entry(id);
  }

  linkedTo(entry: TextEntry<StoredPlacement>): TextEntry<StoredPlacement>[] {
    return this.index.linkedTo(entry);
  }

  /** Held mentions of a story. */
  membersOf(storyId: string): string[] {
    return [...(this.byStory.get(storyId) ?? [])];
  }

  /** Notes that a held mention has another story now. */
  move(placement: StoredPlacement, storyId: string): void {
    this.leave(placement);
    placement.storyId = storyId;
    this.join(placement);
  }

  private put(placement: StoredPlacement): void {
    const before = this.index.get(placement.id);
    if (before) this.leave(before);
    this.index.put(placement);
    this.join(placement);
  }

  private join({ id, storyId }: StoredPlacement): void {
    const members = this.byStory.get(storyId);
    if (members) members.add(id);
    else this.byStory.set(storyId, new Set([id]));
  }

  private leave({ id, storyId }: StoredPlacement): void {
    const members = this.byStory.get(storyId);
    members?.delete(id);
    if (members?.size === 0) this.byStory.delete(storyId);
  }

  private async placesOf(manager: EntityManager): Promise<ReadonlySet<number>> {
    if (this.places) return this.places;
    const districts = await manager.find(District, { select: { ags: true, name: true } });
    const municipalities = await manager.find(Municipality, { select: { ags: true, name: true } });
    return (this.places = placeStems([...districts, ...municipalities].map(({ name }) => name)));
  }
}

/** Mentions that are gone cannot be found by asking for what changed: then all is read anew. */
async function removedSince(manager: EntityManager, seen: number): Promise<boolean> {
  const { removedSeq } = await manager.findOneByOrFail(StoryClock, { id: 1 });
  return removedSeq !== null && removedSeq > seen;
}

type MentionsQuery = ReturnType<typeof mentionIds>;

function mentionIds(manager: EntityManager) {
  return manager.createQueryBuilder(Mention, 'm').select('m.id', 'id');
}

async function idsOf(
  manager: EntityManager,
  narrow: (query: MentionsQuery) => MentionsQuery,
): Promise<string[]> {
  const rows = await narrow(mentionIds(manager)).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
