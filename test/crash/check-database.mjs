import { compareItems, expectedItems } from '../../bench/workload/expected-items.mjs';
import { failing } from '../../bench/workload/plan-feeds.mjs';
import { storiesOf, storyIdOf } from '../../bench/workload/stories.mjs';

const pollsKept = 50;

/** Everything in the database that is not as if nothing had ever been killed, one sentence each; empty when all is well. */
export function findingsIn(database, plan, windowOf, finishedAt) {
  const rows = (sql, ...parameters) => database.prepare(sql).all(...parameters);
  const column = (sql) => database.prepare(sql).pluck().all();
  const number = (sql) => database.prepare(sql).pluck().get();
  const findings = [];
  const expect = (what, actual, wanted) => {
    if (actual !== wanted) findings.push(`${what}: ${actual}, expected ${wanted}`);
  };

  expect('integrity_check', database.pragma('integrity_check', { simple: true }), 'ok');
  expect('rows with a broken reference', database.pragma('foreign_key_check').length, 0);

  const { titles, finds } = expectedItems(plan, (feed) => [windowOf(feed)]);
  const wanted = { items: titles, mentions: new Map([...finds].map((id) => [id, titles.get(id)])) };
  const stored = {
    items: column('SELECT title FROM item'),
    mentions: column('SELECT headline FROM mention'),
  };
  for (const kind of ['items', 'mentions']) {
    const { missing, doubled, garbled, unknown } = compareItems(stored[kind], wanted[kind]);
    for (const [fault, count] of Object.entries({ missing, doubled, garbled, unknown }))
      expect(`${kind} ${fault}`, count, 0);
  }
  const proofs =
    'SELECT COUNT(*) FROM mention m LEFT JOIN "match" x ON x."itemId" = m."itemId" WHERE x.id IS NULL';
  expect('mentions without a match', number(proofs), 0);
  expect('matches', number('SELECT COUNT(*) FROM "match"'), finds.size);

  const shown = rows(
    'SELECT f.url, i.title FROM item_feed s JOIN feed f ON f.id = s."feedId" JOIN item i ON i.id = s."itemId"',
  );
  const pairs = new Set(shown.map(({ url, title }) => `${pathOf(url)} ${storyIdOf(title)}`));
  const wantedPairs = plan
    .filter(({ fate }) => !failing.has(fate))
    .flatMap((feed) => {
      const { from, to } = windowOf(feed);
      return storiesOf(feed, from, to).map(({ id }) => `${feed.path} ${id}`);
    });
  expect(
    'items that a feed showed and are not marked so',
    wantedPairs.filter((pair) => !pairs.has(pair)).length,
    0,
  );
  expect('marks of feeds that did not show the item', pairs.size, new Set(wantedPairs).size);

  expect(
    'new items counted in feed_day',
    number('SELECT SUM("newItems") FROM feed_day'),
    stored.items.length,
  );
  expect(
    'days with more successes than looks',
    number(
      'SELECT COUNT(*) FROM feed_day WHERE succeeded > due OR due < 1 OR succeeded < 0 OR "newItems" < 0',
    ),
    0,
  );
  // a look, its line in the history and its share of the day are one transaction
  const looks = rows(
    'SELECT (SELECT COUNT(*) FROM feed_poll p WHERE p."feedId" = f.id) AS lines, (SELECT SUM(due) FROM feed_day d WHERE d."feedId" = f.id) AS days FROM feed f',
  );
  const uneven = looks.filter(({ lines, days }) => lines !== Math.min(days ?? 0, pollsKept)).length;
  expect('feeds whose history and days differ', uneven, 0);

  expect('feeds still leased', number('SELECT COUNT(*) FROM feed WHERE "leaseUntil" IS NOT NULL'), 0);
  const due = database.prepare('SELECT "nextPollAt" FROM feed WHERE state = \'active\'').pluck().all();
  const early = due.filter(
    (at) => Date.parse(`${at.replace(' ', 'T')}Z`.replace(/ZZ$/, 'Z')) < finishedAt.getTime(),
  );
  expect('active feeds due although they were just looked at', early.length, 0);
  return findings;
}

/** Path of a feed as the plan has it, wherever it has moved to since. */
function pathOf(url) {
  return new URL(url).pathname.replace(/^\/neu\//, '/');
}
