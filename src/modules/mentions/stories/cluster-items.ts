import { groupPlacements } from './group-placements.js';
import { comesBefore, StoryIndex } from './story-index.js';
import type { Placement, TextEntry } from './story-index.js';
import { readStoryText } from './story-text.js';

/** An item as a feed shows it. */
export interface ClusterItem {
  id: string;
  title: string;
  summary: string;
  publishedAt: Date;
  outlet: string | null;
}

/**
 * Divides items into stories: each is the items with (nearly) the same text. `places`: stems of place names (`stemsOf`). The order of the items does not matter; each story
 * is sorted by time, the stories by their first item. Linear in the items as long as stories are small.
 */
export function clusterItems<Item extends ClusterItem>(
  items: readonly Item[],
  places: ReadonlySet<number>,
): Item[][] {
  const index = new StoryIndex<Placement & { item: Item }>();
  for (const item of items) {
    const { id, publishedAt, outlet } = item;
    index.put({ id, at: publishedAt.getTime(), outlet, text: readStoryText(item, places), item });
  }
  const done = new Set<TextEntry<Placement & { item: Item }>>();
  const stories: (Placement & { item: Item })[][] = [];
  for (const { id } of items) {
    const seed = index.entry(id)!;
    if (done.has(seed)) continue;
    const component = [seed];
    done.add(seed);
    for (const entry of component) {
      for (const other of index.linkedTo(entry)) {
        if (done.has(other)) continue;
        done.add(other);
        component.push(other);
      }
    }
    stories.push(...groupPlacements(component));
  }
  return stories
    .sort((a, b) => (comesBefore(a[0]!, b[0]!) ? -1 : 1))
    .map((story) => story.map(({ item }) => item));
}
