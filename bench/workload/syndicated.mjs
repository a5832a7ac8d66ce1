import { pick, randomFrom } from './random.mjs';

const onsets = 'b br d f fl g gr h k kr l m n p r s sch st t tr w z'.split(' ');
const vowels = 'a e i o u ä ö ü au ei ie'.split(' ');
const codas = ['', 'n', 'r', 'l', 't', 's', 'ch', 'ng', 'rt', 'nd'];
const functionWords =
  'der die und in den von zu das mit sich auf für ist im dem nicht ein eine als auch es an aus dass nach'.split(
    ' ',
  );

/**
 * Made-up articles of 12 to 40 words, `perWeek` of them in each week before `until`, oldest first. Three in ten are copies: of the last hundreds of articles one is taken over with
 * another headline, another place line, a changed word, or cut short. Words follow a steep distribution, as in a language.
 */
export function* syndicatedArticles({ seed, count, perWeek, until }) {
  const random = randomFrom(seed);
  const words = Array.from({ length: 20_000 }, () => inventWord(random));
  const frequent = () => words[Math.floor(words.length * random() ** 2)];
  const word = () => (random() < 0.4 ? pick(random, functionWords) : frequent());
  const text = (length) => Array.from({ length }, word).join(' ');
  const recent = [];
  const step = (7 * 86_400_000) / perWeek;
  for (let i = 0; i < count; i++) {
    const original = recent.length && random() < 0.3 ? pick(random, recent) : null;
    const title =
      original && random() < 0.4 ? original.title : `${capital(text(4 + Math.floor(random() * 6)))}`;
    const summary = original
      ? edited(original.summary, random, word)
      : `${capital(text(12 + Math.floor(random() * 29)))}.`;
    const article = {
      group: original ? original.group : i,
      title,
      summary,
      publishedAt: new Date(until - (count - i) * step),
    };
    if (!original) {
      recent.push(article);
      if (recent.length > 600) recent.shift();
    }
    yield article;
  }
}

function edited(summary, random, word) {
  const words = summary.split(' ');
  for (let i = 0; i < words.length; i++) if (random() < 0.08) words[i] = word();
  const cut =
    random() < 0.25 ? `${words.slice(0, Math.ceil(words.length * 0.6)).join(' ')} …` : words.join(' ');
  return random() < 0.3 ? `Neustadt (dpa) – ${cut}` : cut;
}

function inventWord(random) {
  let word = '';
  for (let i = 0; i < 1 + random() * 3; i++)
    word += pick(random, onsets) + pick(random, vowels) + pick(random, codas);
  return random() < 0.5 ? capital(word) : word;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
