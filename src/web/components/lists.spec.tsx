import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../layout.js';
import { sampleContext } from '../../../test/support/sample-context.js';
import { Figure } from './figure.js';
import { FilterChips } from './filter-chips.js';
import { Highlight } from './highlight.js';
import { Pager } from './pager.js';
import { DataTable, type Column } from './table.js';
import { DayTime, TimeAgo } from './time.js';

interface Row {
  id: string;
  name: string;
  copies: number;
}
const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Name',
    primary: true,
    cell: (row) => row.name,
    sortHref: '?sort=name',
    sorted: 'ascending',
  },
  { key: 'copies', header: 'Auflage', align: 'end', narrow: 'line', cell: (row) => row.copies },
];

describe('a table', () => {
  const html = renderFragment(
    <DataTable
      caption="Medien"
      columns={columns}
      rows={[{ id: '1', name: '<b>A</b>', copies: 7 }]}
      rowKey={(row) => row.id}
      totals={['Summe', 7]}
    />,
  );

  it('names itself, its columns and its rows', () => {
    expect(html).toContain('<caption class="visually-hidden">Medien</caption>');
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('<th scope="row" role="rowheader">&lt;b>A&lt;/b></th>');
    expect(html).toContain('<td role="cell" class="cell-line cell-end" data-label="Auflage">7</td>');
    expect(html).toContain('<tfoot');
  });
});

describe('the pager', () => {
  it.each([
    ['one page only', '', null, []],
    ['first of several', 'q=a', 'n=1', ['/mentions?q=a&amp;cursor=n%3D1']],
    ['in the middle', 'q=a&cursor=m', 'n', ['/mentions?q=a', '/mentions?q=a&amp;cursor=n']],
    ['last', 'cursor=m', null, ['/mentions']],
  ])('%s', (_, query, nextCursor, links) => {
    const ctx = sampleContext({ query: new URLSearchParams(query) });
    const html = renderFragment(<Pager ctx={ctx} nextCursor={nextCursor} shown={50} />);
    expect([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual(links);
  });
});

describe('filter chips', () => {
  const ctx = sampleContext({ query: new URLSearchParams('scope=local&state=09&sort=day&cursor=x') });
  const scope = { name: 'scope', value: 'local', label: 'lokal' };
  const state = { name: 'state', value: '09', label: 'Bayern' };

  it('each takes its filter away, the last takes all', () => {
    const html = renderFragment(<FilterChips ctx={ctx} filters={[scope, state]} />);
    expect([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/mentions?state=09&amp;sort=day',
      '/mentions?scope=local&amp;sort=day',
      '/mentions?sort=day',
    ]);
    expect(html).toContain('Filter entfernen: Bayern');
  });

  it('nothing without filters', () => {
    expect(renderFragment(<FilterChips ctx={ctx} filters={[]} />)).toBe('');
  });
});

describe('a figure', () => {
  const ctx = sampleContext();

  it('never shows the unknown as zero', () => {
    const html = renderFragment(<Figure ctx={ctx} label="Auflage" value={null} unit="Stück" />);
    expect(html).toContain('unbekannt');
    expect(html).not.toMatch(/>0|Stück/);
  });

  it('shows zero as zero, and where it comes from', () => {
    const html = renderFragment(
      <Figure
        ctx={ctx}
        label="Kreise"
        value={0}
        unit="von 400"
        pedigree={{ source: 'Katalog', rows: '/outlets?x=1' }}
      />,
    );
    expect(html).toContain('>0<span class="figure-unit"> von 400</span>');
    expect(html).toContain('<dt>Quelle</dt><dd>Katalog</dd>');
    expect(html).not.toContain('<dt>Stand</dt>');
    expect(html).toContain('href="/outlets?x=1"');
  });
});

describe('times and marks', () => {
  const ctx = sampleContext();

  it('says how long ago and when exactly', () => {
    expect(renderFragment(<TimeAgo ctx={ctx} at={new Date('2026-11-22T13:00:00Z')} />)).toBe(
      '<time class="time-ago" datetime="2026-11-22T13:00:00.000Z" title="22.11.2026, 14:00" data-exact="22.11.2026, 14:00">vor 3 Stunden</time>',
    );
    expect(renderFragment(<DayTime ctx={ctx} day="2026-03-05" />)).toBe(
      '<time datetime="2026-03-05">05.03.2026</time>',
    );
  });

  it('marks evidence and escapes the rest', () => {
    expect(renderFragment(<Highlight text="<i>App</i>" spans={[{ start: 3, end: 6 }]} />)).toBe(
      '&lt;i><mark>App</mark>&lt;/i>',
    );
  });
});
