// Pairwise precision, recall and F1 of the stories on the gold set, then on a farm of made-up copies (`story-farm.mjs`). Exit code 1 when a goal is missed.
//
// Gold: own-written items, one a line; the same `group` is the same story, `trap` marks what only looks alike. A pair of items is right when it is in
// one story and in one group. `--errors` lists the pairs that went wrong, `--stories N --seed S` sizes the farm.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { placeStems } from '../../dist/modules/mentions/stories/place-words.js';
import { clusterItems } from '../../dist/modules/mentions/stories/cluster-items.js';
import { placeNames } from '../../dist/modules/places/place-names.js';
import { pairwise } from './pairwise.mjs';
import { storyFarm } from './story-farm.mjs';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    stories: { type: 'string', default: '6000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const gold = readFileSync(new URL('stories-gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const places = placeStems(await placeNames());

function judge(name, items, goal) {
  const began = performance.now();
  const stories = clusterItems(
    items.map((item) => ({ ...item, summary: item.summary ?? '', publishedAt: new Date(item.publishedAt) })),
    places,
  );
  const ms = performance.now() - began;
  const result = pairwise(items, stories);
  const traps = items.filter(({ trap, form }) => trap ?? form?.startsWith('trap')).length;
  const figure = (value) => value.toFixed(4);
  console.log(
    `${name}: ${items.length} items in ${new Set(items.map(({ group }) => group)).size} groups (${traps} traps), ${Math.round(items.length / (ms / 1000))} items/s`,
  );
  console.log(
    `  precision ${figure(result.precision)}   recall ${figure(result.recall)}   F1 ${figure(result.f1)}   goal F1 ${goal}`,
  );
  if (values.errors) listErrors(items, result);
  if (result.f1 < goal) process.exitCode = 1;
}

function listErrors(items, { missed, wrong }) {
  const show = ({ id, form, title, summary, publishedAt, outlet }) =>
    `    ${id} ${publishedAt} ${outlet} [${form}]\n      ${title} // ${summary}`;
  for (const [name, pairs] of [
    ['missed', missed],
    ['wrong', wrong],
  ]) {
    const forms = new Map();
    for (const [a, b] of pairs) {
      const key = [a.form, b.form].sort().join(' / ');
      forms.set(key, (forms.get(key) ?? 0) + 1);
    }
    console.log(`  ${name}: ${pairs.length}`);
    for (const [form, count] of [...forms].sort((a, b) => b[1] - a[1]).slice(0, 25))
      console.log(`    ${count} × ${form}`);
    for (const [a, b] of pairs.slice(0, 40)) console.log(`  ${name}\n${show(a)}\n${show(b)}`);
  }
  void items;
}

if (values.only !== 'farm') judge('gold', gold, 0.97);
if (values.only !== 'gold') {
  judge('farm', storyFarm({ seed: Number(values.seed), stories: Number(values.stories) }), 0.95);
}
