import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../layout.js';
import { sampleContext } from '../../../test/support/sample-context.js';
import type { ChartBucket } from './chart-layout.js';
import { StackedBars } from './stacked-bars.js';

const ctx = sampleContext();
const buckets: ChartBucket[] = [
  { start: '2026-03-02', observed: 1, series: { local: 3, trade: 1 } },
  { start: '2026-03-09', observed: 0, series: {} },
  { start: '2026-03-16', observed: 0.5, series: { national: 2 } },
  { start: '2026-03-23', observed: null, series: {} },
];
const draw = (given: ChartBucket[]) =>
  renderFragment(
    <StackedBars
      ctx={ctx}
      id="c"
      title="Wo lief es?"
      buckets={given}
      bucket="week"
      hrefOf={(b) => `/mentions?from=${b.start}`}
    />,
  );

describe('stacked bars', () => {
  const html = draw(buckets);

  it('tells in words what it shows', () => {
    expect(html).toContain('<title id="c-title">Wo lief es?</title>');
    expect(html).toContain(
      'Gestapelte Balken von KW 10/2026 bis KW 13/2026, 6 Erwähnungen; höchster Balken: KW 10/2026.',
    );
  });

  it('leads from each bar to its list, named by what stands there', () => {
    expect(
      [...html.matchAll(/<a class="chart-link" href="([^"]+)"><title>([^<]*)</g)].map(([, href, name]) => [
        href,
        name,
      ]),
    ).toEqual([
      ['/mentions?from=2026-03-02', 'KW 10/2026: 4 Erwähnungen, lokal 3, Fachmedium 1'],
      ['/mentions?from=2026-03-09', 'KW 11/2026: 0 Erwähnungen, nicht beobachtet'],
      [
        '/mentions?from=2026-03-16',
        'KW 12/2026: 2 Erwähnungen, überregional 2, 50\u00a0% der Medien beobachtet',
      ],
      ['/mentions?from=2026-03-23', 'KW 13/2026: 0 Erwähnungen, Beobachtung unbekannt'],
    ]);
  });

  it('hatches gaps and dots trade media, and has a key for both', () => {
    expect(html.match(/class="chart-hatch"/g)).toHaveLength(2);
    expect(html.match(/class="chart-dots"/g)).toHaveLength(1);
    expect(html).toContain('swatch-gap');
    expect(html).not.toContain('swatch-regional');
  });

  it('says so when there is nothing', () => {
    const empty = draw([{ start: '2026-03-02', observed: 1, series: {} }]);
    expect(empty).toContain('Im Zeitraum liegt nichts.');
    expect(empty).toContain('keine Erwähnung im Zeitraum');
    expect(draw([])).toContain('von – bis –');
  });
});
