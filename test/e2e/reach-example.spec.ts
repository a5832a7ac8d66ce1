import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { district, reachExample } from '../fixtures/reach-example/world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { newId } from '../../src/shared/ids.js';
import { AudienceFigure } from '../../src/modules/outlets/figures/audience-figure.entity.js';

const span = 'from=2026-01-01&to=2026-06-30';
const range = (low: number, high: number) => ({ low, high });

/** Now and in the period before, as the README of the example works them out. Null: unknown. */
const figures: Record<string, [now: unknown, before: unknown]> = {
  placements: [196, 9],
  'placements.local': [59, 8],
  'placements.regional': [60, 1],
  'placements.national': [35, null],
  'placements.trade': [40, null],
  'placements.unknown': [2, null],
  outlets: [34, 6],
  'districts.reached': [11, 6],
  'districts.newcomers': [6, 6],
  'districts.gained': [7, null],
  'districts.silent': [1, null],
  'districts.lost': [1, null],
  'districts.named': [2, null],
  'districts.observable': [2, 0],
  'districts.notObservable': [2, 8],
  'districts.people': [3_300_000, 1_800_000],
  'audience.copies': [range(3_970_000, 4_174_000), range(100_000, 120_000)],
  'audience.copies.known': [99, 7],
  'audience.broadcast': [range(200_000, 300_000), null],
  'audience.broadcast.known': [10, 0],
  'audience.subscribers': [17_500, null],
  'audience.subscribers.known': [10, 0],
  'audience.portal': [200_000, null],
  'audience.portal.known': [25, 0],
};

interface Told {
  key: string;
  value: unknown;
  previous: unknown;
  difference: unknown;
  rows: string;
  coverage: { known: number; placements: number } | null;
}

