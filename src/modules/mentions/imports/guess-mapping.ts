import { searchKey } from '../../../shared/search-key.js';
import { importTargets } from './import-targets.js';
import type { ImportMapping, ImportTarget } from './import-targets.js';

/** Names of columns in lists that people keep, in German and English. */
const names: Record<ImportTarget, string> = {
  day: 'datum, erscheinungsdatum, erscheinungstag, veröffentlicht, veröffentlicht am, veröffentlichungsdatum, publikationsdatum, erschienen, erschienen am, sendedatum, tag, vom, am, date, day, published, published at, published on, publication date, publish date, date published, pubdate',
  headline:
    'titel, überschrift, schlagzeile, headline, title, beitrag, artikel, artikeltitel, titel des artikels, titel des beitrags, thema, article, article title, story, subject, betreff',
  outlet:
    'medium, medien, quelle, quelle medium, zeitung, publikation, titel des mediums, name des mediums, medienname, sender, medientitel, source, outlet, outlet name, media outlet, publication, newspaper, media, publisher',
  url: 'url, link, links, adresse, webadresse, internetadresse, weblink, permalink, fundstelle, link zum artikel, link zum beitrag, artikellink, hyperlink, web address, article url, article link',
  author:
    'autor, autorin, autor in, autoren, verfasser, verfasserin, journalist, journalistin, redakteur, von, author, authors, byline, writer',
  page: 'seite, seiten, seitenzahl, s, page, pages, page number',
  edition:
    'ausgabe, lokalausgabe, regionalausgabe, nummer, heft, ausgabe nr, sendung, programm, edition, issue, programme, program, show, episode',
  timeCode: 'zeitmarke, zeitcode, timecode, time code, zeitstempel, minute',
  campaign: 'kampagne, projekt, aktion, campaign, project',
  depth: 'umfang, art der erwähnung, erwähnungsart, prominenz, tiefe, depth, prominence, mention type',
  tone: 'tonalität, tendenz, bewertung, stimmung, tone, tonality, sentiment',
  note: 'notiz, notizen, anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar, hinweis, hinweise, beschreibung, note, notes, comment, comments, remark, remarks, description',
};

const targetOf = new Map(
  importTargets.flatMap((target) =>
    names[target].split(', ').map((name) => [searchKey(name), target] as const),
  ),
);

/** What a column with this header most likely is; null when its name says nothing. What stands in brackets is an explanation. */
export function guessTarget(header: string): ImportTarget | null {
  const bare = header.replace(/[([{].*$/, '');
  return targetOf.get(searchKey(header)) ?? targetOf.get(searchKey(bare)) ?? null;
}

/** The first column for each target that its name fits. */
export function guessMapping(headers: readonly string[]): ImportMapping {
  const mapping: ImportMapping = {};
  headers.forEach((header, at) => {
    const target = guessTarget(header);
    if (target) mapping[target] ??= at;
  });
  return mapping;
}

/** Which of the first rows is the header: the one with the most names that are known, at least two; else the first. */
export function guessHeader(rows: readonly { cells: readonly string[] }[]): number {
  const known = rows.map(({ cells }) => new Set(cells.flatMap((cell) => guessTarget(cell) ?? [])).size);
  const most = Math.max(0, ...known);
  return most >= 2 ? known.indexOf(most) : 0;
}
