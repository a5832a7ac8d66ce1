import { describe, expect, it } from '@jest/globals';
import { allSections, changeSection, moveSection } from '../drafting/section-choices.js';
import type { Figure, ReportDocument } from '../report-document.js';
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
    cover: {},
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
