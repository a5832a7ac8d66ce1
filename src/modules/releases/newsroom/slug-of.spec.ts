import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugOf } from './slug-of.js';

describe('the address of a release', () => {
  it.each([
    ['Vier Kreise starten', 'vier-kreise-starten'],
    ['Brückenlotse: „Wir öffnen Türen“ – für alle!', 'brueckenlotse-wir-oeffnen-tueren-fuer-alle'],
    ['Straße & Weg 2026', 'strasse-weg-2026'],
    ['🎈 Auftakt 🎈', 'auftakt'],
    ['🎈🎈🎈', 'mitteilung'],
    ['../../etc/passwd?x=<script>', 'etc-passwd-x-script'],
    [`${'Donaudampfschifffahrt'.repeat(9)} am Main`, 'donaudampfschifffahrt'.repeat(9).slice(0, 80)],
    [
      'Ein sehr langer Titel, der gar nicht aufhören will und immer noch weiter geht, bis niemand mehr liest',
      'ein-sehr-langer-titel-der-gar-nicht-aufhoeren-will-und-immer-noch-weiter-geht',
    ],
  ])('%s', (headline, slug) => {
    expect(slugOf(headline, 'mitteilung')).toBe(slug);
  });

  it('is one part of an address, whatever the headline is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (headline) => {
        expect(slugOf(headline, 'mitteilung')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(headline, 'mitteilung').length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
