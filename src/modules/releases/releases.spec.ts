import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { aRelease } from '../../../test/builders/a-release.js';
import { insertCampaign, insertOutlet } from '../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { AddRelease } from './add-release.js';
import { ArchiveRelease } from './archive-release.js';
import { DeliverRelease } from './deliver-release.js';
import { EditRelease } from './edit-release.js';
import { releaseInput } from './release-input.js';
import { Release } from './release.entity.js';
import { ReleasesObserver } from './releases-observer.js';
import { ReleasesQueries } from './releases.queries.js';

const timeZone = 'Europe/Berlin';
const morning = new Date('2026-03-05T08:30:00Z');
const evening = new Date('2026-03-05T23:30:00Z');

/** Remembers what it was told, and whether it could see it in that very transaction. */
class Listener extends ReleasesObserver {
  readonly told: string[] = [];
  fails = false;

  async releaseChanged(
    manager: EntityManager,
    { id, publishedAt }: Pick<Release, 'id' | 'publishedAt'>,
  ): Promise<void> {
    const { version } = await manager.findOneByOrFail(Release, { id });
    this.told.push(`${publishedAt?.toISOString()} v${version}`);
    if (this.fails) throw new Error('on purpose');
  }
}

describe('releases', () => {
  const clock = new MovableClock('2026-03-06T09:00:00Z');
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let listener: Listener;
  let add: AddRelease;
  let edit: EditRelease;
  let archive: ArchiveRelease;
  let deliver: DeliverRelease;
  let queries: ReleasesQueries;
  let bote: string;
  let echo: string;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    queries = new ReleasesQueries(dataSource);
    echo = await insertOutlet(dataSource, 'Ökoblatt', 'local', clock.now(), []);
    bote = await insertOutlet(dataSource, 'Bote', 'local', clock.now(), []);
  });
  beforeEach(() => {
    listener = new Listener();
    const audit = new AuditLog(clock);
    add = new AddRelease(dataSource, clock, audit, { timeZone }, listener);
    edit = new EditRelease(dataSource, clock, audit, { timeZone }, listener);
    archive = new ArchiveRelease(dataSource, clock, audit, listener);
    deliver = new DeliverRelease(dataSource, clock, audit, listener);
  });
  afterAll(() => close());

  const stored = async (id: string) => (await queries.detail(id))!;
  const actionsOn = async (subjectId: string) => {
    const entries = await dataSource.manager.findBy(AuditEntry, { subjectId });
    return entries.map(({ action }) => action).sort();
  };

  it('are kept as they were written, with the day of the reporting time zone', async () => {
    const draft = aRelease({
      publishedAt: evening,
      spokespersons: ['Mara Muster'],
      links: ['https://brueckenlotse.example/start'],
      replyDays: 7,
    });
    const { release, outlets, campaign } = await stored(await add.run(draft, null));
    const { grantIds: _, ...columns } = draft;
    expect(release).toMatchObject({ ...columns, day: '2026-03-06', version: 1, archivedAt: null });
    expect({ outlets, campaign }).toEqual({ outlets: [], campaign: null });
    expect(listener.told).toEqual(['2026-03-05T23:30:00.000Z v1']);
  });

  it('are stored with what the observer writes, or not at all', async () => {
    listener.fails = true;
    const before = await dataSource.manager.count(Release);
    await expect(add.run(aRelease(), null)).rejects.toThrow('on purpose');
    expect(await dataSource.manager.count(Release)).toBe(before);
  });

  it('change, and say around which moments', async () => {
    const id = await add.run(aRelease({ publishedAt: evening }), null);
    listener.told.length = 0;
    const draft = aRelease({ headline: 'Fünf Kreise starten', publishedAt: morning });
    await expect(edit.run(id, 1, draft, null)).rejects.toMatchObject({ code: 'correction-reason' });
    const note = 'Es sind fünf.';
    expect(await edit.run(id, 1, draft, null, { note })).toEqual(['headline', 'publishedAt']);
    expect((await stored(id)).release).toMatchObject({
      headline: 'Fünf Kreise starten',
      publishedAt: morning,
      day: '2026-03-05',
      version: 2,
      correctedAt: clock.now(),
    });
    expect(listener.told).toEqual(['2026-03-05T23:30:00.000Z v2', '2026-03-05T08:30:00.000Z v2']);
    expect(await edit.run(id, 2, draft, null)).toEqual([]);
    expect(listener.told).toHaveLength(2);
    expect(await actionsOn(id)).toEqual(['release.add', 'release.correct']);
  });

  it('refuse a change of an older version, and of what is not there', async () => {
    const id = await add.run(aRelease(), null);
    const note = 'Vertippt';
    await edit.run(id, 1, aRelease({ headline: 'Neu' }), null, { note });
    const stale = { code: 'changed-meanwhile' };
    await expect(edit.run(id, 1, aRelease({ headline: 'Alt' }), null)).rejects.toMatchObject(stale);
    await expect(deliver.run(id, 1, { outletIds: [bote], sentAt: morning }, null)).rejects.toMatchObject(
      stale,
    );
    expect((await stored(id)).release.headline).toBe('Neu');
    const missing = { code: 'not-found' };
    await expect(edit.run(newId(), 1, aRelease(), null)).rejects.toMatchObject(missing);
    await expect(archive.run(newId(), true, null)).rejects.toMatchObject(missing);
  });

  it('belong to a campaign that exists, and outlive it', async () => {
    const refused = { code: 'unknown-campaign' };
    await expect(add.run(aRelease({ campaignId: newId() }), null)).rejects.toMatchObject(refused);
    const campaignId = await insertCampaign(dataSource, 'Start', clock.now());
    const id = await add.run(aRelease({ campaignId }), null);
    expect((await stored(id)).campaign).toEqual({ id: campaignId, name: 'Start' });
    await dataSource.manager.delete(Campaign, { id: campaignId });
    expect((await stored(id)).release.campaignId).toBeNull();
  });

  it('know who was written to; who was before keeps the moment', async () => {
    const id = await add.run(aRelease(), null);
    listener.told.length = 0;
    await deliver.run(id, 1, { outletIds: [echo], sentAt: morning }, null);
    const counts = await deliver.run(id, 2, { outletIds: [echo, bote, bote], sentAt: evening }, null);
    expect(counts).toEqual({ added: 1, removed: 0 });
    expect((await stored(id)).outlets).toEqual([
      { id: bote, name: 'Bote', scope: 'local', sentAt: evening },
      { id: echo, name: 'Ökoblatt', scope: 'local', sentAt: morning },
    ]);
    expect(await deliver.run(id, 3, { outletIds: [bote, echo], sentAt: clock.now() }, null)).toEqual({
      added: 0,
      removed: 0,
    });
    await deliver.run(id, 3, { outletIds: [], sentAt: morning }, null);
    expect((await stored(id)).outlets).toEqual([]);
    expect(listener.told).toEqual(['v2', 'v3', 'v4'].map((version) => `${morning.toISOString()} ${version}`));
    const unknown = deliver.run(id, 4, { outletIds: [newId()], sentAt: morning }, null);
    await expect(unknown).rejects.toMatchObject({ code: 'unknown-outlet' });
  });

  it('go into the archive and come back', async () => {
    const id = await add.run(aRelease({ headline: 'Geht und kommt' }), null);
    const shown = async (archived?: boolean) => {
      const { items } = await queries.page({ ...(archived === undefined ? {} : { archived }), limit: 50 });
      return items.some(({ release }) => release.id === id);
    };
    await archive.run(id, true, null);
    await archive.run(id, true, null);
    expect([await shown(true), await shown(false), await shown()]).toEqual([true, false, true]);
    await archive.run(id, false, null);
    expect([await shown(true), await shown(false), await shown()]).toEqual([false, true, true]);
    expect(listener.told).toHaveLength(3);
    expect(await actionsOn(id)).toEqual(['release.add', 'release.archive', 'release.restore']);
  });

  it('are paged newest first, each once, with their counts', async () => {
    const first = await add.run(aRelease({ publishedAt: new Date('2026-04-01T08:00:00Z') }), null);
    await deliver.run(first, 1, { outletIds: [bote, echo], sentAt: morning }, null);
    const seen: { id: string; at: number; outlets: number }[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await queries.page({ limit: 2, cursor });
      seen.push(
        ...page.items.map(({ release: { id, publishedAt }, outlets }) => ({
          id,
          at: +publishedAt!,
          outlets,
        })),
      );
      cursor = page.nextCursor;
    }
    expect(seen[0]).toMatchObject({ id: first, outlets: 2 });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(await dataSource.manager.count(Release));
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((a, b) => b - a));
  });

  it('are found by the window in which they went out, with both ends, without archived ones', async () => {
    const day = (date: string) => new Date(`${date}T12:00:00Z`);
    const ids: string[] = [];
    for (const date of ['2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04'])
      ids.push(await add.run(aRelease({ publishedAt: day(date) }), null));
    await deliver.run(ids[1]!, 1, { outletIds: [echo], sentAt: day('2025-06-02') }, null);
    await archive.run(ids[2]!, true, null);
    const found = await queries.inWindow(dataSource.manager, day('2025-06-02'), day('2025-06-04'));
    expect(found.map(({ release: { id, body }, deliveries }) => ({ id, body, deliveries }))).toEqual([
      { id: ids[1], body: aRelease().body, deliveries: [{ outletId: echo, sentAt: day('2025-06-02') }] },
      { id: ids[3], body: aRelease().body, deliveries: [] },
    ]);
    expect(await queries.inWindow(dataSource.manager, day('2024-01-01'), day('2024-02-01'))).toEqual([]);
  });

  it('lose the deliveries to an outlet that is removed', async () => {
    const gone = await insertOutlet(dataSource, 'Vergangen', 'local', clock.now(), []);
    const id = await add.run(aRelease(), null);
    await deliver.run(id, 1, { outletIds: [gone, bote], sentAt: morning }, null);
    await dataSource.manager.delete(Outlet, { id: gone });
    expect((await stored(id)).outlets.map(({ name }) => name)).toEqual(['Bote']);
  });

  it('offer what the newest of them says about the organisation and its press contact', async () => {
    const pressContact = { name: 'Mara Muster', phone: '0711 1', email: 'presse@brueckenlotse.example' };
    clock.advance({ minutes: 1 });
    await add.run(aRelease({ boilerplate: 'Wir lotsen.', place: 'Musterstadt', pressContact }), null);
    expect(await queries.latestSender()).toEqual({
      boilerplate: 'Wir lotsen.',
      place: 'Musterstadt',
      contactName: 'Mara Muster',
      contactPhone: '0711 1',
      contactEmail: 'presse@brueckenlotse.example',
    });
  });

  const written = { headline: 'x', body: 'y', publishedAt: '2026-03-05T09:30:00+01:00' };
  it.each([
    ['no body', { body: ' \n ' }],
    ['a headline of 301 characters', { headline: 'x'.repeat(301) }],
    ['a link that no browser should open', { links: ['javascript:alert(1)'] }],
    ['a person without a name', { spokespersons: [' '] }],
    ['no days to reply', { replyDays: 0 }],
    ['91 days to reply', { replyDays: 91 }],
    ['a moment that no database keeps', { publishedAt: '9999-12-31T23:59:00-14:00' }],
    ['a NUL in the text', { body: 'a\0b' }],
  ])('refuse %s', (_, input) => {
    expect(releaseInput.safeParse(written).success).toBe(true);
    expect(releaseInput.safeParse({ ...written, ...input }).success).toBe(false);
  });

  it('have the line ends of one system', () => {
    expect(releaseInput.parse({ ...written, body: 'a\r\n\r\nb\rc' }).body).toBe('a\n\nb\nc');
  });
});
