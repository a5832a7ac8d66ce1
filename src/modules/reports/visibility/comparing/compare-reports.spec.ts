import { describe, expect, it } from '@jest/globals';
import { allSections, changeSection, moveSection } from '../drafting/section-choices.js';
import { sampleReport } from '../../../../../test/builders/sample-report.js';
import type { Figure, ReportDocument, Table } from '../report-document.js';
import { compareReports } from './compare-reports.js';
import type { ComparedReport } from './compare-reports.js';

const figure = (key: string, value: number | null): Figure => ({
  ...{ key, label: `Zahl ${key}`, value, text: value === null ? 'unbekannt' : String(value) },
  ...{ indicator: null, high: null, counts: null, unit: 'count', unitText: '', basis: '', source: '' },
  ...{ asOf: '2026-04-01', rule: '', limits: '', comparison: null, target: null },
});

function version(figures: Figure[], changes: Partial<ComparedReport['report']> = {}): ComparedReport {
  const document = {
    language: 'de',
    title: '',
    cover: { funders: [] },
    sections: [],
    figures,
  } as unknown as ReportDocument;
  return {
    report: {
      title: 'Bericht',
      language: 'de',
      audience: 'funder',
      periodStart: '2026-01-01',
      periodEnd: '2026-03-31',
      parameters: {
        grantIds: ['g'],
        campaignIds: [],
        sections: allSections(),
        highlights: [],
        hours: null,
        cost: null,
      },
      ...changes,
    },
    document,
  };
}

describe('two versions of a report', () => {
  it('that are the same have no difference', () => {
    const found = compareReports(version([figure('a', 1)]), version([figure('a', 1)]));
    expect(found.figures.map(({ changed }) => changed)).toEqual([false]);
    expect([found.parameters, found.texts]).toEqual([[], []]);
  });

  it('differ in figures: changed, new, gone, and unknown, which is never 0', () => {
    const before = version([figure('a', 12), figure('gone', 3), figure('known', null), figure('share', 0.1)]);
    const after = version([figure('a', 15), figure('new', 4), figure('known', 2), figure('share', 0.3)]);
    const found = new Map(compareReports(before, after).figures.map((row) => [row.key, row]));
    expect(found.get('a')).toMatchObject({ difference: 3, changed: true });
    expect(found.get('share')?.difference).toBe(0.2);
    expect(found.get('gone')).toMatchObject({ after: null, difference: null, changed: true });
    expect(found.get('new')).toMatchObject({ before: null, difference: null, changed: true });
    expect(found.get('known')).toMatchObject({ difference: null, changed: true });
  });

  it('differ in a target that another one replaced, though what was reached is the same', () => {
    const aimed = (text: string) => ({
      ...figure('a', 12),
      target: { value: 1, text, reached: null, reachedText: '' },
    });
    const found = compareReports(version([aimed('10 bis 31.12.')]), version([aimed('20 bis 31.12.')]));
    expect(found.figures).toMatchObject([{ changed: true, difference: 0 }]);
  });

  it('differ in who is named as funder', () => {
    const [before, after] = [version([]), version([])];
    const funder = { name: 'Stadt', grant: 'Lotsen', reference: '', statement: 'Gefördert.', logo: null };
    after.document.cover.funders.push(funder);
    expect(compareReports(before, after).parameters).toEqual([
      { name: 'funders', before: [], after: ['Stadt · Lotsen · Gefördert.'] },
    ]);
  });

  it('differ in rows of tables, whatever their numbers and when a link was looked at', () => {
    const sample = () => ({ ...version([]), document: sampleReport({ mentions: 4 }) });
    const listOf = ({ document }: ComparedReport) =>
      document.sections
        .flatMap(({ blocks }) => blocks)
        .find((block): block is Table => block.kind === 'table' && block.key === 'mentions')!;
    const [before, after] = [sample(), sample()];
    expect(compareReports(before, after).tables).toEqual([]);
    const [first] = listOf(before).rows.splice(0, 1);
    const { columns, rows } = listOf(after);
    columns.push({ ...columns[0]!, key: 'checked' });
    rows.forEach(({ cells }, at) => {
      cells[columns.findIndex(({ key }) => key === 'number')] = { kind: 'text', text: `Nr. ${at + 7}` };
      cells.push({ kind: 'text', text: 'gestern' });
    });
    const headline = first!.cells[columns.findIndex(({ key }) => key === 'headline')]!.text;
    expect(compareReports(before, after).tables).toEqual([
      {
        key: 'mentions',
        section: 'annex-mentions',
        caption: listOf(after).caption,
        before: [],
        after: [expect.stringContaining(headline)],
      },
    ]);
  });

  it('differ in what was chosen, and in own words', () => {
    const before = version([]);
    const old = before.report.parameters;
    const moved = changeSection(moveSection(old.sections, 'summary', 'down'), 'reach', { shown: false });
    const sections = changeSection(moved, 'summary', { text: 'Viel erreicht.' });
    const highlights = [{ mentionId: 'm', summary: 'Groß berichtet.', quote: '', purpose: '' }];
    const parameters = { ...old, sections, highlights, hours: 4 };
    const found = compareReports(before, version([], { periodEnd: '2026-06-30', parameters }));
    expect(found.parameters.map(({ name }) => name)).toEqual(['periodEnd', 'order', 'hidden', 'hours']);
    expect(found.parameters[2]).toEqual({ name: 'hidden', before: [], after: ['reach'] });
    expect(found.texts.map(({ section, changes }) => [section, changes.at(-1)?.text])).toEqual([
      ['summary', 'Viel erreicht.'],
      ['highlights', 'Groß berichtet.'],
    ]);
  });
});
