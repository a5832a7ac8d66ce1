import { type Letters, readLetters } from './letters.js';
import { type PersonName, readPersonName } from './person-name.js';
import { wordsOfNames } from './telling-words.js';
import { indexText, type IndexedText } from './verbatim-runs.js';
import { type ReleaseLinks, readLinks } from './written-links.js';

/** What is known of a press release; texts are plain text, not HTML. */
export interface ReleaseInput {
  id: string;
  headline: string;
  body: string;
  /** The paragraph about the organisation that stands under each of its releases; empty when there is none. */
  boilerplate: string;
  spokespersons: readonly string[];
  links: readonly string[];
  publishedAt: Date;
  /** A piece within so many days after an outlet was written to counts as an answer. */
  replyDays: number;
  /** Of a variant: its master. */
  masterId?: string | null;
  /** The district of a variant. */
  districtAgs?: string | null;
  deliveries: readonly { outletId: string; sentAt: Date }[];
}

/** A release read once, to be compared with many pieces. */
export interface ReadRelease {
  input: ReleaseInput;
  body: IndexedText;
  boilerplate: IndexedText;
  headline: Letters;
  persons: readonly PersonName[];
  links: ReleaseLinks;
  /** Folded words that alone make no passage. */
  ignored: ReadonlySet<string>;
}

/** Persons and links of one release that are looked for. */
const mostPersons = 20;
const mostLinks = 50;
const longestHeadline = 1000;

/** @param names the organisation, its projects and whoever else has a long name; spokespersons are among them anyway */
export function readRelease(input: ReleaseInput, names: readonly string[] = []): ReadRelease {
  const spokespersons = input.spokespersons.slice(0, mostPersons);
  return {
    input,
    body: indexText(readLetters(input.body)),
    boilerplate: indexText(readLetters(input.boilerplate)),
    headline: readLetters(input.headline.slice(0, longestHeadline)),
    persons: spokespersons.map(readPersonName).filter((person) => person !== null),
    links: readLinks(input.links.slice(0, mostLinks)),
    ignored: wordsOfNames([...names, ...spokespersons]),
  };
}
