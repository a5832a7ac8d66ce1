import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { aRelease } from '../../../../test/builders/a-release.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { MovableClock } from '../../../../test/support/movable-clock.js';
import { newId } from '../../../shared/ids.js';
import { instantOf } from '../../../shared/zone-time.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { FundingStatement } from '../../funding/funding-statement.entity.js';
import { Funder } from '../../funding/funder.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { AddRelease } from '../add-release.js';
import { ArchiveRelease } from '../archive-release.js';
import { EditRelease } from '../edit-release.js';
import { readWording } from '../release-wording.js';
import { Release } from '../release.entity.js';
import { ReleasesObserver } from '../releases-observer.js';
import { latestVersion } from '../versions/store-version.js';
import { ApproveRelease } from './approve-release.js';
import { isPublicAt } from './is-public-at.js';
import { PublishDue } from './publish-due.js';
import { PublishRelease } from './publish-release.js';
import { ScheduleRelease } from './schedule-release.js';

const timeZone = 'Europe/Berlin';
const settings = { timeZone };

class Listener extends ReleasesObserver {
  readonly told: (string | null)[] = [];

  releaseChanged(_: EntityManager, { publishedAt }: Pick<Release, 'publishedAt'>): Promise<void> {
    this.told.push(publishedAt?.toISOString() ?? null);
    return Promise.resolve();
  }
}

