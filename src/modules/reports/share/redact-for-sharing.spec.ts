import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleReport } from '../../../../test/builders/sample-report.js';
import type { Block, Cell, Column, ReportDocument, Visibility } from '../visibility/report-document.js';
import { redactForSharing } from './redact-for-sharing.js';

const now = new Date('2026-12-01T09:00:00Z');
const text = (value: string, href?: string): Cell => ({
  kind: 'text',
  text: value,
  ...(href ? { href } : {}),
});
const column = (key: string, visibility: Visibility, sheetOnly = false): Column => ({
  key,
  header: key,
  align: 'start',
  width: 1,
  visibility,
  sheetOnly,
});

function aReport(...blocks: Block[]): ReportDocument {
  const sample = sampleReport({ mentions: 3 });
  return {
    ...sample,
    sections: [{ key: 'coverage', number: '1', title: 'Medien', annex: false, blocks }],
  };
}

const table = (rows: { cells: Cell[]; embargoUntil: string | null }[]): Block => ({
  kind: 'table',
  key: 'mentions',
  caption: 'Platzierungen',
  sheet: 'mentions',
  columns: [
    column('outlet', 'all'),
    column('headline', 'headline'),
    column('tone', 'inside'),
    column('address', 'all', true),
  ],
  rows,
  note: 'Zählregel 3',
  empty: 'Keine Platzierungen.',
});
const row = (name: string, embargoUntil: string | null = null) => ({
  cells: [
    text(`Bote ${name}`),
    text(`Schlagzeile ${name}`),
    text(`negativ ${name}`),
    text(`https://x.example/${name}`),
  ],
  embargoUntil,
});

describe('a report as it may be shared', () => {
  const one = table([row('eins'), row('zwei', '2026-12-01T09:00:01Z'), row('drei', '2026-12-01T09:00:00Z')]);

  it('keeps what is for all, headlines where the link allows them, and nothing from inside', () => {
    const shown = JSON.stringify(redactForSharing(aReport(one), { headlines: true, now }));
    for (const word of ['Bote eins', 'Schlagzeile eins', 'Bote drei']) expect(shown).toContain(word);
    for (const word of ['negativ', 'https://x.example', 'zwei', 'tone']) expect(shown).not.toContain(word);
    const without = JSON.stringify(redactForSharing(aReport(one), { headlines: false, now }));
    expect(without).toContain('Bote eins');
    expect(without).not.toContain('Schlagzeile');
  });

  it('says where an embargo holds rows back, also when all are', () => {
    const tableOf = (block: Block) =>
      redactForSharing(aReport(block), { headlines: true, now }).sections[0]!.blocks[0] as Extract<
        Block,
        { kind: 'table' }
      >;
    expect(tableOf(one).note).toMatch(/^Zählregel 3 .*Sperrfrist/);
    const held = tableOf(table([row('zwei', '2026-12-02T09:00:00Z')]));
    expect(held.rows).toEqual([]);
    expect(held.empty).toMatch(/Sperrfrist/);
    expect(tableOf(table([])).empty).toBe('Keine Platzierungen.');
  });

  it('shows an example by outlet, day, link and own summary; a quotation never', () => {
    const example = {
      day: '2026-05-01',
      dayText: '01.05.2026',
      outlet: 'Bote',
      scopeText: 'lokal',
      headline: 'Fremde Schlagzeile',
      url: 'https://bote.example/1',
      summary: 'Eigene Worte',
      quote: 'Fremde Worte',
      quoteNote: 'Beleg, Bote',
    };
    const block: Block = {
      kind: 'highlights',
      items: [example, { ...example, summary: 'Noch geheim', embargoUntil: '2027-01-01T00:00:00Z' }],
    };
    const shown = JSON.stringify(redactForSharing(aReport(block), { headlines: true, now }));
    expect(shown).toContain('1 Beispiel ist bis zum Ende einer Sperrfrist nicht enthalten.');
    for (const word of ['Fremde Schlagzeile', 'Eigene Worte', 'https://bote.example/1'])
      expect(shown).toContain(word);
    for (const word of ['Fremde Worte', 'Beleg', 'geheim']) expect(shown).not.toContain(word);
    const held = { ...block, items: block.items.slice(1) };
    expect(redactForSharing(aReport(held), { headlines: true, now }).sections[0]!.blocks).toEqual([
      { kind: 'note', text: '1 Beispiel ist bis zum Ende einer Sperrfrist nicht enthalten.' },
    ]);
    const without = JSON.stringify(redactForSharing(aReport(block), { headlines: false, now }));
    expect(without).not.toContain('Fremde');
    expect(without).toContain('"headline":"Bote"');
  });

  it('leaves markers under an embargo out of charts, and logos, and everything of clippings', () => {
    const sample = sampleReport({ mentions: 3 });
    const vouchers = {
      key: 'annex-vouchers' as const,
      number: 'C',
      title: 'Belege',
      annex: true,
      blocks: [{ kind: 'paragraph' as const, text: 'Im Aktenschrank' }],
    };
    const chart: Block = {
      kind: 'chart',
      key: 'months',
      title: 'Monate',
      alt: 'Monate',
      series: [],
      bars: [],
      markers: [
        { day: '2026-05-01', kind: 'event', title: 'Sommerfest' },
        { day: '2026-05-02', kind: 'release', title: 'Geheimer Start', embargoUntil: '2027-01-01T00:00:00Z' },
      ],
      unitText: '',
    };
    const report = {
      ...aReport(chart),
      sections: [...aReport(chart).sections, vouchers],
      cover: sample.cover,
    };
    const shown = JSON.stringify(redactForSharing(report, { headlines: true, now }));
    expect(shown).toContain('Sommerfest');
    for (const word of ['Geheimer Start', 'Aktenschrank', 'annex-vouchers', 'funder-one'])
      expect(shown).not.toContain(word);
  });

  it('changes nothing of the report itself, and twice is once', () => {
    for (const headlines of [true, false]) {
      const sample = sampleReport({ mentions: 40 });
      const before = JSON.stringify(sample);
      const once = redactForSharing(sample, { headlines, now });
      expect(JSON.stringify(sample)).toBe(before);
      expect(redactForSharing(once, { headlines, now })).toEqual(once);
    }
  });

  it('never shows a cell that was not for all, whatever the columns', () => {
    const columns = fc.array(
      fc.record({
        visibility: fc.constantFrom<Visibility>('all', 'headline', 'inside'),
        sheetOnly: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(columns, fc.boolean(), fc.boolean(), (drafts, headlines, held) => {
        const block: Block = {
          kind: 'table',
          key: 't',
          caption: '',
          sheet: null,
          columns: drafts.map(({ visibility, sheetOnly }, at) => column(`c${at}`, visibility, sheetOnly)),
          rows: [
            {
              cells: drafts.map((_, at) => text(`cell-${at}-`)),
              embargoUntil: held ? '2027-01-01T00:00:00Z' : null,
            },
          ],
          note: '',
          empty: '',
        };
        const shown = JSON.stringify(redactForSharing(aReport(block), { headlines, now }));
        for (const [at, { visibility, sheetOnly }] of drafts.entries()) {
          const may =
            !held && !sheetOnly && (visibility === 'all' || (visibility === 'headline' && headlines));
          expect(shown.includes(`cell-${at}-`)).toBe(may);
        }
      }),
    );
  });
});
