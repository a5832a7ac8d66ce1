import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { In } from 'typeorm';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { divisions } from '../../src/modules/reports/division.js';
import { fillTimeline, hostileName } from '../builders/timeline-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const days = 'from=2026-03-02&to=2026-03-05&bucket=day';

describe('the timeline over HTTP', () => {
  let house: TestApp;
  let filled: Awaited<ReturnType<typeof fillTimeline>>;

  beforeAll(async () => {
    house = await startTestApp();
    filled = await fillTimeline(house);
  });
  afterAll(() => house.close());

  const page = async (query: string) => (await house.charlie.get(`/timeline?${query}`).expect(200)).text;
  const unescaped = (text: string) => text.replaceAll('&amp;', '&');
  const countOf = async (address: string) => {
    const list = unescaped(address).replace('/mentions', '/api/v1/mentions');
    const { body } = await house.charlie.get(`${list}&limit=100`).expect(200);
    return (body as { items: unknown[] }).items.length;
  };

  describe.each(divisions)('by %s', (by) => {
    it('leads from each part of a bar to a list of exactly these mentions', async () => {
      const html = await page(`${days}&by=${by}`);
      const parts = [
        ...html.matchAll(/<a class="chart-part" href="([^"]+)" tabindex="-1"><title>[^<]* (\d+)<\/title>/gi),
      ];
      expect(parts.length).toBeGreaterThan(2);
      for (const [, href, count] of parts) expect(await countOf(href!)).toBe(Number(count));
    });

    it('leads from each number of the table to a list of that length', async () => {
      const html = await page(`${days}&by=${by}`);
      const table = /<table.*<\/table>/s.exec(html)?.[0] ?? '';
      const links = [...table.matchAll(/<a href="(\/mentions\?[^"]+)">(\d+)<\/a>/g)];
      expect(links.length).toBeGreaterThan(5);
      for (const [, href, count] of links) expect(await countOf(href!)).toBe(Number(count));
    });
  });

  it('counts with what waits what its lists then show', async () => {
    const { manager } = house.dataSource;
    await manager.update(Mention, { headline: 'Stadtwerkstatt 1' }, { review: 'new' });
    await manager.update(Mention, { headline: 'Stadtwerkstatt 2' }, { review: 'irrelevant' });
    for (const [query, total] of [
      ['', 5],
      ['&unreviewed=1', 6],
    ] as const) {
      const html = await page(`${days}${query}`);
      expect(html).toContain(`${total} Platzierungen in ${total} Geschichten`);
      const parts = [
        ...html.matchAll(/<a class="chart-part" href="([^"]+)" tabindex="-1"><title>[^<]* (\d+)<\/title>/gi),
      ];
      expect(parts.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(total);
      for (const [, href, count] of parts) expect(await countOf(href!)).toBe(Number(count));
    }
    await manager.update(
      Mention,
      { headline: In(['Stadtwerkstatt 1', 'Stadtwerkstatt 2']) },
      { review: 'relevant' },
    );
  });

  it('says what overlapping parts add up to, and counts each placement once beside', async () => {
    const html = await page(`${days}&by=district`);
    expect(html).toContain('die Teile ergeben zusammen 7, gezählt sind 7 Platzierungen');
    const campaigns = await page(`${days}&by=campaign`);
    expect(campaigns).toContain('die Teile ergeben zusammen 8, gezählt sind 7 Platzierungen');
    expect(campaigns).toContain('02.03.2026: 3 Erwähnungen, die Teile zusammen 4, ');
    expect(campaigns).toContain('Platzierungen</th>');
  });

  it('marks releases and events with names that are read out, several of a day as one', async () => {
    const html = await page(days);
    const markers = [...html.matchAll(/<a class="chart-marker" href="([^"]+)" aria-label="([^"]+)"/g)];
    expect(markers.map(([, , name]) => name!.replace('2 Einträge: ', '').split('; ').sort())).toEqual([
      ['03.03.2026 Mitteilung: Wir starten', '03.03.2026 Mitteilung: Wir starten richtig'],
      ['05.03.2026 Termin: Tag der offenen Tür'],
    ]);
    expect(markers.map(([, href]) => href)).toEqual(['#timeline-markers', `/campaigns/${filled.spring}`]);
    expect(html).toContain('id="timeline-markers"');
  });

  it('marks the day that still runs', async () => {
    const html = await page(days);
    expect(html).toMatch(/05\.03\.2026: 2 Erwähnungen, [^<]*läuft noch<\/title>/);
    expect(html).not.toMatch(/03\.03\.2026: 2 Erwähnungen, [^<]*läuft noch<\/title>/);
  });

  describe('compared', () => {
    it('with another campaign: pale bars, columns, differences without per cent below ten', async () => {
      const html = await page(`${days}&campaign=${filled.spring}&compare=${filled.summer}`);
      expect(html).toContain('3 gegenüber 2 (Sommer): +1.');
      expect(html).toContain('02.03.2026: 2 Erwähnungen, lokal 2, Sommer: 1');
      expect(html).toContain('Unterschied</th>');
      expect(html).toContain('Warum sich etwas ändert, sagen die Zahlen nicht.');
    });

    it('with a period that nobody observed and that has nothing: unknown, never zero', async () => {
      const html = await page(`${days}&compare=previous`);
      expect(html).toContain('davor: 26.02.2026 – 01.03.2026');
      // no feed was ever due here: what was found stands, and what was not found is not known to be missing
      expect(html).toContain('7 gegenüber 0');
    });

    it('with itself or with a campaign that is gone', async () => {
      const same = await page(`${days}&campaign=${filled.spring}&compare=${filled.spring}`);
      expect(same).not.toContain('Unterschied</th>');
      const gone = await page(`${days}&compare=0199a000-0000-7000-8000-000000000000`);
      expect(gone).toContain('gelöschte Kampagne');
    });
  });

  it('shows the share of all items as unknown where no feed was read', async () => {
    const html = await page(`${days}&share=1`);
    expect(html).toContain('Anteil an allen Meldungen');
    expect(html).not.toContain('class="chart-rate"');
    expect(html).toContain('Abrufe der eigenen Feeds');
  });

  it('carries data for the script that no name can break out of', async () => {
    const html = await page(`${days}&by=outlet`);
    const block =
      /<script type="application\/json" id="timeline-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(block).not.toContain('<');
    const data = JSON.parse(block) as { series: { name: string }[]; buckets: { total: number }[] };
    expect(data.series.map(({ name }) => name)).toContain(hostileName);
    expect(data.buckets.map(({ total }) => total)).toEqual([3, 2, 0, 2]);
  });

  describe('to take along', () => {
    it('is a picture that stands alone: title, key, source, no links, no styles, nothing from elsewhere', async () => {
      const answer = await house.charlie
        .get(`/timeline/timeline.svg?${days}&by=outlet&campaign=${filled.spring}`)
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts).toString()));
        })
        .expect(200)
        .expect('content-type', 'image/svg+xml; charset=utf-8')
        .expect('content-disposition', 'attachment; filename="timeline.svg"');
      const svg = answer.body as string;
      expect(svg).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
      );
      expect(svg).toContain('3 Platzierungen in 3 Geschichten vom 02.03.2026 bis 05.03.2026');
      expect(svg).toContain('Kampagne: Frühling');
      expect(svg).toContain('Quelle: Echolot, eigene Beobachtung. Stand: 05.03.2026, 10:00.');
      expect(svg).not.toMatch(/<(a|style|script|image)[ >]|href=|<b>/);
      expect(svg).not.toContain('\u0007');
      expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    });

    it('is the same picture in pixels, two for each unit', async () => {
      const answer = await house.charlie
        .get(`/timeline/timeline.png?${days}&by=outlet`)
        .expect(200)
        .expect('content-type', 'image/png')
        .expect('content-disposition', 'attachment; filename="timeline.png"');
      const picture = await sharp(answer.body as Buffer).metadata();
      expect(picture.format).toBe('png');
      expect(picture.width).toBe(2 * 948);
      const { channels } = await sharp(answer.body as Buffer).stats();
      // something is drawn on the white
      expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    }, 60_000);

    it('is a table with every part of its own', async () => {
      const { text } = await house.charlie.get(`/timeline/timeline.csv?${days}&by=campaign`).expect(200);
      const [header, first] = text.split('\r\n');
      expect(header).toContain('Frühling');
      expect(header).toContain('ohne Kampagne');
      expect(first).toContain('2026-03-02;2026-03-02;');
    });
  });

  const strange = [
    'by=tone',
    'by=district&district=0977',
    'compare=yesterday',
    'compare=0199a000-0000-7000-8000-000000000000',
    'share=yes',
    'from=2026-02-30&to=x',
    'from=0001-01-01&to=9999-12-31&bucket=day',
    'by=scope&by=outlet',
    `campaign=${'x'.repeat(3000)}`,
  ];
  it.each(['/timeline', '/timeline/timeline.csv', '/timeline/timeline.svg'])(
    '%s takes values that make no sense as absent',
    async (path) => {
      for (const query of strange) await house.charlie.get(`${path}?${query}`).expect(200);
    },
  );

  it.each(['/timeline', '/timeline/timeline.csv', '/timeline/timeline.svg', '/timeline/timeline.png'])(
    '%s asks for a sign-in',
    async (path) => {
      const { status } = await house.guest().get(path);
      expect([303, 401]).toContain(status);
    },
  );

  it('serves the library packed and for ever', async () => {
    const html = await page('');
    const address = /src="(\/static\/vendor\/echarts\/[^"]+)" defer/.exec(html)?.[1] ?? '';
    const { headers } = await house
      .guest()
      .get(address)
      .set('accept-encoding', 'br')
      .buffer(false)
      .expect(200);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['cache-control']).toContain('immutable');
    expect((await house.charlie.get('/').expect(200)).text).not.toContain('echarts');
  });
});
