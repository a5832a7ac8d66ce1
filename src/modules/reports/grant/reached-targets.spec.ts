import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillReportWorld } from '../../../../test/builders/report-world.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { Mention } from '../../mentions/mention.entity.js';

describe('what the targets of a grant reached', () => {
  let house: TestApp;
  let world: Awaited<ReturnType<typeof fillReportWorld>>;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-04-10T09:00:00Z' });
    world = await fillReportWorld(house.dataSource.manager);
  });
  afterAll(() => house.close());

  const page = async () => (await house.charlie.get(`/grants/${world.grant}`).expect(200)).text;
  const rows = (html: string) =>
    html
      .slice(html.indexOf('id="targets"'))
      .split('data-row')
      .slice(1)
      .map((row) =>
        row
          .slice(0, row.indexOf('</tr>'))
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' '),
      );

  it('stands beside each target as a report of today says it', async () => {
    const { headers } = await house.bob
      .post('/reports')
      .type('form')
      .send({
        grantIds: world.grant,
        periodStart: '1.1.2026',
        periodEnd: '10.4.2026',
        language: 'de',
        audience: 'funder',
      })
      .expect(303);
    const { body } = await house.bob.get(`/api/v1${headers['location']}/document`).expect(200);
    const said = body.figures.filter(({ key }: { key: string }) => /^target-[0-9a-f]{8}-/.test(key));
    const html = await page();
    const shown = rows(html);
    expect(said.length).toBeGreaterThan(1);
    for (const { label, text, basis, target } of said) {
      const row = shown.find((each) => each.includes(label));
      expect(row).toContain(text.replace(/\s+/g, ' '));
      expect(row).toContain(target.reachedText);
      expect(html).toContain(basis);
    }
    expect(html).toContain('am 10.04.2026');
  });

  it('grows with what is confirmed, and does not make a zero of what nobody knows', async () => {
    const before = rows(await page()).find((row) => row.includes('Platzierungen'))!;
    await house.dataSource.manager.update(Mention, { id: world.pieces.later }, { review: 'irrelevant' });
    expect(rows(await page()).find((row) => row.includes('Platzierungen'))).not.toBe(before);
    await house.dataSource.query('DELETE FROM "target_reading"');
    expect(await page()).toContain('unbekannt');
  });

  it('is not counted before the grant begins', async () => {
    house.clock.advance({ days: -400 });
    const html = await page();
    expect(html).toContain('Gezählt wird ab dem');
    expect(html).not.toContain('<th scope="col">Ist');
  });
});
