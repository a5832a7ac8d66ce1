import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldWord } from './folded-text.js';
import { germanStem } from './german-stem.js';

/** Words and stems of the vocabulary that the Snowball project publishes with its rules. */
const vocabulary = `davids david, daumen daum, daumschrauben daumschraub, debatten debatt, demütigt demutigt, demütigung demut,
  dienstleistungen dienstleist, dienstmägden dienstmagd, dienstmänner dienstmann, dienst dien, differenzierter differenziert,
  dimensionen dimension, direktors direktor, diskussionen diskussion, dolmetscherin dolmetsch, deutschlehrerin deutschlehr,
  dozentin dozentin, dornsträucher dornstrauch, dramatischen dramat, dreieckes dreieck, duell dull, dünste dunst, durchführung durchfuhr,
  durstiger durstig, dutzenden dutzend, eheleuten eheleut, ehrwürdiger ehrwurd, eigentümlichkeiten eigentum, einbürgern einburg,
  einfachheit einfach, einflüsse einfluss, einigkeit einig, empfängnis empfangnis, elefanten elefant, dunkelheit dunkel,
  dummheiten dummheit, dunkles dunkl, dörfer dorf, dächer dach, drängten drangt, ehrlichkeit ehrlich, einheiten einheit, eisern eis,
  ekeln ekel, eltern elt, dürftigkeit durftig, donnerbrummen donnerbrumm, eckig eckig, edelsten edel, efeu efeu, ebbes ebb, du du`;

describe('germanStem', () => {
  it.each(vocabulary.split(',').map((pair) => pair.trim().split(' ')))('%s has the stem %s', (word, stem) =>
    expect(germanStem(foldWord(word))).toBe(stem),
  );

  const families = [
    'Haus Hauses Hause Häuser Häusern',
    'Netzwerk Netzwerks Netzwerkes Netzwerke Netzwerken',
    'Bündnis Bündnisses Bündnisse',
  ];
  it.each(families)('gives one stem to %s', (family) =>
    expect(new Set(family.split(' ').map((word) => germanStem(foldWord(word)))).size).toBe(1),
  );

  it('is, but for the umlauts, the beginning of its word', () => {
    const withoutUmlauts = (letters: string) => letters.replace(/(?<=[aou])e+/g, '');
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouyqlnrstgibchkd'), maxLength: 14 });
    fc.assert(
      fc.property(letters, (word) => withoutUmlauts(word).startsWith(withoutUmlauts(germanStem(word)))),
      { numRuns: 5000 },
    );
  });
});
