import { failing } from './plan-feeds.mjs';
import { storiesOf, storyIdOf } from './stories.mjs';

/** What a reader of all feeds must have after the given windows: titles by story number, and the stories that a watch looks for. */
export function expectedItems(plan, windows) {
  const titles = new Map();
  const finds = new Set();
  for (const feed of plan) {
    if (failing.has(feed.fate)) continue;
    for (const { from, to } of windows(feed)) {
      for (const { id, title, organisation } of storiesOf(
        { ...feed, fate: fateForNumbers(feed) },
        from,
        to,
      )) {
        titles.set(id, title);
        if (organisation) finds.add(id);
      }
    }
  }
  return { titles, finds };
}

/** The full texts of huge feeds are long and say nothing about which stories there are. */
function fateForNumbers({ fate }) {
  return fate === 'huge' ? 'healthy' : fate;
}

/** Compares stored titles with what was served: `missing` numbers, `doubled` rows, `garbled` titles, rows that nobody served. */
export function compareItems(storedTitles, titles) {
  const found = new Set();
  const result = { rows: storedTitles.length, missing: 0, doubled: 0, garbled: 0, unknown: 0 };
  for (const stored of storedTitles) {
    const id = storyIdOf(stored);
    if (id === null || !titles.has(id)) result.unknown++;
    else if (found.has(id)) result.doubled++;
    else if (titles.get(id) !== stored) result.garbled++;
    if (id !== null) found.add(id);
  }
  for (const id of titles.keys()) if (!found.has(id)) result.missing++;
  return result;
}