describe('the reach of the example worked out by hand', () => {
  let house: TestApp;
  let world: Awaited<ReturnType<typeof reachExample>>;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-07-15T09:00:00Z' });
    world = await reachExample(house.dataSource, house.clock.now());
  });
  afterAll(() => house.close());

  const ask = async (query = span) => (await house.charlie.get(`/api/v1/reach?${query}`).expect(200)).body;
  const page = async (path: string) =>
    parseHTML((await house.charlie.get(path.replace(/#.*/, '')).expect(200)).text).document;
  const told = async (query = span): Promise<Map<string, Told>> =>
    new Map((await ask(query)).figures.map((figure: Told) => [figure.key, figure]));
  const rowsOf = (document: Document, section: string) =>
    [...document.querySelectorAll(`#${section} [data-row]`)].length;
  /** Editions stand in a row each and count as their title; unknown outlets stand in one row and are none. */
  const titlesIn = (document: Document) => {
    const editions = [...document.querySelectorAll('#outlets .edition-of')].map(
      ({ textContent }) => textContent,
    );
    return rowsOf(document, 'outlets') - 1 - editions.length + new Set(editions).size;
  };
  /** Rows of the list at an address, as its file has them. */
  const listed = async (address: string) => {
    const { text } = await house.charlie
      .get(address.replace('/mentions?', '/mentions/export.csv?'))
      .expect(200);
    return text.trim().split('\r\n').length - 1;
  };

  it('gives exactly its figures, now and before', async () => {
    const found = await told();
    const now = Object.fromEntries(Object.keys(figures).map((key) => [key, found.get(key)?.value]));
    const before = Object.fromEntries(Object.keys(figures).map((key) => [key, found.get(key)?.previous]));
    expect(now).toEqual(Object.fromEntries(Object.entries(figures).map(([key, [value]]) => [key, value])));
    expect(before).toEqual(
      Object.fromEntries(Object.entries(figures).map(([key, [, value]]) => [key, value])),
    );
    expect(found.get('stories')?.value).toBe(189);
    expect(found.get('districts.reached')?.difference).toBe(5);
    expect(found.get('audience.copies')?.coverage).toEqual({ known: 99, placements: 121 });
    expect((await told(`${span}&campaign=${world.campaign}`)).has('districts.targets')).toBe(true);
  });

  it('tells months, districts and outlets', async () => {
    const body = await ask();
    expect(
      body.months.map(({ count, reachedSoFar }: Record<string, number>) => [count, reachedSoFar]),
    ).toEqual([[4, 11], [2, 13], ...[1, 2, 3, 4].map(() => [null, 13])]);
    expect(body.months[0].newDistricts).toEqual([5, 6, 7, 8].map(district));
    expect(body.months[1].newDistricts).toEqual([9, 10].map(district));
    const of = (number: number) =>
      body.districts.find(({ ags }: { ags: string }) => ags === district(number));
    expect(of(1).area).toMatchObject({ placements: 17, outlets: 3, byScope: { local: 7, regional: 10 } });
    expect(of(5).area).toMatchObject({ placements: 16, outlets: 2 });
    expect(of(7).area).toMatchObject({ placements: 10, outlets: 2 });
    expect(of(12)).toMatchObject({ coverage: 'silent', named: { placements: 2 }, observedDays: 3 });
    expect(of(14)).toMatchObject({
      coverage: 'not-observable',
      observedDays: 0,
      area: { placements: null, outlets: null },
    });
    const outlet = (name: string) =>
      body.outlets.find(({ outletId }: { outletId: string }) => outletId === world.outlets.get(name));
    expect(outlet('R1')).toMatchObject({ placements: 10, byScope: { regional: 10 } });
    expect(
      outlet('L1').audiences[0].figures.map(
        ({
          figure,
          times,
          asOf,
          source,
        }: {
          figure: { low: number };
          times: number;
          asOf: string;
          source: string;
        }) => [figure.low, times, asOf, source],
      ),
    ).toEqual([
      [10_000, 2, '2025-01-02', 'Mediadaten L1'],
      [12_000, 4, '2025-01-02', 'Mediadaten L1'],
    ]);
    const copies = body.audiences.find(({ estimator }: { estimator: string }) => estimator === 'copies');
    expect(copies).toMatchObject({
      sharedByEditions: range(20_000, 20_000),
      shared: [{ takenOff: range(20_000, 20_000) }],
    });
  });

  it('shows the same on the page', async () => {
    const document = await page(`/reach?${span}&campaign=`);
    const text = document.querySelector('main')!.textContent;
    for (const part of [
      '11 von 14 Kreisen erreicht',
      '196',
      '3.970.000 – 4.174.000',
      'bekannt für 99 von 121 Platzierungen',
      'zusammen 34 Medien',
      'bekannt für 25 von 40 Platzierungen',
      'davor 6: +5',
      '6 Kreise zum ersten Mal erreicht',
    ])
      expect(text).toContain(part);
  });

  it('leads from each figure to exactly what it counted', async () => {
    const found = await told();
    const wrong: string[] = [];
    for (const [key, { rows, value }] of found) {
      if (key === 'stories' || key.startsWith('audience.') || key === 'districts.people') continue;
      const counted = rows.startsWith('/mentions')
        ? await listed(rows)
        : key === 'outlets'
          ? titlesIn(await page(rows))
          : rowsOf(await page(rows), rows.split('#')[1]!);
      if (counted !== value) wrong.push(`${key}: ${String(value)}, but ${counted} rows at ${rows}`);
    }
    expect(wrong).toEqual([]);
    const { districts } = await ask();
    for (const { ags, area, named } of districts as {
      ags: string;
      area: { placements: number | null };
      named: { placements: number };
    }[]) {
      const list = `/mentions?review=relevant&${span}&once=1&label=counted&district=${ags}`;
      expect([ags, await listed(`${list}&basis=area`)]).toEqual([ags, area.placements ?? 0]);
      expect([ags, await listed(`${list}&basis=named`)]).toEqual([ags, named.placements]);
    }
  });

  it('leads from the stories to a list with a row for each, page by page', async () => {
    const { rows, value } = (await told()).get('stories')!;
    const stories = new Set<string>();
    for (let next: string | null = rows; next !== null;) {
      const list: Document = await page(next);
      for (const row of list.querySelectorAll('.mention-list [data-row]'))
        if (!row.parentElement!.closest('[data-row]')) stories.add(row.id);
      next = list.querySelector('a[rel="next"]')?.getAttribute('href') ?? null;
    }
    expect(stories.size).toBe(value);
    const { text } = await house.charlie.get(rows.replace('/mentions?', '/stories/export.csv?')).expect(200);
    expect(text.trim().split('\r\n').length - 1).toBe(value);
  });

  it('leads from the inhabitants to the districts that add up to them, the most populous first', async () => {
    const { rows, value } = (await told()).get('districts.people')!;
    const document = await page(rows);
    const people = [...document.querySelectorAll('#districts [data-row] td:last-child')].map(
      ({ textContent }) => Number(textContent.replaceAll('.', '')),
    );
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(value);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    expect(document.querySelector('#districts')!.textContent).toContain('Zusammen 3.300.000 Einwohner.');
  });

  it('leads from each audience to its lines, and from each line to its pieces', async () => {
    const found = await told();
    for (const estimator of ['copies', 'broadcast', 'subscribers', 'portal']) {
      const { rows, coverage } = found.get(`audience.${estimator}`)!;
      const document = await page(rows);
      let placements = 0;
      for (const row of document.querySelectorAll('#lines [data-row]')) {
        const link = [...row.querySelectorAll('a')].at(-1)!;
        const count = Number(link.textContent);
        placements += count;
        const href = link.getAttribute('href')!;
        if (href.startsWith('/mentions/')) expect(count).toBe(1);
        else expect([href, rowsOf(await page(href), 'pieces')]).toEqual([href, count]);
      }
      expect([estimator, placements]).toEqual([estimator, coverage!.placements]);
    }
  });

  it('is not raised by more pieces in one outlet, nor changed by a figure of today', async () => {
    const before = await told();
    await house.dataSource.manager.insert(AudienceFigure, {
      ...(await house.dataSource.manager.findOneByOrFail(AudienceFigure, {
        outletId: world.outlets.get('N1')!,
      })),
      id: newId(),
      validFrom: '2026-07-15',
      low: 1,
      high: 1,
    });
    expect(await told()).toEqual(before);
    for (const day of [11, 12, 13, 14, 15]) await world.piece('L1', `2026-04-${day}`);
    const after = await told();
    for (const key of ['outlets', 'districts.reached', 'districts.newcomers', 'districts.people'])
      expect(after.get(key)?.value).toBe(before.get(key)?.value);
    expect(after.get('placements')?.value).toBe(201);
  });

  describe('where every number comes from', () => {
    it('is told by each figure and each table of the pages', async () => {
      const lacking: string[] = [];
      const facts = (element: Element | null, selector: string) =>
        [...(element?.querySelectorAll(`${selector} dd`) ?? [])].map(({ textContent }) =>
          textContent?.trim(),
        );
      for (const path of [
        `/reach?${span}`,
        `/reach?${span}&campaign=${world.campaign}`,
        ...['copies', 'broadcast', 'subscribers', 'portal'].map((name) => `/reach/audiences/${name}?${span}`),
      ]) {
        const document = await page(path);
        for (const box of document.querySelectorAll('.figure-box')) {
          const told = facts(box, '.pedigree');
          if (told.length !== 5 || told.some((fact) => !fact))
            lacking.push(`${path}: ${box.querySelector('.figure-label')?.textContent}`);
        }
        for (const table of document.querySelectorAll('main table')) {
          const headers = [...table.querySelectorAll('thead th')];
          for (const cell of table.querySelectorAll('tbody .cell-end')) {
            if (facts(cell.parentElement, '.pedigree').filter(Boolean).length === 5) continue;
            const header = cell.getAttribute('data-label') ?? '';
            expect(headers.map(({ textContent }) => textContent)).toContain(header);
            const told = facts(table.closest('section'), '.provenance');
            if (told.length !== 5 || told.some((fact) => !fact) || !told[0]!.includes(`${header}: `))
              lacking.push(`${path}: column ${header}`);
          }
        }
      }
      expect([...new Set(lacking)]).toEqual([]);
    });

    it('is told by the API for every number in it', async () => {
      const body = await ask();
      const lacking = new Set<string>();
      const isTold = (what: Record<string, unknown> | undefined) =>
        what !== undefined &&
        ['unit', 'basis', 'source', 'asOf'].every((key) => what[key]) &&
        Boolean((what['rule'] as { text: string; version: number } | undefined)?.text) &&
        (what['rule'] as { version: number }).version > 0;
      const free = /(^|\.)(rule\.)?version$/;
      const walk = (value: unknown, path: string) => {
        if (typeof value === 'number') {
          const known = body.described[path] ?? body.described[path.replace(/\.[^.]+$/, '.*')];
          if (!free.test(path) && !isTold(known)) lacking.add(path);
        } else if (Array.isArray(value)) {
          for (const each of value) {
            if (path === 'figures') {
              if (!isTold(each)) lacking.add(`figures ${each.key}`);
            } else walk(each, `${path}[]`);
          }
        } else if (value && typeof value === 'object')
          for (const [key, each] of Object.entries(value))
            if (path || key !== 'described') walk(each, path ? `${path}.${key}` : key);
      };
      walk(body, '');
      expect([...lacking]).toEqual([]);
      expect(body.figures.length).toBeGreaterThan(20);
    });

    it.each(['/reach/export', '/reach/outlets/export'])('is told in every row of %s', async (path) => {
      const { text } = await house.charlie.get(`${path}.csv?${span}`).expect(200);
      const [header, ...rows] = text.replace('\uFEFF', '').trim().split('\r\n');
      for (const name of ['Grundlage', 'Quelle', 'Stand', 'Zählregel']) expect(header).toContain(name);
      expect(header).toMatch(/\(Anzahl\)|Einheit/);
      expect(rows.length).toBeGreaterThan(10);
      for (const row of rows) {
        const last = row
          .match(/("[^"]*"|[^;]*)(?=;|$)/g)!
          .slice(-8)
          .filter(Boolean);
        expect(last.length).toBeGreaterThanOrEqual(4);
        expect(row).toMatch(/Regel \d/);
      }
      await house.charlie.get(`${path}.xlsx?${span}`).expect(200);
    });
  });
});
