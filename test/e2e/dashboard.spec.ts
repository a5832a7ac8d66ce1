import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Campaign } from '../../src/modules/campaigns/campaign.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { aContact } from '../builders/a-contact.js';
import { fillTimeline } from '../builders/timeline-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('the first page', () => {
  let house: TestApp;
  let filled: Awaited<ReturnType<typeof fillTimeline>>;

  beforeAll(async () => {
    house = await startTestApp();
    filled = await fillTimeline(house);
  });
  afterAll(() => house.close());

  const page = async () => (await house.charlie.get('/').expect(200)).text.replaceAll('&amp;', '&');
  const countAt = async (address: string) => {
    const list = address.replace('/mentions', '/api/v1/mentions');
    const { body } = await house.charlie.get(`${list}&limit=100`).expect(200);
    return (body as { items: unknown[] }).items.length;
  };
  const setReview = async (headline: string, review: Mention['review']) => {
    await house.dataSource.manager.update(Mention, { headline }, { review });
  };

  it('says with nothing open that nothing is open', async () => {
    const html = await page();
    expect(html).toContain('Nichts offen.');
    expect(html).toContain('Alles geprüft');
    expect(html).not.toContain('dashboard-ages');
  });

  it('leads from what waits, by age, and from what has no outlet or watch to lists of that length', async () => {
    // on 2 March (three days ago) twice, on 5 March (today) once
    await setReview('Stadtwerkstatt 1', 'new');
    await setReview('Stadtwerkstatt 2', 'new');
    await setReview('Stadtwerkstatt 6', 'new');
    await setReview('Stadtwerkstatt 7', 'unmatched');
    const html = await page();
    const ages = /<ul class="dashboard-ages".*?<\/ul>/s.exec(html)?.[0] ?? '';
    const links = [...ages.matchAll(/<a href="([^"]+)">(\d+) ([^<]*)<\/a>/g)];
    expect(links.map(([, , count, name]) => [count, name])).toEqual([
      ['1', 'von heute und gestern'],
      ['2', 'aus der Woche davor'],
    ]);
    for (const [, href, count] of links) expect(await countAt(href!)).toBe(Number(count));

    expect(html).toContain('1 Erwähnung passt zu keinem Suchprofil mehr');
    const unknown = /<a href="([^"]+)">Bei 1 Erwähnung dieses Quartals ist das Medium unbekannt<\/a>/.exec(
      html,
    );
    expect(await countAt(unknown?.[1] ?? '')).toBe(1);
    expect(html).toContain('1 davon ungeprüft');
  });

  it('lists what is due: the time to answer a release, the end of a campaign, an event, in order', async () => {
    const { manager } = house.dataSource;
    await manager.update(Campaign, { id: filled.summer }, { periodEnd: '2026-03-20' });
    const html = await page();
    const dates = /<section class="dashboard-dates">.*?<\/section>/s.exec(html)?.[0] ?? '';
    const entries = [
      ...dates.matchAll(/<time datetime="([^"]+)">[^<]*<\/time><span>([^<]*)<a href="([^"]+)">/gi),
    ];
    expect(entries.map(([, day, kind]) => [day, kind])).toEqual([
      ['2026-03-05', 'Termin: '],
      ['2026-03-17', 'Antwortfrist endet: '],
      ['2026-03-17', 'Antwortfrist endet: '],
      ['2026-03-20', 'Kampagne endet: '],
    ]);
    for (const [, , , href] of entries) await house.charlie.get(href!).expect(200);
    // archived: nobody waits for it any more
    await manager.update(Campaign, { id: filled.summer }, { archivedAt: house.clock.now() });
    expect(await page()).not.toContain('Kampagne endet');
  });

  it('compares quarters by equal lengths, without per cent below ten', async () => {
    const html = await page();
    expect(html).toContain('+3 gegenüber 0 im letzten Quartal bis zum gleichen Tag');
    expect(html).toContain('01.01.2026 – 05.03.2026, verglichen mit 01.10.2025 – 03.12.2025');
  });

  it('says to those who work with contacts whom to answer and whom to call, overdue things as of today', async () => {
    const contact = await aContact(house.dataSource.manager, { desk: 'Wartende Redaktion' });
    const input = { kind: 'enquiry', at: '2026-03-01T07:00:00Z' };
    const own = `/api/v1/contacts/${contact.id}`;
    await house.bob.post(`${own}/interactions`).send(input).expect(201);
    await house.bob.put(`${own}/reminder`).send({ afterDays: 2 }).expect(200);
    const { text } = await house.bob.get('/').expect(200);
    const dates = /<section class="dashboard-dates">.*?<\/section>/s.exec(text)?.[0] ?? '';
    expect(dates).toMatch(/2026-03-05.{0,200}Anfrage beantworten: <a href="\/contacts\/interactions\//s);
    expect(dates).toMatch(/2026-03-05.{0,200}Bei 1 Kontakt wieder melden/s);
    expect(await page()).not.toContain('Wartende Redaktion');
  });
});
