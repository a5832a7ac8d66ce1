import { pick, randomFrom, seedOf } from './random.mjs';
import { headline, organisations, sentence, sentenceAbout } from './texts.mjs';

const shareOfFinds = 0.02;
const everyShared = 10;

/**
 * The stories of a feed from the oldest (number 0), `from` included, `to` not. Every tenth belongs to the whole host: all its feeds show it,
 * each with an address of its own making. The number in the title is the story's identity, for counting what a reader stored.
 */
export function storiesOf(feed, from, to) {
  return Array.from({ length: to - from }, (_, at) => storyOf(feed, from + at));
}

function storyOf(feed, number) {
  const shared = number % everyShared === 0 && feed.fate !== 'without-links';
  const owner = shared ? 1_000_000 + feed.host : feed.index;
  const random = randomFrom(seedOf(feed.seed, owner, number));
  const id = owner * 1_000 + number;
  const organisation = random() < shareOfFinds ? pick(random, organisations) : null;
  const paragraphs = [sentence(random), sentence(random)];
  if (organisation) paragraphs.push(sentenceAbout(random, organisation));
  return {
    id,
    number,
    shared,
    /** Name that a watch looks for; null for most. */
    organisation,
    title: `${headline(random)} [${id}]`,
    paragraphs,
    author: pick(random, ['Jörg Müßig', 'Käthe Öztürk', 'Zoë Groß', 'dpa', 'red']),
    section: pick(random, ['Lokales', 'Wirtschaft & Soziales', 'Kultur', 'Sport']),
    ageMinutes: Math.floor(random() * 30),
    /** Full text that only huge feeds carry. */
    article: feed.fate === 'huge' ? Array.from({ length: 700 }, () => sentence(random)) : [],
  };
}

/** Number in a title as {@link storiesOf} writes it; null for any other title. */
export function storyIdOf(title) {
  const digits = /\[(\d{1,12})\]$/.exec(title)?.[1];
  return digits === undefined ? null : Number(digits);
}
