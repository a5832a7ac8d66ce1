/** A placement with the story it has belonged to. */
export interface Belonging {
  id: string;
  storyId: string;
}

/**
 * Names newly formed stories so that most things keep their name: a story goes on under the id that most of its placements have, the older one when it is a draw;
 * of two stories with one id the larger keeps it. What is left gets an id of its own. Returns the id of each story, in their order.
 */
export function storyIds(stories: readonly (readonly Belonging[])[], newId: () => string): string[] {
  const claims = stories.flatMap((story, at) =>
    [...countsOf(story)].map(([id, count]) => ({ at, id, count, size: story.length, first: story[0]!.id })),
  );
  claims.sort(
    (a, b) =>
      b.count - a.count ||
      b.size - a.size ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : a.first < b.first ? -1 : 1),
  );
  const named = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of claims) {
    if (named.has(at) || taken.has(id)) continue;
    named.set(at, id);
    taken.add(id);
  }
  return stories.map((_, at) => named.get(at) ?? newId());
}

function countsOf(story: readonly Belonging[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { storyId } of story) counts.set(storyId, (counts.get(storyId) ?? 0) + 1);
  return counts;
}
