import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../../test/builders/mentions-world.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { newId } from '../../../shared/ids.js';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Delivery } from '../../releases/delivery.entity.js';
import { unwrittenRelease } from '../../releases/new-release.js';
import { Release } from '../../releases/release.entity.js';
import { ReleasesQueries } from '../../releases/releases.queries.js';
import { Attribution } from '../attribution.entity.js';
import { AttributeMentions } from './attribute-mentions.js';
import { AttributionQueries } from './attributions.queries.js';
import { RuleAttribution } from './rule-attribution.js';

const boilerplate =
  'Die Stadtwerkstatt ist ein gemeinnütziges Haus in Augsburg, in dem Vereine, Handwerk und Nachbarschaft unter einem Dach arbeiten.';
const body =
  'Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz. ' +
  'Die Stadt steuert 1,2 Millionen Euro bei, weitere 300.000 Euro kommen aus Spenden. Zur Eröffnung gibt es Führungen, Musik und ein offenes Reparaturcafé.';

describe('attribution of stored mentions', () => {
  let world: MentionsWorld;
  let attribute: AttributeMentions;
  let rule: RuleAttribution;
  let queries: AttributionQueries;

  beforeEach(async () => {
    world = await openMentionsWorld();
    const { dataSource, clock } = world;
    const profile = new OrganisationProfile(dataSource, clock);
    attribute = new AttributeMentions(dataSource, clock, new ReleasesQueries(dataSource), profile);
    rule = new RuleAttribution(dataSource, attribute, new AuditLog(clock), clock);
    queries = new AttributionQueries(dataSource);
    await world.aWatch();
  });
  afterEach(() => world.close());

  const at = (hours: number) => new Date(Date.parse('2026-03-09T08:00:00Z') + hours * 3_600_000);
  async function aRelease(sentTo: string[] = []): Promise<string> {
    const { manager } = world.dataSource;
    const id = newId();
    const facts = {
      campaignId: null,
      headline: 'Stadtwerkstatt eröffnet am 4. Mai',
      links: [],
      archivedAt: null,
    };
    const release = {
      id,
      ...facts,
      body,
      boilerplate,
      spokespersons: ['Mara Sommer'],
      publishedAt: at(0),
      day: '2026-03-09',
    };
    await manager.insert(Release, {
      ...unwrittenRelease(),
      state: 'published',
      ...release,
      replyDays: 14,
      createdAt: at(0),
      updatedAt: at(0),
      version: 1,
    });
    for (const outletId of sentTo)
      await manager.insert(Delivery, { id: newId(), releaseId: id, outletId, sentAt: at(0) });
    await inTransaction(world.dataSource, (inside) =>
      attribute.releaseChanged(inside, { publishedAt: at(0) }),
    );
    return id;
  }
  const arrive = async (summary: string, hours: number, outletId: string | null = null) => {
    await world.arrive({ title: 'Neues aus der Stadtwerkstatt', summary, publishedAt: at(hours), outletId });
    await attribute.workOff();
    return (await world.allMentions()).at(-1)!;
  };

  it('grades by text, by name, by mail, and keeps the proof', async () => {
    await aRelease([world.local]);
    const copied = await arrive(body.slice(0, 150), 2);
    const named = await arrive(
      'Leiterin Mara Sommer freut sich auf viele Gäste in der neuen Stadtwerkstatt.',
      3,
    );
    const answered = await arrive('Der Umbau kommt voran, im Frühjahr soll es so weit sein.', 4, world.local);
    const organic = await arrive(
      'Der Umbau dauerte länger als gedacht, sagen die Nachbarn.',
      5,
      world.national,
    );
    const boilerplateOnly = await arrive(boilerplate, 6, world.national);
    const rows = await queries.of([copied, named, answered, organic, boilerplateOnly].map(({ id }) => id));
    expect(rows.map(({ mentionId, grade }) => [mentionId, grade])).toEqual([
      [copied.id, 'A'],
      [named.id, 'B'],
      [answered.id, 'C'],
    ]);
    expect(rows[0]!.proofs[0]).toMatchObject({ grade: 'A', field: 'summary' });
    expect(rows[2]!.outlets).toEqual({ [world.local]: 'Augsburger Bote' });
    expect((await world.allMentions()).map(({ origin }) => origin)).toEqual([
      'pitched',
      'pitched',
      'pitched',
      'organic',
      'organic',
    ]);
  });

  it('does not know before the first release, and looks again when one is entered', async () => {
    const early = await arrive(body.slice(0, 150), 2);
    expect(early.origin).toBe('unknown');
    await aRelease();
    expect(await attribute.workOff()).toBe(1);
    expect((await world.allMentions())[0]!.origin).toBe('pitched');
    expect(await attribute.workOff()).toBe(0);
  });

  it('keeps what a person ruled, and gives it back', async () => {
    const release = await aRelease([world.local]);
    const answered = await arrive('Der Umbau kommt voran, im Frühjahr soll es so weit sein.', 4, world.local);
    await expect(
      rule.rule(answered.id, release, { grade: 'D', reason: ' ' }, world.alice),
    ).rejects.toMatchObject({
      code: 'reason-required',
    });
    const before = await rule.rule(
      answered.id,
      release,
      { grade: 'D', reason: 'Eigene Recherche' },
      world.alice,
    );
    expect(before).toBeNull();
    expect((await world.allMentions())[0]!.origin).toBe('organic');
    await inTransaction(world.dataSource, (inside) =>
      attribute.releaseChanged(inside, { publishedAt: at(0) }),
    );
    await attribute.workOff();
    const [row] = await queries.of([answered.id]);
    expect(row).toMatchObject({
      grade: 'D',
      gradeByRule: 'C',
      ruling: { reason: 'Eigene Recherche', who: 'Alice' },
    });
    await rule.rule(answered.id, release, before, world.alice);
    expect((await world.allMentions())[0]!.origin).toBe('pitched');
  });

  it('lets a person name a release that the rules did not find', async () => {
    const release = await aRelease();
    const organic = await arrive('Der Umbau dauerte länger als gedacht, sagen die Nachbarn.', 5);
    await rule.rule(organic.id, release, { grade: 'B', reason: 'Telefonat mit der Redaktion' }, world.alice);
    expect((await world.allMentions())[0]!.origin).toBe('pitched');
    await rule.rule(organic.id, release, null, world.alice);
    expect((await world.allMentions())[0]!.origin).toBe('organic');
    expect(await world.dataSource.manager.count(Attribution)).toBe(0);
  });
});
