import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { updateRows } from '../../../database/many-rows.js';
import { newId } from '../../../shared/ids.js';
import { Mention } from '../mention.entity.js';
import { StoryDecision } from '../story-decision.entity.js';
import { groupPlacements } from './group-placements.js';
import type { PlacementTies } from './group-placements.js';
import { markRepeats } from './mark-repeats.js';
import type { StoredPlacement } from './stored-placements.js';
import type { TextEntry } from './story-index.js';
import { storyIds } from './story-ids.js';
import type { StoryMirror } from './story-mirror.js';
import { tiesInForce } from './ties-in-force.js';

/** What hangs together is rarely more than a few dozen texts; beyond this it is cut off. */
const mostTexts = 3_000;

/**
 * Works out the stories of some mentions and of all that hangs together with them, and writes down what changed, in the transaction of `manager`, which holds the story
 * clock at `seq`. Stories depend on texts, times and decisions alone, never on the order in which mentions came. Returns the ids of the mentions that
 * have another story now.
 */
export async function settleStories(
  manager: EntityManager,
  mirror: StoryMirror,
  ids: readonly string[],
  { seq, now }: { seq: number; now: Date },
): Promise<string[]> {
  const ties = await storyTies(manager);
  const before = ids.flatMap(
    (id) => mirror.entry(id)?.placements.find((held) => held.id === id)?.storyId ?? [],
  );
  const fresh = await mirror.take(manager, ids);
  const left = [...before, ...fresh.map(({ storyId }) => storyId)];
  const seeds = new Set([...ids, ...left.flatMap((storyId) => mirror.membersOf(storyId))]);
  const components = await hangingTogether(manager, mirror, seeds, ties);
  const moved: string[] = [];
  for (const entries of components) {
    const stories = groupPlacements(entries, ties);
    const names = storyIds(stories, () => newId(now));
    stories.forEach((story, at) => {
      for (const placement of story) {
        if (placement.storyId === names[at]) continue;
        left.push(placement.storyId, names[at]!);
        moved.push(placement.id);
        mirror.move(placement, names[at]!);
      }
    });
  }
  const settled = [...new Set([...fresh.map(({ id }) => id), ...moved])].sort();
  await updateRows(
    manager,
    Mention,
    ['storyId', 'storySeq'],
    settled.map((id) => ({ id, storyId: storyOf(mirror, id), storySeq: seq })),
  );
  const touched = new Set([...left, ...settled.map((id) => storyOf(mirror, id))]);
  await markRepeats(
    manager,
    [...touched].filter((storyId) => mirror.membersOf(storyId).length > 1 || moved.length > 0),
  );
  return moved;
}

/** All decisions in force; people make few of them. */
async function storyTies(manager: EntityManager): Promise<PlacementTies> {
  return tiesInForce(await manager.findBy(StoryDecision, { kind: In(['together', 'apart']) }));
}

/** Texts that hang together with the seeds by links, by ties or by the story they have been in, one list for each part. */
async function hangingTogether(
  manager: EntityManager,
  mirror: StoryMirror,
  seeds: ReadonlySet<string>,
  ties: PlacementTies,
): Promise<TextEntry<StoredPlacement>[][]> {
  const tied = tiedWith(ties);
  const done = new Set<TextEntry<StoredPlacement>>();
  const components: TextEntry<StoredPlacement>[][] = [];
  for (const id of seeds) {
    const seed = mirror.entry(id);
    if (!seed || done.has(seed)) continue;
    const component = [seed];
    done.add(seed);
    for (const entry of component) {
      await mirror.surround(manager, entry);
      const others = mirror.linkedTo(entry);
      for (const { id: member, storyId } of entry.placements) {
        const partners = tied.get(member) ?? [];
        const unknown = partners.filter((partner) => !mirror.entry(partner));
        if (unknown.length) await mirror.take(manager, unknown);
        for (const partner of [...partners, ...mirror.membersOf(storyId)]) {
          const other = mirror.entry(partner);
          if (other) others.push(other);
        }
      }
      for (const other of others) {
        if (done.has(other) || component.length >= mostTexts) continue;
        done.add(other);
        component.push(other);
      }
    }
    components.push(component);
  }
  return components;
}

function tiedWith({ together, apart }: PlacementTies): Map<string, string[]> {
  const partners = new Map<string, string[]>();
  for (const [a, b] of [...together, ...apart]) {
    partners.set(a, [...(partners.get(a) ?? []), b]);
    partners.set(b, [...(partners.get(b) ?? []), a]);
  }
  return partners;
}

function storyOf(mirror: StoryMirror, id: string): string {
  const placement = mirror.entry(id)?.placements.find((held) => held.id === id);
  if (!placement) throw new Error(`Mention ${id} is not held`);
  return placement.storyId;
}
