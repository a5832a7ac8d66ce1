import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillTimeline } from '../../../../test/builders/timeline-world.js';
import { insertDistrict, insertOutlet } from '../../../../test/builders/mentions-world.js';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { Attribution } from '../../mentions/attribution.entity.js';
import { MentionKeyMessage } from '../../mentions/key-messages/mention-key-message.entity.js';
import { Mention } from '../../mentions/mention.entity.js';
import { Release } from '../../releases/release.entity.js';
import { newId } from '../../../shared/ids.js';
import { CampaignReportQueries } from './campaign-report.queries.js';

describe('the page of a campaign', () => {
  let house: TestApp;
  let world: Awaited<ReturnType<typeof fillTimeline>>;
  beforeAll(async () => {
    // 5 March 2026
    house = await startTestApp();
    world = await fillTimeline(house);
    await insertDistrict(house.dataSource, '09162', 'München', 'Kreisfreie Stadt');
  });
  afterAll(() => house.close());

  const report = async (today = '2026-03-05') =>
    (await house.app.get(CampaignReportQueries).report(world.spring, today))!;
  const target = (targets: object) =>
    house.bob.put(`/api/v1/campaigns/${world.spring}/targets`).send(targets).expect(200);

  it('counts what ran in the target districts, and tells silence from not looking', async () => {
    // mentions 1 and 2 ran in the Bote, which spreads in both Augsburgs; 4 in a national paper
    await target({ districtAgs: ['09761', '09162'] });
    const { districts, coverage } = await report();
    expect(districts.map(({ district, ...rest }) => ({ ags: district.ags, ...rest }))).toEqual([
      {
        ags: '09761',
        mentions: 2,
        named: 0,
        outlets: 1,
        first: '2026-03-02',
        last: '2026-03-02',
        state: 'reached',
      },
      { ags: '09162', mentions: 0, named: 0, outlets: 0, first: null, last: null, state: 'unobservable' },
    ]);
    expect(coverage?.timeline.total).toBe(3);
    const { text } = await house.charlie.get(`/campaigns/${world.spring}`).expect(200);
    expect(text).toContain('1 von 2 Zielkreisen erreicht');
    expect(text).toContain('nicht beobachtbar');
  });

  it('counts the outlets wished for, those without anything as well', async () => {
    const other = await insertOutlet(house.dataSource, 'Anderswo', 'local', house.clock.now(), []);
    await target({ outletIds: [world.bote, other] });
    const { outlets } = await report();
    expect(outlets.map(({ outlet, mentions }) => [outlet.id, mentions])).toEqual([
      [other, 0],
      [world.bote, 2],
    ]);
  });

  it('divides the placements by the strongest grade that holds', async () => {
    const { manager } = house.dataSource;
    const [first, second] = await manager.find(Mention, { order: { headline: 'ASC' }, take: 2 });
    const releases = await manager.find(Release, { order: { id: 'ASC' } });
    await manager.createQueryBuilder().delete().from(Attribution).execute();
    const attribution = (mentionId: string, releaseId: string, grade: string, ruledGrade: string | null) => ({
      id: newId(house.clock.now()),
      mentionId,
      releaseId,
      grade: grade as 'A',
      ruledGrade: ruledGrade as 'A' | null,
      proofs: [],
      rules: 1,
      gradedAt: house.clock.now(),
      reason: '',
      ruledBy: null,
      ruledAt: null,
    });
    await manager.insert(Attribution, [
      attribution(first!.id, releases[0]!.id, 'C', null),
      attribution(first!.id, releases[1]!.id, 'B', null),
      attribution(second!.id, releases[0]!.id, 'A', 'D'),
    ]);
    const { coverage } = await report();
    expect(coverage?.grades).toEqual({ A: 0, B: 1, C: 0, D: 2 });
  });

  it('says of how many coded pieces a key message is carried', async () => {
    const { manager } = house.dataSource;
    const added = await house.bob
      .post(`/campaigns/${world.spring}/key-messages`)
      .type('form')
      .send({ text: 'Vier Kreise gehen voran' });
    expect(added.status).toBe(303);
    const [message] = (await report()).messages.rows;
    const [first, second, third] = await manager.find(Mention, { order: { headline: 'ASC' }, take: 3 });
    await manager.insert(MentionKeyMessage, { mentionId: first!.id, messageId: message!.id });
    await manager.update(Mention, { id: second!.id }, { depth: 'quote' });
    // not of this campaign
    await manager.update(Mention, { id: third!.id }, { depth: 'quote' });
    const { messages } = await report();
    expect(messages).toEqual({
      rows: [{ id: message!.id, text: 'Vier Kreise gehen voran', mentions: 1 }],
      coded: 2,
    });
  });

  it('lists its releases with outlets and what came of them', async () => {
    const { manager } = house.dataSource;
    const [release] = await manager.find(Release, { order: { id: 'ASC' }, take: 1 });
    await manager.update(Release, { id: release!.id }, { campaignId: world.spring });
    const { releases } = await report();
    expect(releases).toEqual([
      { release: expect.objectContaining({ id: release!.id, state: 'published' }), outlets: 0, mentions: 1 },
    ]);
  });

  it('asks as often for many targets as for few', async () => {
    const { dataSource } = house;
    const countQueries = async () => {
      let asked = 0;
      const { logger } = dataSource;
      dataSource.logger = { ...silent, logQuery: () => void asked++ };
      await report();
      dataSource.logger = logger;
      return asked;
    };
    await target({ districtAgs: ['09761'], outletIds: [world.bote] });
    const few = await countQueries();
    await target({
      districtAgs: ['09761', '09772', '09162'],
      outletIds: [world.bote, world.echo, world.blatt],
    });
    expect(await countQueries()).toBe(few);
    expect(few).toBeGreaterThan(10);
    expect(few).toBeLessThan(60);
  });

  it('shows no figures before its first day', async () => {
    await house.bob
      .patch(`/api/v1/campaigns/${world.spring}`)
      .send({ periodStart: '2026-04-01' })
      .expect(200);
    expect((await report()).coverage).toBeNull();
    const { text } = await house.charlie.get(`/campaigns/${world.spring}`).expect(200);
    expect(text).toContain('noch nicht begonnen');
    await house.charlie.get(`/campaigns/${newId(new Date())}`).expect(404);
  });
});

const silent = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
