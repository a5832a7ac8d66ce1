/** Pairs of items that belong together and were put together, and those that went wrong (at most 2,000 of each kind are kept). */
export function pairwise(items, stories) {
  const storyOf = new Map(stories.flatMap((story, at) => story.map((item) => [item.id, at])));
  const both = new Map();
  const groups = new Map();
  const found = new Map();
  for (const item of items) {
    const story = storyOf.get(item.id);
    add(groups, item.group, item);
    add(found, story, item);
    both.set(`${item.group} ${story}`, (both.get(`${item.group} ${story}`) ?? 0) + 1);
  }
  const pairs = (count) => (count * (count - 1)) / 2;
  const sum = (counts) => [...counts].reduce((total, count) => total + pairs(count), 0);
  const right = sum(both.values());
  const wanted = sum([...groups.values()].map((group) => group.length));
  const made = sum([...found.values()].map((story) => story.length));
  const precision = made === 0 ? 1 : right / made;
  const recall = wanted === 0 ? 1 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const missed = differing([...groups.values()], ({ id }) => storyOf.get(id));
  const wrong = differing([...found.values()], ({ group }) => group);
  return { precision, recall, f1, missed, wrong };
}

function add(map, key, item) {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function differing(lists, keyOf) {
  const pairs = [];
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      for (let k = i + 1; k < list.length; k++) {
        if (keyOf(list[i]) !== keyOf(list[k]) && pairs.length < 2000) pairs.push([list[i], list[k]]);
      }
    }
  }
  return pairs;
}
