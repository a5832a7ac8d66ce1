/** Agencies by what they sign with, in lower case: nobody's initials and no other word. */
const agencies = new Set([
  ...[
    'dpa',
    'dpa-afx',
    'dpa-infocom',
    'dpad',
    'dapd',
    'epd',
    'kna',
    'afp',
    'dts',
    'sda',
    'reuters',
    'keystone-sda',
  ],
  ...[
    'deutsche presse-agentur',
    'dpa deutsche presse-agentur',
    'dpa-infocom gmbh',
    'evangelischer pressedienst',
  ],
  ...['katholische nachrichten-agentur', 'agence france-presse', 'austria presse agentur', 'thomson reuters'],
  ...['associated press', 'dts nachrichtenagentur', 'sport-informations-dienst'],
]);

/** Those that could be initials or a word in any other writing. */
const exactAgencies = new Set(['AP', 'APA', 'SID', 'ANSA', 'TASS', 'Bloomberg', 'IDEA']);

/** Press portals mark what was sent through them behind the name of the place; in lower case. */
const releaseMarks = new Set(['ots', 'lifepr', 'pressebox', 'pts']);

/** A dateline stands within so many characters of the beginning, a signature within so many of the end. */
const dateline = 80;
const signature = 30;
const longestAuthor = 300;

/**
 * Who a text says it comes from: in the author (`dpa`, `Anna Muster, epd`), in the dateline of the teaser (`Berlin (dpa/bb) –`) or in brackets at
 * its end. null: nobody, or an agency only among others (`Redaktion mit dpa`).
 */
export function sourceLine(author: string | null, summary: string): 'agency' | 'release' | null {
  const beginning = inBrackets(summary.slice(0, dateline));
  if (beginning !== null && releaseMarks.has(beginning.toLowerCase())) return 'release';
  const signed = [beginning, signatureOf(summary), ...authorsOf(author)];
  return signed.some((name) => name !== null && isAgency(name)) ? 'agency' : null;
}

/** What the first brackets begin with: `dpa` of `(dpa/lno)`, `AFP` of `(AFP, Reuters)`. */
function inBrackets(text: string): string | null {
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  return open < 0 || close < 0 ? null : firstName(text.slice(open + 1, close));
}

/** The same of brackets that end the text, a full stop aside. */
function signatureOf(summary: string): string | null {
  const end = summary.slice(-signature).trimEnd();
  const open = end.lastIndexOf('(');
  const close = end.indexOf(')', open);
  return open < 0 || close < end.length - 2 ? null : firstName(end.slice(open + 1, close));
}

function firstName(text: string): string {
  return (text.split(/[/,;:|]| [-–] /, 1)[0] ?? '').trim();
}

function authorsOf(author: string | null): string[] {
  const names = (author ?? '').slice(0, longestAuthor).split(/[/,;|&()]| und /);
  return names.map((name) => name.trim());
}

function isAgency(name: string): boolean {
  return exactAgencies.has(name) || agencies.has(name.toLowerCase());
}
