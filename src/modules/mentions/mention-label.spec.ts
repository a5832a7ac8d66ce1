import { describe, expect, it } from '@jest/globals';
import { pressPortals, readPressPortals } from './label-press-portals.js';
import { mentionLabel } from './mention-label.js';
import type { LabelFacts } from './mention-label.js';

const domains = {
  own: new Set(['haus.example']),
  partners: new Set(['verband.example', 'stadt.example']),
  portals: await pressPortals(),
};

function labelOf(facts: Partial<LabelFacts>) {
  return mentionLabel(
    { hosts: ['bote.example'], mediumType: 'newspaper', author: null, summary: '', ...facts },
    domains,
  );
}

describe('the label of a mention', () => {
  it.each([
    ['what no rule knows', {}, 'editorial'],
    ['nothing known of it', { hosts: [], mediumType: 'unknown' }, 'editorial'],
    ['own domain', { hosts: ['haus.example'] }, 'own'],
    ['below an own domain', { hosts: ['blog.haus.example'] }, 'own'],
    [
      'own domain of the outlet, the address being a search service',
      { hosts: ['news.google.com', 'haus.example'] },
      'own',
    ],
    ['ends like an own domain, but not at a dot', { hosts: ['rathaus.example'] }, 'editorial'],
    ['an own domain is only part of it', { hosts: ['haus.example.bote.example'] }, 'editorial'],
    ['partner', { hosts: ['verband.example'] }, 'partner'],
    ['own comes before partner', { hosts: ['verband.example', 'haus.example'] }, 'own'],
    ['press portal', { hosts: ['presseportal.de'] }, 'pressPortal'],
    [
      'regional press portal, in the catalogue an agency',
      { hosts: ['ots.at'], mediumType: 'agency' },
      'pressPortal',
    ],
    ['its agency text is a release all the same', { hosts: ['openpr.de'], author: 'dpa' }, 'pressPortal'],
    ['outlet is an agency', { mediumType: 'agency' }, 'agency'],
    ['partner of an agency text', { hosts: ['stadt.example'], author: 'epd' }, 'partner'],
    ['release mark', { summary: 'Augsburg (ots) - Das Haus …' }, 'pressPortal'],
  ] as const)('%s: %#', (_, facts, label) => {
    expect(labelOf(facts)).toBe(label);
  });

  it.each([
    'dpa',
    'DPA',
    'dpa/lby',
    'Anna Muster, dpa',
    'epd',
    'KNA',
    'AFP',
    'AP',
    'Deutsche Presse-Agentur',
    'dpa-infocom GmbH',
    'Anna Muster und Reuters',
    'Anna Muster (epd)',
  ])('agency as author: %s', (author) => {
    expect(labelOf({ author })).toBe('agency');
  });

  it.each([
    'Anna Muster',
    'Redaktion mit dpa',
    'ap',
    'sid',
    'Ida Kna-Reuter',
    'Epdina',
    '',
    // a person's initials beside a name that contains an agency's
    'Thomas Dpabst',
  ])('no agency as author: %s', (author) => {
    expect(labelOf({ author })).toBe('editorial');
  });

  it.each([
    'Berlin (dpa) - Das Haus …',
    'BERLIN (dpa/bb) – Das Haus …',
    'Frankfurt a.M., Kassel (epd). Das Haus …',
    '(AFP) Das Haus …',
    'Bern (Keystone-SDA) Das Haus …',
    'München (dpa/lby - exklusiv) Das Haus …',
    'Das Haus ist offen. (dpa)',
    'Das Haus ist offen (epd).',
  ])('agency in the teaser: %s', (summary) => {
    expect(labelOf({ summary })).toBe('agency');
  });

  it.each([
    'Das Haus (ap) ist offen.',
    'Das Haus ist offen, meldet die dpa (Berlin).',
    `Das Haus ${'ist lange offen und '.repeat(5)}(dpa) noch mehr, sehr viel mehr Text folgt hier am Ende.`,
    'Das Haus (dpa',
    ')dpa(',
    '',
  ])('no agency in the teaser: %s', (summary) => {
    expect(labelOf({ summary })).toBe('editorial');
  });
});

describe('the list of press portals', () => {
  const read = (text: string) => readPressPortals(Buffer.from(text));

  it('is read from a file that an operator may edit', () => {
    expect([...read('host;operator\nwww.Portal.example;Jemand\n')]).toEqual(['portal.example']);
  });

  it('names the lines that are no host', () => {
    expect(() => read('host,operator\nportal.example,Jemand\nkein host,Jemand\n')).toThrow(
      expect.objectContaining({
        code: 'csv-rows',
        problems: [
          {
            path: 'press-portals.csv line 3',
            message: expect.stringContaining('kein host') as unknown as string,
          },
        ],
      }),
    );
  });
});