describe('publication', () => {
  const clock = new MovableClock('2026-03-02T09:00:00Z');
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let listener: Listener;
  let add: AddRelease;
  let edit: EditRelease;
  let archive: ArchiveRelease;
  let approve: ApproveRelease;
  let schedule: ScheduleRelease;
  let publish: PublishRelease;
  let due: PublishDue;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
  });
  beforeEach(() => {
    listener = new Listener();
    const audit = new AuditLog(clock);
    add = new AddRelease(dataSource, clock, audit, settings, listener);
    edit = new EditRelease(dataSource, clock, audit, settings, listener);
    archive = new ArchiveRelease(dataSource, clock, audit, listener);
    approve = new ApproveRelease(dataSource, clock, audit);
    schedule = new ScheduleRelease(dataSource, clock, audit);
    publish = new PublishRelease(dataSource, clock, audit, settings, listener);
    due = new PublishDue(dataSource, clock, publish);
  });
  afterAll(() => close());

  const draft = (changes: Parameters<typeof aRelease>[0] = {}) => ({
    ...aRelease(changes),
    publishedAt: null,
  });
  const stored = (id: string) => dataSource.manager.findOneByOrFail(Release, { id });
  const approved = async (changes: Parameters<typeof aRelease>[0] = {}) => {
    const id = await add.run(draft(changes), null);
    await approve.run(id, 1, null);
    return id;
  };
  const planned = async (at: Date, changes: Parameters<typeof aRelease>[0] = {}) => {
    const id = await approved(changes);
    await schedule.run(id, 2, at, null);
    return id;
  };

  it('goes from the draft over approval, at once, and only once', async () => {
    const id = await add.run(draft(), null);
    await expect(publish.run(id, 1, null)).rejects.toMatchObject({ code: 'release-not-approved' });
    await approve.run(id, 1, null);
    await approve.run(id, 2, null);
    listener.told.length = 0;
    expect(await publish.run(id, 2, null)).toBe(true);
    expect(await publish.run(id, 2, null)).toBe(false);
    expect(await stored(id)).toMatchObject({
      state: 'published',
      publishedAt: clock.now(),
      day: '2026-03-02',
      version: 3,
    });
    expect(listener.told).toEqual([clock.now().toISOString()]);
    await expect(approve.run(id, 3, null)).rejects.toMatchObject({ code: 'release-published' });
    await expect(approve.withdraw(id, null)).rejects.toMatchObject({ code: 'release-published' });
  });

  it('approves what was seen, and a change of the text withdraws it with the plan', async () => {
    const id = await add.run(draft(), null);
    await edit.run(id, 1, { headline: 'Neu' }, null);
    await expect(approve.run(id, 1, null)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await approve.run(id, 2, null);
    await schedule.run(id, 3, new Date('2026-03-03T09:00:00Z'), null);
    await edit.run(id, 4, { replyDays: 20 }, null);
    expect(await stored(id)).toMatchObject({ state: 'scheduled' });
    await edit.run(id, 5, { lead: 'Anders' }, null);
    expect(await stored(id)).toMatchObject({ state: 'draft', approvedAt: null, plannedAt: null });
    await expect(schedule.run(id, 6, new Date('2026-03-03T09:00:00Z'), null)).rejects.toMatchObject({
      code: 'release-not-approved',
    });
  });

  it('plans ahead only, and not before the end of an embargo', async () => {
    const id = await approved({ embargoUntil: new Date('2026-03-05T09:00:00Z'), embargoReason: 'Rede' });
    await expect(schedule.run(id, 2, clock.now(), null)).rejects.toMatchObject({ code: 'moment-past' });
    const early = schedule.run(id, 2, new Date('2026-03-05T08:59:00Z'), null);
    await expect(early).rejects.toMatchObject({ code: 'moment-before-embargo' });
    await expect(publish.run(id, 2, null)).rejects.toMatchObject({
      code: 'publication-blocked',
      params: { reasons: 'embargo' },
    });
    await schedule.run(id, 2, new Date('2026-03-05T09:00:00Z'), null);
    await schedule.unschedule(id, null);
    expect(await stored(id)).toMatchObject({ state: 'approved', plannedAt: null });
    await expect(schedule.unschedule(id, null)).rejects.toMatchObject({ code: 'release-not-scheduled' });
  });

  it('lets out at the moment, not before, and also when nobody was there at the moment', async () => {
    const onTime = await planned(new Date('2026-03-03T09:00:00Z'));
    const missed = await planned(new Date('2026-03-03T10:00:00Z'));
    clock.advance({ hours: 23, minutes: 59, seconds: 59 });
    expect(await due.publishDue()).toBe(0);
    clock.advance({ seconds: 1 });
    expect(await due.publishDue()).toBe(1);
    expect(await stored(onTime)).toMatchObject({ state: 'published', publishedAt: clock.now() });
    // down for two days
    clock.advance({ days: 2 });
    const late = clock.now();
    expect(await due.publishDue()).toBe(1);
    expect(await due.publishDue()).toBe(0);
    expect(await stored(missed)).toMatchObject({ state: 'published', publishedAt: late, day: '2026-03-05' });
  });

  it('is done once when several look at the same time', async () => {
    const at = new Date(clock.now().getTime() + 60_000);
    const ids = [await planned(at), await planned(at), await planned(at)];
    clock.advance({ minutes: 2 });
    listener.told.length = 0;
    const others = [1, 2, 3].map(() => new PublishDue(dataSource, clock, publish));
    const counts = await Promise.all(others.map((other) => other.publishDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(listener.told).toHaveLength(3);
    for (const id of ids) expect((await stored(id)).state).toBe('published');
  });

  it('goes back to the approved ones with the reason when something stands in the way', async () => {
    const at = new Date(clock.now().getTime() + 60_000);
    const id = await planned(at);
    // an embargo that came by another way than the form
    const embargoUntil = new Date(at.getTime() + 3_600_000);
    await dataSource.manager.update(Release, { id }, { embargoUntil });
    clock.advance({ minutes: 2 });
    expect(await due.publishDue()).toBe(0);
    expect(await stored(id)).toMatchObject({
      state: 'approved',
      plannedAt: null,
      publishedAt: null,
      heldBack: { at: clock.now().toISOString(), blockers: [{ code: 'embargo' }] },
    });
    await schedule.run(id, (await stored(id)).version, embargoUntil, null);
    expect((await stored(id)).heldBack).toBeNull();
  });

  it('does not surprise by what comes back from the archive', async () => {
    const id = await planned(new Date(clock.now().getTime() + 60_000));
    await archive.run(id, true, null);
    clock.advance({ minutes: 2 });
    expect(await due.publishDue()).toBe(0);
    await archive.run(id, false, null);
    expect(await due.publishDue()).toBe(0);
    expect(await stored(id)).toMatchObject({ state: 'approved', plannedAt: null });
  });

  it.each([
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z', 'when spring leaves an hour out'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z', 'in the hour that autumn has twice'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z', 'after the hour that autumn has twice'],
  ])('means German clocks: %s, %s is %s, %s', async (day, time, instant) => {
    const night = new MovableClock(new Date(Date.parse(instant) - 3_600_000));
    const audit = new AuditLog(night);
    const at = instantOf(day, time, timeZone);
    expect(at.toISOString()).toBe(instant);
    const id = await new AddRelease(dataSource, night, audit, settings, listener).run(
      draft({ embargoUntil: at, embargoReason: 'Nacht' }),
      null,
    );
    await new ApproveRelease(dataSource, night, audit).run(id, 1, null);
    await new ScheduleRelease(dataSource, night, audit).run(id, 2, at, null);
    const out = new PublishDue(
      dataSource,
      night,
      new PublishRelease(dataSource, night, audit, settings, listener),
    );
    for (const minutes of [30, 29]) {
      night.advance({ minutes });
      await out.publishDue();
      expect(isPublicAt(await stored(id), night.now())).toBe(false);
    }
    night.advance({ minutes: 1 });
    await out.publishDue();
    expect(isPublicAt(await stored(id), night.now())).toBe(true);
  });

  it('keeps the funding statements as they were on the day', async () => {
    const now = clock.now();
    const funderId = newId(now);
    const grantId = newId(now);
    await dataSource.manager.insert(Funder, {
      id: funderId,
      name: 'Beispielministerium',
      shortName: '',
      note: '',
      createdAt: now,
      archivedAt: null,
    });
    await dataSource.manager.insert(Grant, {
      ...{ id: grantId, funderId, title: 'Ankommen', reference: '01AB', note: '', email: '', logoRule: '' },
      ...{ periodStart: '2026-01-01', periodEnd: '2026-12-31', noticeDays: null, copiesRequired: 0 },
      ...{ referenceRequired: false, logoRequired: false, approvalRequired: false, blocksPublication: false },
      ...{ createdAt: now, updatedAt: now, version: 1, archivedAt: null },
    });
    const statement = (text: string, validFrom: string, language: 'de' | 'en' = 'de') =>
      dataSource.manager.insert(FundingStatement, {
        ...{ id: newId(clock.now()), grantId, language, text, validFrom, createdAt: now },
      });
    await statement('Gefördert durch das alte Ministerium.', '2026-01-01');
    await statement('Funded by the ministry.', '2026-01-01', 'en');
    const id = await approved({ grantIds: [grantId] });
    await publish.run(id, 2, null);
    await statement('Gefördert durch das neue Ministerium.', '2026-01-02');
    const version = await latestVersion(dataSource.manager, id);
    expect(version!.publishedAt).toEqual(clock.now());
    expect(readWording(version!.wording)).toMatchObject({
      grantIds: [grantId],
      statements: ['Gefördert durch das alte Ministerium.'],
    });
    await expect(edit.run(id, 3, { grantIds: [newId()] }, null, { note: 'x' })).rejects.toMatchObject({
      code: 'unknown-grant',
    });
  });
});

describe('what is public', () => {
  const now = new Date('2026-03-05T09:00:00Z');
  const out = { state: 'published' as const, publishedAt: now, embargoUntil: null, archivedAt: null };
  it.each([
    ['what went out', out, true],
    ['a draft', { ...out, state: 'draft' as const, publishedAt: null }, false],
    ['one that is planned', { ...out, state: 'scheduled' as const, publishedAt: null }, false],
    ['one under embargo', { ...out, embargoUntil: new Date(now.getTime() + 1) }, false],
    ['one whose embargo ends now', { ...out, embargoUntil: now }, true],
    ['one from tomorrow', { ...out, publishedAt: new Date(now.getTime() + 86_400_000) }, false],
    ['one in the archive', { ...out, archivedAt: now }, false],
  ])('%s', (_, release, expected) => {
    expect(isPublicAt(release, now)).toBe(expected);
  });
});
