import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { aRelease } from '../../../../test/builders/a-release.js';
import { aWording } from '../../../../test/builders/a-wording.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { MovableClock } from '../../../../test/support/movable-clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { User } from '../../accounts/user.entity.js';
import { AddRelease } from '../add-release.js';
import { EditRelease } from '../edit-release.js';
import { unwrittenRelease } from '../new-release.js';
import { ApproveRelease } from '../publication/approve-release.js';
import { PublishRelease } from '../publication/publish-release.js';
import { Release } from '../release.entity.js';
import { compareWordings } from './compare-wordings.js';
import { RestoreVersion } from './restore-version.js';
import { VersionsQueries } from './versions.queries.js';

const settings = { timeZone: 'Europe/Berlin' };

describe('versions of a release', () => {
  const clock = new MovableClock('2026-03-02T09:00:00Z');
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let add: AddRelease;
  let edit: EditRelease;
  let restore: RestoreVersion;
  let versions: VersionsQueries;
  let alice: string;
  let bob: string;

  beforeAll(async () => {
    ({ dataSource, close } = await openFreshDatabase());
    const audit = new AuditLog(clock);
    add = new AddRelease(dataSource, clock, audit, settings);
    edit = new EditRelease(dataSource, clock, audit, settings);
    restore = new RestoreVersion(dataSource, edit);
    versions = new VersionsQueries(dataSource);
    alice = await person('Alice');
    bob = await person('Bob');
  });
  afterAll(() => close());

  async function person(name: string): Promise<string> {
    const id = newId(clock.now());
    const email = `${name.toLowerCase()}@example.org`;
    await dataSource.manager.insert(User, {
      ...{ id, name, email, passwordHash: '', role: 'editor' },
      ...{ locale: null, theme: 'auto', createdAt: clock.now() },
    });
    return id;
  }
  const draft = (changes: Parameters<typeof aRelease>[0] = {}) => ({
    ...aRelease(changes),
    publishedAt: null,
  });
  const stored = (id: string) => dataSource.manager.findOneByOrFail(Release, { id });
  const listed = async (id: string) =>
    (await versions.list(await stored(id))).map(({ number, kind, by, note, wording }) => [
      number,
      kind,
      by,
      note,
      wording.headline,
    ]);

  it('join what one person saves in ten minutes, and nothing else', async () => {
    const id = await add.run(draft({ headline: 'A' }), alice);
    await edit.run(id, 1, { headline: 'B' }, alice);
    expect(await listed(id)).toEqual([[1, 'saved', 'Alice', '', 'B']]);
    clock.advance({ minutes: 11 });
    await edit.run(id, 2, { headline: 'C' }, alice);
    await edit.run(id, 3, { headline: 'D' }, bob);
    await edit.run(id, 4, { headline: 'E' }, bob, { note: 'Mit Vermerk' });
    await edit.run(id, 5, { replyDays: 20 }, bob);
    expect(await listed(id)).toEqual([
      [4, 'saved', 'Bob', 'Mit Vermerk', 'E'],
      [3, 'saved', 'Bob', '', 'D'],
      [2, 'saved', 'Alice', '', 'C'],
      [1, 'saved', 'Alice', '', 'B'],
    ]);
  });

  it('never join what was approved', async () => {
    const id = await add.run(draft({ headline: 'A' }), alice);
    await new ApproveRelease(dataSource, clock, new AuditLog(clock)).run(id, 1, alice);
    await edit.run(id, 2, { headline: 'B' }, alice);
    expect((await listed(id)).map(([, , , , headline]) => headline)).toEqual(['B', 'A']);
  });

  it('keep what was published for ever; corrections stand beside it', async () => {
    const audit = new AuditLog(clock);
    const id = await add.run(draft({ headline: 'Drei Kreise' }), alice);
    await new ApproveRelease(dataSource, clock, audit).run(id, 1, alice);
    await new PublishRelease(dataSource, clock, audit, settings).run(id, 2, alice);
    const published = clock.now();
    clock.advance({ minutes: 5 });
    await expect(edit.run(id, 3, { headline: 'Vier Kreise' }, alice)).rejects.toMatchObject({
      code: 'correction-reason',
    });
    await edit.run(id, 3, { replyDays: 10, spokespersons: ['Mara Muster'] }, alice);
    expect((await stored(id)).correctedAt).toBeNull();
    await edit.run(id, 4, { headline: 'Vier Kreise' }, alice, { note: 'Es sind vier.' });
    const list = await versions.list(await stored(id));
    expect(
      list.map(({ number, kind, note, publishedAt, wording }) => ({
        number,
        kind,
        note,
        publishedAt,
        headline: wording.headline,
      })),
    ).toEqual([
      {
        number: 2,
        kind: 'correction',
        note: 'Es sind vier.',
        publishedAt: clock.now(),
        headline: 'Vier Kreise',
      },
      { number: 1, kind: 'saved', note: '', publishedAt: published, headline: 'Drei Kreise' },
    ]);
    expect(await stored(id)).toMatchObject({
      correctedAt: clock.now(),
      publishedAt: published,
      state: 'published',
    });
    // the day it went out is known; nobody moves it
    await edit.run(id, 5, { publishedAt: new Date('2020-01-01T00:00:00Z') }, alice);
    expect((await stored(id)).publishedAt).toEqual(published);
  });

  it('are taken up again as new ones', async () => {
    const id = await add.run(draft({ headline: 'A', lead: 'Alt' }), alice);
    clock.advance({ minutes: 20 });
    await edit.run(id, 1, { headline: 'B', lead: 'Neu' }, bob);
    expect(await restore.run(id, { version: 2, number: 1, note: 'Zurück' }, alice)).toBe(true);
    expect(await stored(id)).toMatchObject({ headline: 'A', lead: 'Alt', version: 3 });
    expect((await listed(id))[0]).toEqual([3, 'restored', 'Alice', 'Zurück', 'A']);
    expect(await restore.run(id, { version: 3, number: 1, note: '' }, alice)).toBe(false);
    const missing = restore.run(id, { version: 3, number: 9, note: '' }, alice);
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });

  it('begin with the wording of before where a release is older than versions', async () => {
    const id = newId(clock.now());
    const publishedAt = new Date('2026-01-05T08:00:00Z');
    await dataSource.manager.insert(Release, {
      ...unwrittenRelease(),
      ...{ id, headline: 'Alt', body: 'Text', state: 'published' as const, publishedAt, day: '2026-01-05' },
      ...{ createdAt: publishedAt, updatedAt: publishedAt, version: 1 },
    });
    expect(await listed(id)).toEqual([[1, 'logged', null, '', 'Alt']]);
    await edit.run(id, 1, { headline: 'Neu' }, alice, { note: 'Vertippt' });
    expect(await listed(id)).toEqual([
      [2, 'correction', 'Alice', 'Vertippt', 'Neu'],
      [1, 'logged', null, '', 'Alt'],
    ]);
  });

  it('log a draft that was sent by another way', async () => {
    const id = await add.run(draft({ headline: 'A' }), alice);
    const publishedAt = new Date('2026-03-01T08:00:00Z');
    await edit.run(id, 1, { publishedAt }, alice);
    expect(await stored(id)).toMatchObject({
      state: 'published',
      publishedAt,
      day: '2026-03-01',
      approvedAt: null,
    });
    expect((await listed(id))[0]).toEqual([2, 'logged', 'Alice', '', 'A']);
  });
});

