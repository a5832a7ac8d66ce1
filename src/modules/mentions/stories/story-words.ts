import { hashText, shortenHash } from '../../../shared/text/text-hash.js';
import { foldText, foldWord } from '../../../shared/text/folded-text.js';
import type { FoldedText } from '../../../shared/text/folded-text.js';

/** Words that say nothing of what a text is about, German and English. */
const functionWords = hashesOf(`
  aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits bis bisher da dabei dadurch dafür
  dagegen daher damit danach dann daran darauf darin darüber darum das dass dazu dein dem den denen denn der deren des dessen deshalb die dies diese
  diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige einigen er es etwa etwas euch für gegen gar habe haben hat
  hatte hatten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann
  kein keine keinem keinen keiner konnte könnte können laut mal man mehr mein mit muss müssen nach nachdem nicht nichts noch nun nur ob oder ohne
  rund sehr sei seien sein seine seinem seinen seiner seines seit sich sie sind so sogar solche soll sollen sollte sollten sonst sowie über um und uns
  unser unsere unter viel viele vielen vom von vor während war waren warum was wegen weil weiter weitere weiteren weiterhin welche wenn wer werde
  werden wie wieder will wir wird wo worden wurde wurden zu zudem zufolge zum zur zwar zwischen
  euro millionen million mio milliarden milliarde mrd prozent uhr jahr jahre jahren
  a about after all also an and are as at be been but by can for from had has have he her his how in into is it its more new not of on one or our out over
  said she so than that the their them there they this to under up was we were what when which who will with would you
`);

/** Figures as words and as ordinals; one is an article as well and says nothing. */
const numberWords = new Map<number, string>(
  Object.entries({
    zwei: 2,
    zwo: 2,
    two: 2,
    beide: 2,
    zweite: 2,
    zweiten: 2,
    drei: 3,
    three: 3,
    dritte: 3,
    dritten: 3,
    vier: 4,
    four: 4,
    vierte: 4,
    vierten: 4,
    fünf: 5,
    five: 5,
    fünfte: 5,
    fünften: 5,
    sechs: 6,
    six: 6,
    sechste: 6,
    sieben: 7,
    seven: 7,
    siebte: 7,
    acht: 8,
    eight: 8,
    achte: 8,
    neun: 9,
    nine: 9,
    neunte: 9,
    zehn: 10,
    ten: 10,
    zehnte: 10,
    zehnten: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    zwanzigste: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    hundert: 100,
    hundertste: 100,
    hundertsten: 100,
    tausend: 1000,
  }).map(([word, figure]) => [hashText(foldWord(word)), String(figure)]),
);

/** What some outlets write out and others do not. */
const sameAs = new Map<number, number>(
  Object.entries({
    lkw: 'lastwagen',
    pkw: 'auto',
    ob: 'oberbürgermeister',
    oberbürgermeisterin: 'oberbürgermeister',
    bgm: 'bürgermeister',
    bürgermeisterin: 'bürgermeister',
    olg: 'oberlandesgericht',
    kita: 'kindertagesstätte',
    uni: 'universität',
    landkreis: 'kreis',
    kfz: 'auto',
    tram: 'straßenbahn',
    ggmbh: 'gmbh',
    str: 'straße',
  }).map(([short, long]) => [hashText(foldWord(short)), hashText(foldWord(long))]),
);

/** Days and months: two texts that name different ones tell of different days. */
const calendarWords = hashesOf(`
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday saturday sunday
  januar februar märz april mai juni juli august september oktober november dezember january february march june july october december
`);

/** Before the name of a place there is no article: `in Augsburg`, `Landkreis Schwandorf`. */
const placeAnnouncers = hashesOf(
  'in bei aus nach kreis landkreis stadt gemeinde markt ortsteil stadtteil großraum raum region bad sankt',
);
/** Capitalised words that follow these without being places. */
const noPlaces = hashesOf(`
  angabe angaben informationen auskunft einschätzung ansicht worten meinung ende beginn hause feierabend abschluss ablauf zukunft kürze höhe form kraft betrieb
  haft gefahr richtung zeiten teilen verbindung zusammenarbeit absprache anspruch frage sachen bezug erinnerung rente ruhe sicht anlass kreisen mitteln spenden
  protest angst holz sorge gründen überzeugung bedarf regen fragen glätte bauarbeiten kontrollen temperaturen nacht tagen wochen monaten jahren stunden minuten
  polizeiangaben medienberichten euro millionen prozent
`);

const ENDINGS: readonly (readonly number[])[] = ['en', 'er', 'es', 'em', 'e', 'n', 's'].map((ending) =>
  [...ending].map((letter) => letter.charCodeAt(0)).reverse(),
);
/** A stem keeps at least so many letters. */
const shortestStem = 4;

export function isFunctionWord(hash: number): boolean {
  return functionWords.has(hash);
}

export function isCalendarWord(hash: number): boolean {
  return calendarWords.has(hash);
}

/** Whether a word with a capital, right behind `before`, is the name of a place by its position. */
export function isPlaceByPosition(before: number, hash: number): boolean {
  return placeAnnouncers.has(before) && !noPlaces.has(hash);
}

/** The figure that a word stands for; undefined when it is none. */
export function figureOfWord(hash: number): string | undefined {
  return numberWords.get(hash);
}

/** Hash of word `i` without a usual ending: `Vereins` and `Verein` are one, and so are `Lkw` and `Lastwagen`. Works on the folded letters, so it costs next to nothing. */
export function stemHash(text: FoldedText, i: number): number {
  const from = text.unitStart[i]!;
  const to = text.unitStart[i + 1]!;
  let hash = text.hash[i]!;
  const same = sameAs.get(hash);
  if (same !== undefined) return same;
  for (const ending of ENDINGS) {
    if (to - from - ending.length < shortestStem) continue;
    if (ending.some((unit, at) => text.units[to - 1 - at] !== unit)) continue;
    for (const unit of ending) hash = shortenHash(hash, unit);
    return hash;
  }
  return hash;
}

const months = 'januar februar märz april mai juni juli august september oktober november dezember'
  .split(' ')
  .map((name) => stemHash(foldText(name), 0));

/** Stem of the month of that number, from 1. */
export function monthStem(number: number): number {
  return months[number - 1]!;
}

/** Stems of names, as {@link stemHash} gives them. */
export function stemsOf(names: Iterable<string>): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const name of names) {
    const folded = foldText(name);
    if (folded.count > 0) stems.add(stemHash(folded, 0));
  }
  return stems;
}

function hashesOf(words: string): ReadonlySet<number> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => hashText(foldWord(word))),
  );
}
