import { readWording } from '../../src/modules/releases/release-wording.js';
import type { Wording } from '../../src/modules/releases/release-wording.js';

/** A whole release with every part that there is; a test states only what matters. */
export function aWording(changes: Partial<Wording> = {}): Wording {
  return {
    ...readWording({
      language: 'de',
      kicker: 'Stadtwerkstatt',
      headline: 'Vier Kreise starten gemeinsam',
      subhead: 'Auftakt am 12. März in Musterstadt',
      lead: 'Vier Kreise gehen gemeinsam an den Start: Ab März hilft die Stadtwerkstatt beim Ankommen.',
      body: [
        '# Was sich ändert',
        'Der erste Absatz mit **fetten** und *schrägen* Wörtern und einem [Verweis](https://stadtwerkstatt.example/karte).',
        '## Wer mitmacht',
        '- Kreis Nord\n- Kreis Süd\n  - Stadt Beispiel',
        '1. Anmelden\n2. Kommen',
        '> Ein Absatz als Zitatblock.',
        '5. März: Das ist ein Tag und keine Liste.',
      ].join('\n\n'),
      quotes: [{ text: 'Das hat uns gefehlt.', name: 'Mara Muster', role: 'Landrätin' }],
      boilerplate: 'Die Stadtwerkstatt ist gemeinnützig.',
      pressContact: { name: 'Ben Beispiel', phone: '0711 123456', email: 'presse@stadtwerkstatt.example' },
      links: ['https://stadtwerkstatt.example/start'],
      place: 'Musterstadt',
      embargoUntil: '2026-03-12T09:00:00.000Z',
      embargoReason: 'Vorab zur Eröffnung',
      asksForVoucher: true,
    }),
    ...changes,
  };
}
