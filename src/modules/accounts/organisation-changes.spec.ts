import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../../test/support/fresh-database.js';
import { MovableClock } from '../../../test/support/movable-clock.js';
import { StoredFile } from '../../media/file.entity.js';
import { StoredFiles } from '../../media/stored-files.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditLog } from './audit-log.js';
import { OrganisationChanges } from './organisation-changes.js';
import { OrganisationProfile } from './organisation-profile.js';
import { Setting } from './setting.entity.js';
import { User } from './user.entity.js';

describe('what administrators change about the organisation', () => {
  const clock = new MovableClock('2026-03-05T09:00:00Z');
  const alice = newId(clock.now());
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>;
  let dataSource: DataSource;
  let profile: OrganisationProfile;
  let changes: OrganisationChanges;

  beforeAll(async () => {
    fresh = await openFreshDatabase();
    dataSource = fresh.dataSource;
    await dataSource.getRepository(User).insert({
      id: alice,
      email: 'alice@example.org',
      name: 'Alice',
      role: 'admin',
      passwordHash: '',
      locale: null,
      theme: 'auto',
      createdAt: clock.now(),
    });
  });
  afterAll(() => fresh.close());

  beforeEach(async () => {
    await dataSource.getRepository(Setting).clear();
    await dataSource.getRepository(AuditEntry).clear();
    profile = new OrganisationProfile(dataSource, clock);
    changes = new OrganisationChanges(dataSource, profile, new StoredFiles(dataSource), new AuditLog(clock));
  });

  async function aLogo(): Promise<string> {
    const id = newId(clock.now());
    const sha256 = id.replaceAll('-', '').padEnd(64, '0');
    const facts = { mimeType: 'image/png', width: 1, height: 1, bytes: 1, createdAt: clock.now() };
    await dataSource.getRepository(StoredFile).insert({ id, sha256, kind: 'logo', ...facts });
    return id;
  }

  const log = async () => {
    const entries = await dataSource.getRepository(AuditEntry).find({ order: { id: 'ASC' } });
    return entries.map(({ userId, action, details }) => ({ userId, action, details }));
  };

  it('begin with neither name nor logo', async () => {
    expect(await profile.current()).toEqual({ name: '', logoFileId: null });
  });

  it('rename it, with an entry in the log, and seen at once', async () => {
    expect((await profile.current()).name).toBe('');
    await changes.rename('Brückenbau gGmbH', alice);
    expect(await profile.current()).toEqual({ name: 'Brückenbau gGmbH', logoFileId: null });
    expect(await log()).toEqual([
      { userId: alice, action: 'organisation.rename', details: { from: '', to: 'Brückenbau gGmbH' } },
    ]);
  });

  it('keep the logo when the name changes, and the name when the logo changes', async () => {
    const logo = await aLogo();
    await changes.rename('A', alice);
    await changes.changeLogo({ from: null, to: logo }, alice);
    await changes.rename('B', alice);
    expect(await profile.current()).toEqual({ name: 'B', logoFileId: logo });
  });

  it('write nothing down when nothing changes', async () => {
    await changes.rename('', alice);
    await changes.changeLogo({ from: null, to: null }, alice);
    expect(await log()).toEqual([]);
  });

  it('remove the logo and bring it back', async () => {
    const logo = await aLogo();
    await changes.changeLogo({ from: null, to: logo }, alice);
    clock.advance({ seconds: 1 });
    await changes.changeLogo({ from: logo, to: null }, alice);
    expect((await profile.current()).logoFileId).toBeNull();
    clock.advance({ seconds: 1 });
    await changes.changeLogo({ from: null, to: logo }, alice);
    expect((await profile.current()).logoFileId).toBe(logo);
    expect((await log()).map((entry) => entry.details)).toEqual([
      { from: null, to: logo },
      { from: logo, to: null },
      { from: null, to: logo },
    ]);
  });

  it('do not overwrite what somebody else did meanwhile', async () => {
    const [first, second] = [await aLogo(), await aLogo()];
    await changes.changeLogo({ from: null, to: second }, alice);
    await expect(changes.changeLogo({ from: null, to: first }, alice)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await profile.current()).logoFileId).toBe(second);
    expect(await log()).toHaveLength(1);
  });

  it('do not take a logo that does not exist', async () => {
    const unknown = newId(clock.now());
    await expect(changes.changeLogo({ from: null, to: unknown }, alice)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await profile.current()).logoFileId).toBeNull();
  });

  it('are seen by another process after half a minute', async () => {
    const elsewhere = new OrganisationProfile(dataSource, clock);
    expect((await elsewhere.current()).name).toBe('');
    await changes.rename('Neu', alice);
    clock.advance({ seconds: 29 });
    expect((await elsewhere.current()).name).toBe('');
    clock.advance({ seconds: 1 });
    expect((await elsewhere.current()).name).toBe('Neu');
  });
});
