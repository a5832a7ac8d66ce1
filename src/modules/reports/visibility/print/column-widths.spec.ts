import { describe, expect, it } from '@jest/globals';
import type { Cell, Column } from '../report-document.js';
import { columnWidths } from './column-widths.js';

const column = (width: number, header = 'Kopf'): Column => ({
  key: header,
  header,
  width,
  align: 'start',
  visibility: 'all',
  sheetOnly: false,
});
const text = (words: string): Cell => ({ kind: 'text', text: words });
const day: Cell = { kind: 'day', text: '30.11.2026', value: '2026-11-30' };
const sum = (widths: number[]) => widths.reduce((all, each) => all + each, 0);

describe('the widths of columns', () => {
  it('are shared as the document says where everything fits', () => {
    expect(columnWidths([column(1), column(3)], [[text('kurz'), text('kurz')]], 'section')).toEqual([
      39.5, 118.5,
    ]);
  });

  it('leave room for a whole day, and take it from the wide ones', () => {
    const widths = columnWidths([column(1), column(20)], [[day, text('lang '.repeat(30))]], 'section');
    expect(widths[0]).toBeGreaterThan(17);
    expect(sum(widths)).toBeCloseTo(158, 6);
  });

  it('leave room for a day with slashes', () => {
    const british: Cell = { kind: 'day', text: '30/11/2026', value: '2026-11-30' };
    const widths = columnWidths([column(1), column(20)], [[british, text('long '.repeat(90))]], 'annex');
    expect(widths[0]).toBeGreaterThan(17);
  });

  it('give words what their syllables need', () => {
    const long = text('lang '.repeat(99));
    const [narrow] = columnWidths([column(1), column(20)], [[text('Donaudampfschifffahrt'), long]], 'annex');
    expect(narrow).toBeLessThan(20);
  });

  it('give most to the column whose texts are longest, and a host its parts', () => {
    const row = [
      'Anzeiger',
      'Wie ein Kreis sein Wartezimmer neu erfindet, '.repeat(3),
      'nordseebote.example',
      '–',
    ];
    const widths = columnWidths(
      row.map(() => column(1)),
      [row.map(text)],
      'section',
    );
    expect(widths[1]).toBeGreaterThan(75);
    expect(widths[2]).toBeGreaterThan('nordseebote.'.length * 1.75);
    expect(sum(widths)).toBeCloseTo(158, 6);
  });

  it('take no longer for ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [text(`Überschrift ${at} `.repeat(9)), day]);
    const began = performance.now();
    expect(sum(columnWidths([column(1), column(1)], rows, 'annex'))).toBeCloseTo(172, 6);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
