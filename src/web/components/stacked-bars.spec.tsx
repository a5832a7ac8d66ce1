import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../layout.js';
import { sampleContext } from '../../../test/support/sample-context.js';
import type { ChartBucket } from './chart-layout.js';
import { SERIES } from './chart-layout.js';
import { scopeSeries } from './chart-series.js';
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
      series={scopeSeries(ctx.t, SERIES)}
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
    expect(html.match(/class="chart-overlay" fill="url\(#c-dots\)"/g)).toHaveLength(2);
    expect(html).toContain('swatch-gap');
    expect(html).not.toContain('fill-regional');
  });

  it('shows what is compared, the rate and what still runs, in the picture and in words', () => {
    const drawn = renderFragment(
      <StackedBars
        ctx={ctx}
        id="c"
        title="Wo lief es?"
        bucket="day"
        series={scopeSeries(ctx.t, SERIES)}
        buckets={[
          {
            start: '2026-03-02',
            observed: 1,
            series: { local: 3 },
            compared: 5,
            rate: 0.4,
            unfinished: true,
          },
        ]}
        comparedName="davor"
        rateName="je 1.000"
      />,
    );
    expect(drawn).toContain(
      '02.03.2026: 3 Erwähnungen, lokal 3, davor: 5, je 1.000: 0,4, läuft noch</title>',
    );
    // each once in the drawing and once in the key
    for (const sign of ['chart-compared', 'chart-unfinished', 'chart-rate'])
      expect(drawn.match(new RegExp(`class="${sign}"`, 'g'))).toHaveLength(2);
  });

  it('gives each marker a name, and a panel that focus opens; several lead to the list', () => {
    const marker = (text: string, start: string) => ({
      start,
      kind: 'release' as const,
      text,
      href: `/releases/${text}`,
    });
    const drawn = renderFragment(
      <StackedBars
        ctx={ctx}
        id="c"
        title="Wo lief es?"
        buckets={buckets}
        bucket="week"
        series={scopeSeries(ctx.t, SERIES)}
        hrefOf={() => '/mentions'}
        markers={[marker('eins', '2026-03-02'), marker('zwei', '2026-03-16'), marker('<drei>', '2026-03-16')]}
      />,
    );
    expect(
      [...drawn.matchAll(/<a class="chart-marker" href="([^"]+)" aria-label="([^"]+)"/g)].map((m) =>
        m.slice(1),
      ),
    ).toEqual([
      ['/releases/eins', 'eins'],
      ['#c-markers', '2 Einträge: zwei; &lt;drei>'],
    ]);
    expect(drawn.match(/class="chart-tip"/g)).toHaveLength(2);
    expect(drawn).not.toContain('<drei>');
  });

  it('says so when there is nothing', () => {
    const empty = draw([{ start: '2026-03-02', observed: 1, series: {} }]);
    expect(empty).toContain('Im Zeitraum liegt nichts.');
    expect(empty).toContain('keine Erwähnung im Zeitraum');
    expect(draw([])).toContain('von – bis –');
  });
});
