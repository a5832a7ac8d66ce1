import { describe, expect, it } from '@jest/globals';
import { judgeFigures } from './judge-figures.js';
import type { FigureVerdict, OutletNames } from './judge-figures.js';
import { readFigureFile } from './read-figure-file.js';

const today = '2026-03-05';
const names: OutletNames = {
  byId: (text) => (text === 'bote' ? 'b1' : null),
  byHost: (text) => (text === 'bote.example' ? 'b1' : text === 'kurier.example' ? 'k1' : null),
  byName: (text) => ({ Bote: ['b1'], Kurier: ['k1'], Anzeiger: ['a1', 'a2'] })[text] ?? [],
};

async function judge(text: string | Uint8Array, rows = new Map()): Promise<FigureVerdict> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return judgeFigures(await readFigureFile(bytes), names, rows, today);
}

describe('a list of audience figures', () => {
  it('is read with German headers, semicolons, thousands and quarters', async () => {
    const { add, wrong } = await judge(
      '\uFEFFMedium;Kennzahl;Wert;Zeitraum;Quelle;Adresse der Quelle;Stand;Gilt ab;Anmerkung\r\n' +
        'Bote;verbreitete Auflage;12.500;4/2025;IVW 4/2025;https://ivw.example/;5.3.2026;01.01.2026;rund\r\n' +
        '\r\n' +
        'kurier.example;Besuche im Monat;1.000.000–1.200.000;2026-02;Mediadaten;;;;\r\n',
    );
    expect(wrong).toEqual([]);
    expect(add).toEqual([
      {
        line: 2,
        outletId: 'b1',
        draft: {
          metric: 'distributed',
          low: 12_500,
          high: 12_500,
          periodStart: '2025-10-01',
          periodEnd: '2025-12-31',
          source: 'IVW 4/2025',
          url: 'https://ivw.example/',
          asOf: '2026-03-05',
          validFrom: '2026-01-01',
          note: 'rund',
        },
      },
      expect.objectContaining({
        line: 4,
        outletId: 'k1',
        draft: expect.objectContaining({
          metric: 'visits',
          low: 1_000_000,
          high: 1_200_000,
          validFrom: '2026-02-01',
          asOf: today,
        }),
      }),
    ]);
  });

  it('is read with English headers and commas, and in the encoding of old Excel', async () => {
    const english = await judge(
      'Source,Outlet ID,Metric,Value from,Value to,Period from,Period to\n"Rate card, 2026",bote,daily listeners,"10,000","12,000",2026-01-01,2026-01-31\n',
    );
    expect(english.add).toMatchObject([
      {
        outletId: 'b1',
        draft: { metric: 'listeners', low: 10_000, high: 12_000, source: 'Rate card, 2026' },
      },
    ]);
    const old = await judge(
      Buffer.from('Medium;Kennzahl;Wert;Quelle\nBote;Hörer am Tag;500;Büro\n', 'latin1'),
    );
    expect(old.add).toMatchObject([
      { draft: { metric: 'listeners', source: 'Büro', validFrom: '2026-03-01' } },
    ]);
  });

  it('names the row, the column and the reason of everything that is wrong', async () => {
    const row = (cells: Record<string, string>) => {
      const filled = { Medium: 'Bote', Kennzahl: 'sold', Wert: '5', Quelle: 'IVW', ...cells };
      const columns = [
        'Medium',
        'Kennzahl',
        'Wert',
        'Quelle',
        'Zeitraum',
        'Stand',
        'Gilt ab',
        'URL',
        'Zeitraum bis',
      ];
      return columns.map((name) => (filled as Record<string, string>)[name] ?? '').join(';');
    };
    const { wrong, add } = await judge(
      [
        'Medium;Kennzahl;Wert;Quelle;Zeitraum;Stand;Gilt ab;URL;Zeitraum bis',
        row({ Medium: '' }),
        row({ Medium: 'Entenpost' }),
        row({ Medium: 'Anzeiger' }),
        row({ Kennzahl: 'Nettoreichweite' }),
        row({ Wert: '' }),
        row({ Wert: 'viele' }),
        row({ Wert: '12,5' }),
        row({ Wert: '-5' }),
        row({ Wert: '0' }),
        row({ Wert: '3.000.000.000' }),
        row({ Wert: '9–5' }),
        row({ Quelle: '' }),
        row({ Zeitraum: 'neulich' }),
        row({ Stand: '31.02.2026' }),
        row({ Stand: '06.03.2026' }),
        row({ 'Gilt ab': '2030-01-01' }),
        row({ URL: 'javascript:alert(1)' }),
        row({ 'Zeitraum bis': '2026-01-31' }),
        row({}),
      ].join('\n'),
    );
    expect(add).toHaveLength(1);
    expect(wrong.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'outlet', 'outlet-missing'],
      [3, 'outlet', 'outlet-unknown'],
      [4, 'outlet', 'outlet-several'],
      [5, 'metric', 'metric'],
      [6, 'value', 'value-missing'],
      [7, 'value', 'number'],
      [8, 'value', 'fraction'],
      [9, 'value', 'figure-negative'],
      [10, 'value', 'figure-nothing'],
      [11, 'value', 'figure-too-large'],
      [12, 'value', 'figure-range'],
      [13, 'source', 'figure-source'],
      [14, 'period', 'period'],
      [15, 'asOf', 'day'],
      [16, 'asOf', 'figure-as-of'],
      [17, 'validFrom', 'figure-valid-from'],
      [18, 'url', 'address'],
      [19, 'periodEnd', 'figure-period'],
    ]);
  });

  it('takes hostile cells as text or refuses them', async () => {
    const { add, wrong } = await judge(
      'Medium;Kennzahl;Wert;Quelle\n' +
        'Bote;sold;5;"=HYPERLINK(""http://evil.example"")"\n' +
        'Bote;sold;=1+1;IVW\n' +
        'Bote;sold;6;a\0b\n' +
        `Bote;sold;7;${'x'.repeat(301)}\n` +
        'Bote;__proto__;8;IVW\n',
    );
    expect(add.map(({ draft }) => draft.source)).toEqual(['=HYPERLINK("http://evil.example")']);
    expect(wrong.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'number'],
      [4, 'characters'],
      [5, 'too-long'],
      [6, 'metric'],
    ]);
  });

  it('adds nothing twice, and leaves rows out that are withdrawn', async () => {
    const { add, known, withdrawn } = await judge(
      'Medium;Kennzahl;Wert;Quelle;Zurückgezogen\nBote;sold;5;IVW;\nbote.example;sold;5;IVW;\nBote;sold;6;IVW;01.02.2026\n',
    );
    expect({ added: add.length, known, withdrawn }).toEqual({ added: 1, known: 1, withdrawn: 1 });
  });

  it.each([
    ['no file at all', '', 'sheet-unreadable'],
    ['a picture', '\x89PNG\r\n\x1a\n0000', 'sheet-unreadable'],
    ['no outlet', 'Kennzahl;Wert;Quelle\n1;2;3', 'figure-columns'],
    ['no value', 'Medium;Kennzahl;Quelle\n1;2;3', 'figure-columns'],
    ['no source', 'Medium;Kennzahl;Wert\n1;2;3', 'figure-columns'],
  ])('refuses %s', async (_, text, code) => {
    await expect(judge(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ code });
  });
});
