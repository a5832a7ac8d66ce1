import { randomUUID } from 'node:crypto';
import { coverage, idAt } from './coverage.mjs';
import { pick, randomFrom, seedOf } from './random.mjs';

const dayMs = 86_400_000;
const rowsAtOnce = 4_000;

/** Five years of mentions, feeds and campaigns, written past the application; `store` is one of `measure/bulk-store.mjs`. Prints how far it is. */
export async function fillArchive(store, { seed, mentions, until, waiting, tell }) {
  const random = randomFrom(seedOf(seed, 2));
  const from = until - 1826 * dayMs;
  const now = new Date(until);
  const outlets = await store.read('SELECT "id", "scope", "mediumType" FROM "outlet" ORDER BY "catalogueId"');
  const areas = await store.read('SELECT "outletId", "districtAgs" FROM "distribution_area"');
  const districts = new Map();
  for (const { outletId, districtAgs } of areas)
    districts.set(outletId, [...(districts.get(outletId) ?? []), districtAgs]);
  const campaigns = Array.from({ length: 20 }, () => idAt(random, from));
  const watches = campaigns.map(() => idAt(random, from));
  await store.insert(
    'campaign',
    campaigns.map((id, n) => ({ id, name: `Kampagne ${n + 1}`, goal: '', createdAt: now })),
  );
  await store.insert(
    'watch',
    watches.map((id, n) => ({
      id,
      name: `Suchprofil ${n + 1}`,
      campaignId: campaigns[n],
      active: true,
      query: `Lotsen${n}`,
      revision: 1,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await store.insert(
    'campaign_event',
    Array.from({ length: 120 }, (_, n) => ({
      id: idAt(random, until),
      campaignId: pick(random, campaigns),
      day: dayAt(from + random() * (until - from)),
      kind: 'event',
      title: `Termin ${n}`,
    })),
  );
  await store.insert(
    'release',
    Array.from({ length: 80 }, (_, n) => {
      const at = new Date(from + random() * (until - from));
      return {
        id: idAt(random, until),
        campaignId: pick(random, campaigns),
        headline: `Mitteilung ${n}`,
        body: '',
        boilerplate: '',
        state: 'published',
        language: 'de',
        kicker: '',
        subhead: '',
        lead: '',
        quotes: '[]',
        place: '',
        embargoReason: '',
        asksForVoucher: false,
        spokespersons: '[]',
        links: '[]',
        publishedAt: at,
        day: dayAt(at.getTime()),
        replyDays: 14,
        createdAt: at,
        updatedAt: at,
        version: 1,
      };
    }),
  );

  const feeds = outlets.slice(0, 250).map(({ id }, n) => ({
    id: idAt(random, from),
    outletId: id,
    url: `https://feed-${n}.example/rss`,
    title: `Feed ${n}`,
    kind: 'outlet',
    state: 'active',
    districtAgs: '[]',
    nextPollAt: new Date('2199-01-01T00:00:00Z'),
    intervalMinutes: 60,
    failureWeight: 0,
    lastPolledAt: now,
    lastSucceededAt: now,
    createdAt: new Date(from),
  }));
  await store.insert('feed', feeds);
  for (let day = 0; day < 1826; day++) {
    await store.insert(
      'feed_day',
      feeds.map(({ id }) => ({
        feedId: id,
        day: dayAt(from + (day + 1) * dayMs),
        due: 24,
        succeeded: random() < 0.98 ? 24 : 0,
        newItems: Math.floor(random() * 60),
      })),
    );
  }
  tell('feeds and their days are written');

  let batch = [];
  let written = 0;
  const campaignOf = new Map(campaigns.map((id, n) => [id, n]));
  const flush = async () => {
    await store.insert(
      'item',
      batch.map((m) => ({
        id: m.itemId,
        identity: m.itemId,
        canonicalUrl: m.url,
        url: m.url,
        outletId: m.outlet?.id ?? null,
        title: m.headline,
        summary: m.summary,
        publishedAt: new Date(m.ms),
        firstSeenAt: new Date(m.ms),
        dateQuality: 'published',
        language: 'de',
      })),
    );
    await store.insert(
      'mention',
      batch.map((m) => mentionRow(m)),
    );
    await store.insert(
      'match',
      batch.map((m) => ({
        id: m.matchId,
        itemId: m.itemId,
        watchId: watches[campaignOf.get(m.campaign) ?? 0],
        revision: 1,
        evidence: JSON.stringify([
          { field: 'title', start: 0, end: 6, snippet: m.headline, snippetStart: 0, snippetEnd: 6 },
        ]),
        createdAt: new Date(m.ms),
      })),
    );
    await store.insert(
      'mention_campaign',
      batch.flatMap((m) => (m.campaign ? [{ mentionId: m.id, campaignId: m.campaign }] : [])),
    );
    await store.insert(
      'mention_district',
      batch.flatMap((m) =>
        (districts.get(m.outlet?.id) ?? []).map((districtAgs) => ({
          mentionId: m.id,
          districtAgs,
          basis: 'area',
        })),
      ),
    );
    written += batch.length;
    batch = [];
    if (written % 100_000 < rowsAtOnce) tell(`${written} mentions`);
  };
  for (const mention of coverage({ seed, mentions, from, until, outlets, campaigns, waiting })) {
    batch.push({ ...mention, url: `https://artikel.example/${mention.id}` });
    if (batch.length === rowsAtOnce) await flush();
  }
  await flush();
  return { campaign: campaigns[0] };
}

/** New mentions of today, as a poll brings them: some tell stories of the last days. */
export function newMentions(random, until, count, stories) {
  return Array.from({ length: count }, () => {
    const id = randomUUID();
    return mentionRow({
      id,
      itemId: null,
      outlet: null,
      ms: until - Math.floor(random() * dayMs),
      headline: 'Lotsen starten am Hafen',
      url: null,
      review: 'relevant',
      label: 'editorial',
      storyId: random() < 0.4 ? pick(random, stories) : id,
      repeatOf: null,
      origin: 'unknown',
    });
  });
}

function mentionRow({ id, itemId, outlet, ms, headline, url, review, label, storyId, repeatOf, origin }) {
  const at = new Date(ms);
  return {
    id,
    itemId,
    outletId: outlet?.id ?? null,
    headline,
    url,
    publishedAt: at,
    day: dayAt(ms),
    scope: outlet?.scope ?? 'unknown',
    mediumType: outlet?.mediumType ?? 'unknown',
    foundBy: 'feed',
    review,
    label,
    labelledBy: 'rule',
    note: '',
    storyId,
    storySeq: 0,
    repeatOf,
    origin,
    originRules: 1,
    createdAt: at,
    version: 1,
  };
}

function dayAt(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}
