import { randomFrom, seedOf, shuffled } from './random.mjs';

/** How many of 2,000 feeds are special; smaller plans have at least one of each. */
const fates = {
  missing: 10,
  broken: 10,
  gone: 5,
  busy: 5,
  'web-page': 5,
  moved: 30,
  slow: 20,
  huge: 3,
  'bad-xml': 20,
  'without-links': 20,
};
const validators = { none: 100, 'last-modified': 500 };
const charsets = { 'iso-8859-1': 100 };
const encodings = { gzip: 400 };
const formats = { atom: 500, rdf: 60 };

const onlyRss = new Set(['huge', 'bad-xml', 'without-links']);

/** Nothing is read from these. */
export const failing = new Set(['missing', 'broken', 'gone', 'busy', 'web-page', 'hanging']);

/**
 * Feeds with their hosts and troubles; the same for the same options. `hanging` feeds never answer; every reader waits its whole timeout for them,
 * so they are counted apart.
 */
export function planFeeds({ seed = 1, feeds = 2_000, hosts = 250, hanging = 0 } = {}) {
  const draw = (kind, wanted) => {
    const places = shuffled(randomFrom(seedOf(seed, kind)), [...Array(feeds).keys()]);
    const drawn = new Map();
    for (const [name, of2000] of Object.entries(wanted)) {
      const count = Math.max(1, Math.round((of2000 * feeds) / 2_000));
      for (const index of places.splice(0, count)) drawn.set(index, name);
    }
    return drawn;
  };
  const fate = draw(1, { ...fates, ...(hanging && { hanging: (hanging * 2_000) / feeds }) });
  const validator = draw(2, validators);
  const charset = draw(3, charsets);
  const encoding = draw(4, encodings);
  const format = draw(5, formats);
  return Array.from({ length: feeds }, (_, index) => ({
    seed,
    index,
    host: index % hosts,
    /** Every address of 127/8 is this machine, so each host has one of its own. */
    address: `127.1.${Math.floor((index % hosts) / 200)}.${1 + ((index % hosts) % 200)}`,
    path: `/ressort-${index}/feed.xml`,
    fate: fate.get(index) ?? 'healthy',
    format: onlyRss.has(fate.get(index)) ? 'rss' : (format.get(index) ?? 'rss'),
    charset: charset.get(index) ?? 'utf-8',
    validator: validator.get(index) ?? 'etag',
    gzip: encoding.get(index) === 'gzip',
  }));
}

/** How long slow feeds take to answer. */
export const slowMs = 2_000;

/**
 * Seconds that no poller can go below: the slowest host with two requests at a time, and the waiting of all spread over
 * `parallel` requests.
 */
export function wallFloor(plan, parallel) {
  const waiting = new Map();
  for (const { fate, host } of plan) {
    if (fate === 'slow') waiting.set(host, (waiting.get(host) ?? 0) + slowMs / 1_000);
  }
  const lane = Math.max(0, ...[...waiting.values()].map((sum) => Math.max(slowMs / 1_000, sum / 2)));
  const all = [...waiting.values()].reduce((sum, each) => sum + each, 0);
  return Math.max(lane, all / parallel);
}
