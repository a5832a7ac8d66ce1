import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { methodVersion } from '../method-version.js';
import type { Block, ReportDocument, Table } from '../report-document.js';
import type { ReportFacts } from '../report-facts.js';
import type { ReportRequest } from '../report-request.js';
import type { ReportSnapshot } from '../snapshot.js';
import { recomputation } from './look-at-snapshot.js';

const { request, facts } = JSON.parse(readFileSync('test/fixtures/reports/method-1.json', 'utf8')) as {
  request: ReportRequest;
  facts: ReportFacts;
};

/** A final report whose kept document somebody went over. */
function keptWith(change: (document: ReportDocument) => unknown, rules = facts.rules): ReportSnapshot {
  const document = structuredClone(buildReport(request, facts));
  change(document);
  return {
    ...{ schema: 1, methodVersion, dataVersion: facts.dataVersion, facts: { ...facts, rules }, document },
    report: { id: 'r', seriesId: 's', ...request },
  };
}

const blocks = (document: ReportDocument) => document.sections.flatMap((section) => section.blocks);
const tableOf = (document: ReportDocument, key: string) =>
  blocks(document).find((block): block is Table => block.kind === 'table' && block.key === key)!;
const section = (document: ReportDocument, key: string) =>
  document.sections.find((each) => each.key === key)!;

describe('a report computed anew', () => {
  it('is the same', () => {
    expect(recomputation(keptWith(() => {}))).toEqual({ figures: [], words: [] });
  });

  it.each<[string, string, (document: ReportDocument) => unknown]>([
    ['a value', 'figures.placements.value', ({ figures }) => (figures[0]!.value = 4711)],
    ['a unit', 'figures.placements.unit', ({ figures }) => (figures[0]!.unit = 'copies')],
    ['a day', 'figures.placements.asOf', ({ figures }) => (figures[0]!.asOf = '2020-01-01')],
    [
      'a range',
      'figures.gross-copies.high',
      ({ figures }) => (figures.find(({ key }) => key === 'gross-copies')!.high = 4711),
    ],
    ['a figure that is gone', 'figures.placements', ({ figures }) => figures.shift()],
    [
      'a cell',
      'sections.coverage',
      (document) => ((tableOf(document, 'scopes').rows[0]!.cells[1] as { value: number }).value = 4711),
    ],
    ['a row that is gone', 'sections.annex-mentions', (document) => tableOf(document, 'mentions').rows.pop()],
    [
      'a headline',
      'sections.annex-mentions',
      (document) => (tableOf(document, 'mentions').rows[0]!.cells[3]!.text = 'Ganz anders'),
    ],
    [
      'an address',
      'sections.annex-mentions',
      (document) =>
        ((tableOf(document, 'mentions').rows[0]!.cells[3] as { href?: string }).href =
          'https://elsewhere.example/'),
    ],
    [
      'a bar',
      'sections.timeline',
      (document) =>
        blocks(document)
          .find((block): block is Extract<Block, { kind: 'chart' }> => block.kind === 'chart')!
          .bars.pop(),
    ],
    [
      'own words',
      'sections.summary',
      (document) => section(document, 'summary').blocks.unshift({ kind: 'markdown', text: 'Alles **gut**' }),
    ],
    ['a title', 'title', (document) => (document.title = 'Ganz anders')],
    [
      'a section that is gone',
      'sections.reach',
      (document) => void document.sections.splice(document.sections.indexOf(section(document, 'reach')), 1),
    ],
  ])('differs by %s', (_, path, change) => {
    const { figures } = recomputation(keptWith(change))!;
    expect(figures).toHaveLength(1);
    expect(figures[0]!.path).toMatch(new RegExp(`^${path}`));
  });

  it('names words that read otherwise today, each once, and finds no difference', () => {
    const found = recomputation(
      keptWith((document) => {
        document.figures[0]!.label = 'Treffer';
        document.figures[0]!.limits = 'Sagt nichts.';
        section(document, 'reach').title = 'Reichweiten';
        const notes = section(document, 'coverage').blocks;
        notes.push(
          { kind: 'note', text: 'Früher stand hier mehr.' },
          { kind: 'paragraph', text: 'Und 47 Worte.' },
        );
        for (const { cells } of tableOf(document, 'mentions').rows)
          cells[4]!.text = cells[4]!.text.toUpperCase();
        tableOf(document, 'mentions').columns[3]!.width = 47;
      }),
    )!;
    expect(found.figures).toEqual([]);
    expect(found.words).toContainEqual({
      path: 'figures.placements.label',
      stored: 'Treffer',
      found: 'Platzierungen',
    });
    expect(found.words).toContainEqual({
      ...{ path: 'sections.coverage.text', stored: 'Früher stand hier mehr.', found: null },
    });
    const labels = found.words.filter(({ path }) => path === 'sections.annex-mentions.text');
    expect(labels.length).toBeLessThan(facts.placements.length);
    expect(new Set(labels.map(({ stored }) => stored)).size).toBe(labels.length);
  });

  it('is not looked at where a rule is another one today', () => {
    const rules = { ...facts.rules, estimators: { ...facts.rules.estimators, copies: 47 } };
    expect(recomputation(keptWith(() => {}, rules))).toBeNull();
    expect(recomputation({ ...keptWith(() => {}), methodVersion: 0 })).toBeNull();
  });
});
