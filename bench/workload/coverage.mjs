import { pick, randomFrom, seedOf } from './random.mjs';

const dayMs = 86_400_000;
const topics = [
  'Lotsen',
  'Stadtwerkstatt',
  'Pflegebörse',
  'Mietertreff',
  'Radküche',
  'Sprachcafé',
  'Reparaturhaus',
  'Lernwohnung',
];
const verbs = [
  'startet',
  'wächst',
  'sucht Helfer',
  'bekommt Preis',
  'zieht um',
  'feiert Geburtstag',
  'warnt vor Kürzungen',
  'öffnet wieder',
];
const places = [
  'in der Südstadt',
  'am Hafen',
  'im Landkreis',
  'im alten Bahnhof',
  'an drei Schulen',
  'auf dem Land',
  'in der Innenstadt',
  'im Rathaus',
];
const sentence =
  'Das Vorhaben begleitet Menschen auf dem Weg durch Ämter und Anträge, berichten die Beteiligten nach einem Jahr der Erprobung.';

/** An id as `shared/ids.ts` makes them: ordered by time, and the same for the same seed. */
export function idAt(random, ms) {
  const hex = (digits) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[Math.floor(random() * 4)]}${hex(3)}-${hex(8)}${hex(4)}`;
}

/**
 * Mentions of five years, story after story in the order of time: six in ten stories have one mention, some have hundreds over weeks. A fifth belongs to the first campaign, a third to the
 * others. The newest `waiting` are those that nobody has reviewed.
 */
export function* coverage({ seed, mentions, from, until, outlets, campaigns, waiting }) {
  const random = randomFrom(seedOf(seed, 1));
  const stories = Math.round(mentions / 2.6);
  const step = (until - from) / stories;
  const unreviewedFrom = until - (waiting / mentions) * (until - from) * 1.15;
  let left = mentions;
  let unreviewed = waiting;
  for (let number = 0; left > 0; number++) {
    const begin = Math.min(until - 3_600_000, from + ((number + random()) % stories) * step);
    const size = Math.min(left, random() < 0.62 ? 1 : Math.min(400, Math.floor(2 * random() ** -0.7)));
    const chance = random();
    const campaign = chance < 0.215 ? campaigns[0] : chance < 0.52 ? pick(random, campaigns) : null;
    const decision = random();
    const review = decision < 0.72 ? 'relevant' : decision < 0.95 ? 'irrelevant' : 'duplicate';
    const title = `${random() < 0.005 ? 'Ambulante ' : ''}${pick(random, topics)} ${pick(random, verbs)} ${pick(random, places)}`;
    const origin = pick(random, ['pitched', 'organic', 'organic', 'organic', 'unknown']);
    const placed = new Map();
    let storyId = null;
    for (let at = 0; at < size; at++) {
      const lag = at === 0 ? 0 : -Math.log(1 - random()) * (size > 50 ? 6 : 1.5) * dayMs;
      const ms = Math.round(Math.min(until, begin + lag));
      const id = idAt(random, ms);
      storyId ??= id;
      const outlet = random() < 0.04 ? null : pick(random, outlets);
      const repeatOf = (outlet && placed.get(outlet.id)) ?? null;
      if (outlet && repeatOf === null) placed.set(outlet.id, id);
      const kind = random();
      const isNew = ms >= unreviewedFrom && unreviewed > 0;
      if (isNew) unreviewed -= 1;
      yield {
        id,
        itemId: idAt(random, ms),
        matchId: idAt(random, ms),
        outlet,
        ms,
        campaign,
        storyId,
        repeatOf,
        origin,
        headline: at === 0 || random() < 0.5 ? title : `${title}: ${number % 97} Monate danach`,
        summary: `${title}. ${sentence}`,
        review: isNew ? 'new' : review,
        label:
          kind < 0.86
            ? 'editorial'
            : kind < 0.93
              ? 'agency'
              : kind < 0.97
                ? 'pressPortal'
                : kind < 0.99
                  ? 'partner'
                  : 'own',
      };
    }
    left -= size;
  }
}