describe('the comparison of two wordings', () => {
  const moment = (at: Date) => at.toISOString();

  it('names parts that differ, word by word', () => {
    const before = aWording();
    const after = aWording({ headline: 'Fünf Kreise starten gemeinsam', asksForVoucher: false });
    expect(compareWordings(before, before, moment)).toEqual([]);
    expect(compareWordings(before, after, moment)).toEqual([
      {
        part: 'headline',
        changes: [
          { kind: 'removed', text: 'Vier' },
          { kind: 'added', text: 'Fünf' },
          { kind: 'same', text: ' Kreise starten gemeinsam' },
        ],
      },
      { part: 'voucher', changes: [{ kind: 'removed', text: '✓' }] },
    ]);
  });

  it('loses nothing of either', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (old, fresh) => {
        const [part] = compareWordings(aWording({ lead: old }), aWording({ lead: fresh }), moment);
        const joined = (kind: 'added' | 'removed') =>
          part?.changes
            .flatMap((change) => (change.kind === 'same' || change.kind === kind ? change.text : []))
            .join('');
        expect(part ? joined('removed') : old).toBe(old);
        expect(part ? joined('added') : fresh).toBe(fresh);
      }),
    );
  });

  it('ends on two long texts that share nothing', () => {
    const text = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join(' ');
    const [part] = compareWordings(aWording({ body: text('a') }), aWording({ body: text('b') }), moment);
    expect(part!.changes.length).toBeGreaterThan(1);
  });
});
