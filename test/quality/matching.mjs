// Precision and recall of the matching on the gold set, and every miss. Exit code 1 when there is one.
//
// The set is own-written items, one a line: `query` must (`found` true) or must not find the item, each judged by itself; `form` says what is special.
// Texts are as a feed may have written them, tags and entities included.
import { readFileSync } from 'node:fs';
import { matchQuery } from '../../dist/modules/mentions/matching/match-query.js';
import { readMarkedUpItem } from '../../dist/modules/mentions/matching/marked-up-item.js';

const items = readFileSync(new URL('gold.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ summary: null, ...JSON.parse(line) }));

function evidenceFor(item) {
  const { readable, evidence } = readMarkedUpItem(item);
  const result = matchQuery(item.query, [readable]);
  if (!result.ok) throw new Error(`${item.id} [${item.query}]: ${result.error.code}`);
  return result.matched[0]?.evidence.map(evidence) ?? null;
}

const judged = items.map((item) => ({ ...item, evidence: evidenceFor(item) }));
const right = judged.filter(({ found, evidence }) => found && evidence).length;
const wrong = judged.filter(({ found, evidence }) => !found && evidence);
const missed = judged.filter(({ found, evidence }) => found && !evidence);
const wanted = right + missed.length;

console.log(`${items.length} items: ${wanted} to be found, ${items.length - wanted} not to be found`);
console.log(
  `precision ${(right / (right + wrong.length)).toFixed(3)}   recall ${(right / wanted).toFixed(3)}`,
);
for (const { id, query, form, title, summary, evidence } of [...missed, ...wrong]) {
  const what = evidence ? `found: ${evidence.map(({ text }) => text).join(', ')}` : 'missed';
  console.log(`  ${id} [${query}] ${form}: ${[title, summary].filter(Boolean).join(' / ')} – ${what}`);
}
if (missed.length + wrong.length > 0) process.exitCode = 1;
