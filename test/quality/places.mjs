// Precision and recall of the districts found in texts, on own-written sentences, and every mistake. Exit code 1 when precision is below 0.98.
//
// One sentence a line: `area` are the districts in which the outlet spreads, `expected` those that the text names; `form` says what is special.
import { readFileSync } from 'node:fs';
import { compileGazetteer } from '../../dist/modules/places/gazetteer/gazetteer.js';
import { namedPlaces } from '../../dist/modules/places/gazetteer/named-places.js';
import { readDistricts, readMunicipalities } from '../../dist/modules/places/places-table.js';

const config = (name) => readFileSync(new URL(`../../config/${name}`, import.meta.url));
const districts = readDistricts(config('districts.csv')).rows;
const keys = new Set(districts.map(({ ags }) => ags));
const municipalities = readMunicipalities(config('municipalities.csv'), keys).rows;

const started = performance.now();
const gazetteer = compileGazetteer(districts, municipalities);
const compiled = performance.now() - started;

const sentences = readFileSync(new URL('places-gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const read = ({ headline, summary, area }) =>
  namedPlaces(
    gazetteer,
    [{ field: 'title', text: headline }, ...(summary ? [{ field: 'summary', text: summary }] : [])],
    area,
  ).map(({ districtAgs }) => districtAgs);

let right = 0;
const wrong = [];
const missed = [];
for (const sentence of sentences) {
  const found = new Set(read(sentence));
  for (const ags of found) {
    if (sentence.expected.includes(ags)) right += 1;
    else wrong.push({ ags, sentence });
  }
  for (const ags of sentence.expected) if (!found.has(ags)) missed.push({ ags, sentence });
}
const rounds = 50;
const from = performance.now();
for (let round = 0; round < rounds; round++) for (const sentence of sentences) read(sentence);
const each = ((performance.now() - from) * 1000) / (rounds * sentences.length);

const precision = right / (right + wrong.length);
console.log(`${sentences.length} sentences, ${right + missed.length} districts to be found`);
console.log(`precision ${precision.toFixed(3)}   recall ${(right / (right + missed.length)).toFixed(3)}`);
console.log(`compiled in ${compiled.toFixed(0)} ms, ${each.toFixed(0)} µs a sentence`);
const nameOf = (key) => districts.find(({ ags }) => ags === key)?.name ?? key;
const show = (what, { ags, sentence: { id, form, headline, summary, area } }) =>
  console.log(
    `  ${what} ${ags} ${nameOf(ags)} – ${id} ${form} [${area}]: ${[headline, summary].filter(Boolean).join(' / ')}`,
  );
for (const one of wrong) show('wrong ', one);
for (const one of missed) show('missed', one);
if (precision < 0.98) process.exitCode = 1;
