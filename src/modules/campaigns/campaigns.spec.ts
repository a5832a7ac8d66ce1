import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { FundingQueries } from '../funding/funding.queries.js';
import { AuditLog } from '../accounts/audit-log.js';
import { AddCampaign } from './add-campaign.js';
import { CampaignEvents } from './campaign-events.js';
import { campaignInput } from './campaign-input.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { EditCampaign } from './edit-campaign.js';
import { stageOf } from './period.js';

let now = new Date('2026-03-01T12:00:00Z');
const clock: Clock = { now: () => now };

describe('campaigns', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let add: AddCampaign;
  let edit: EditCampaign;
  let events: CampaignEvents;
  let queries: CampaignsQueries;

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    const audit = new AuditLog(clock);
    add = new AddCampaign(dataSource, clock, audit);
    edit = new EditCampaign(dataSource, clock, audit);
    events = new CampaignEvents(dataSource, clock, audit);
    queries = new CampaignsQueries(dataSource, new FundingQueries(dataSource));
  });
  afterAll(() => close());

  const start = (name: string, periodStart: string | null = null, periodEnd: string | null = null) => {
    now = new Date(now.getTime() + 1000);
    return add.run(campaignInput.parse({ name, periodStart, periodEnd }), null);
  };
  const names = async (archived: boolean) =>
    (await queries.list({ archived })).map((row) => row.campaign.name);

  it('are listed with the latest start first and those without a period last', async () => {
    await start('ohne Zeitraum');
    await start('Frühling', '2026-03-01', '2026-05-31');
    await start('Herbst', '2026-09-01');
    expect(await names(false)).toEqual(['Herbst', 'Frühling', 'ohne Zeitraum']);
  });

  it('go into the archive and come back, with everything they had', async () => {
    const id = await start('Winter', '2026-12-01');
    await events.add(id, { day: '2026-12-06', kind: 'release', title: 'Nikolaus' }, null);
    const archived = await edit.run(id, { archived: true }, null);
    expect(archived.archivedAt).toEqual(now);
    expect(await names(true)).toEqual(['Winter']);
    expect(await names(false)).not.toContain('Winter');
    await edit.run(id, { archived: false }, null);
    expect(await queries.find(id)).toMatchObject({
      name: 'Winter',
      periodStart: '2026-12-01',
      archivedAt: null,
    });
    expect((await queries.list()).find(({ campaign }) => campaign.id === id)?.events).toBe(1);
  });

  it('keep what a change leaves out, and lose a day that is set to null', async () => {
    const id = await start('Sommer', '2026-06-01', '2026-08-31');
    await edit.run(id, { goal: 'Zehn Kreise', periodEnd: null }, null);
    expect(await queries.find(id)).toMatchObject({
      name: 'Sommer',
      goal: 'Zehn Kreise',
      periodStart: '2026-06-01',
      periodEnd: null,
    });
  });

  it('refuse to end before they begin, also when only one end moves', async () => {
    await expect(start('verkehrt', '2026-06-02', '2026-06-01')).rejects.toMatchObject({
      code: 'period-order',
    });
    const id = await start('ein Tag', '2026-06-01', '2026-06-01');
    await expect(edit.run(id, { periodStart: '2026-06-02' }, null)).rejects.toMatchObject({
      code: 'period-order',
    });
    expect(await queries.find(id)).toMatchObject({ periodStart: '2026-06-01' });
  });

  it('know their events by day; a removed one comes back as it was', async () => {
    const id = await start('Ereignisse');
    const late = await events.add(id, { day: '2026-04-02', kind: 'event', title: 'Fest' }, null);
    await events.add(id, { day: '2026-04-01', kind: 'release', title: 'Einladung' }, null);
    expect((await queries.events(id)).map(({ title }) => title)).toEqual(['Einladung', 'Fest']);
    const { day, kind, title } = await events.remove(id, late.id, null);
    expect(await queries.events(id)).toHaveLength(1);
    await events.add(id, { day, kind, title }, null);
    expect((await queries.events(id)).at(-1)).toMatchObject({
      day: '2026-04-02',
      kind: 'event',
      title: 'Fest',
    });
  });

  it('refuse an event of a campaign that is not there, or of another', async () => {
    const a = await start('A');
    const b = await start('B');
    const event = await events.add(a, { day: '2026-04-01', kind: 'event', title: 'x' }, null);
    await expect(events.remove(b, event.id, null)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      events.add(newId(now), { day: '2026-04-01', kind: 'event', title: 'x' }, null),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(edit.run(newId(now), { name: 'x' }, null)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['2026-02-28', 'planned'],
    ['2026-03-01', 'running'],
    ['2026-05-31', 'running'],
    ['2026-06-01', 'ended'],
  ])('stand on %s at "%s"', (today, stage) => {
    expect(stageOf({ periodStart: '2026-03-01', periodEnd: '2026-05-31' }, today)).toBe(stage);
  });

  it.each([
    ['no name', { name: '  ' }],
    ['a day that does not exist', { name: 'x', periodStart: '2026-02-30' }],
    ['a NUL in the goal', { name: 'x', goal: 'a\0b' }],
    ['a name of 161 characters', { name: 'x'.repeat(161) }],
  ])('refuse %s', (_, input) => {
    expect(campaignInput.safeParse(input).success).toBe(false);
  });
});
