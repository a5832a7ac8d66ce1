import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PrivateFiles } from '../../src/media/private-files.js';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { ClippingAccess } from '../../src/modules/mentions/clippings/clipping-access.entity.js';
import { ClippingAccesses } from '../../src/modules/mentions/clippings/clipping-accesses.js';
import { ClippingQueries } from '../../src/modules/mentions/clippings/clippings.queries.js';
import { ExpireClippings } from '../../src/modules/mentions/clippings/expire-clippings.js';
import { SweepFiles } from '../../src/modules/mentions/clippings/sweep-files.js';
import { newId } from '../../src/shared/ids.js';
import { openClippingsRoom, picture } from '../support/clippings-room.js';
import type { ClippingsRoom, Fields } from '../support/clippings-room.js';

const section49 = { rightsBasis: 'section49', readerCount: '5' };
const pmg = { rightsBasis: 'pmg', readerCount: '2', proof: 'Lizenz 4711', validUntil: '2026-03-20' };

describe('the end of a clipping', () => {
  let room: ClippingsRoom;
  let expire: ExpireClippings;
  let sweep: SweepFiles;
  beforeEach(async () => {
    room = await openClippingsRoom();
    expire = room.house.app.get(ExpireClippings);
    sweep = room.house.app.get(SweepFiles);
  });
  afterEach(() => room.house.close());

  const add = async (fields: Fields) =>
    ((await room.post(fields, await picture()).expect(201)).body as { id: string }).id;
  const stored = (id: string) => room.clippings.findOneByOrFail({ id });
  const file = (id: string, part = '') => room.house.alice.get(`/clippings/${id}/file${part}`);
  const audited = (action: string) => room.house.dataSource.manager.countBy(AuditEntry, { action });

  it('comes under § 49 seven days after the upload, to the minute: the file goes, the metadata stay', async () => {
    const id = await add(section49);
    room.house.clock.advance({ days: 7, minutes: -1 });
    await file(id).expect(200);
    await expire.run();
    expect(await room.onDisk()).toEqual(expect.arrayContaining(['page.webp', 'thumb.webp']));

    room.house.clock.advance({ minutes: 1 });
    // before the job has come by
    for (const part of ['', '/page', '/thumb']) {
      const gone = await file(id, part).expect(410);
      expect(gone.text).toContain('Frist');
    }
    expect(await expire.run()).toEqual({ expired: 1, purged: 0 });
    expect(await room.onDisk()).toEqual([]);
    expect(await stored(id)).toMatchObject({
      fileId: null,
      deletionReason: 'expired',
      deletedAt: room.house.clock.now(),
      rightsBasis: 'section49',
      readerCount: 5,
      mediaType: 'image/png',
      fileName: 'scan',
    });
    await file(id).expect(410);
    expect((await room.house.alice.get(`/clippings/${id}`).expect(200)).text).toContain(
      'die Datei ist gelöscht',
    );
    expect((await room.house.alice.get(`/mentions/${room.mentionId}`).expect(200)).text).toContain(
      'Abgelaufen',
    );

    expect(await expire.run()).toEqual({ expired: 0, purged: 0 });
    expect(await audited('clipping.expire')).toBe(1);
  });

  it('comes after the last day that was entered, and later when the right was extended in time', async () => {
    const short = { ...pmg, validUntil: '2026-03-10' };
    const [ends, stays] = [await add(short), await add(short)];
    const version = (await stored(stays)).version;
    const edit = (fields: Fields) =>
      room.house.bob
        .post(`/clippings/${stays}`)
        .type('form')
        .send({ ...short, version, ...fields });
    const stale = await edit({ validUntil: '2026-04-20' }).expect(422);
    expect(stale.text).toContain('neuen Nachweis');
    await edit({ validUntil: '2026-04-20', proof: 'Lizenz 4712' }).expect(303);
    room.house.clock.advance({ days: 5, hours: 13, minutes: 59 });
    await file(ends).expect(200);
    // midnight after 10 March in Berlin is 23:00 UTC
    room.house.clock.advance({ minutes: 1 });
    await file(ends).expect(410);
    await expire.run();
    await file(stays).expect(200);
    expect((await stored(ends)).fileId).toBeNull();
    expect((await stored(stays)).fileId).not.toBeNull();
    await room.house.bob.get(`/clippings/${ends}/edit`).expect(410);
    await room.house.bob
      .post(`/clippings/${ends}`)
      .type('form')
      .send({ ...pmg, version: 2 })
      .expect(410);
  });

  it('is told ahead, the soonest first', async () => {
    const ids = [await add(pmg), await add(section49), await add({ rightsBasis: 'own' })];
    const queries = room.house.app.get(ClippingQueries);
    const soon = async (days?: number) =>
      (await queries.expiringSoon(room.house.clock.now(), days)).map(({ clipping }) => clipping.id);
    expect(await soon()).toEqual([ids[1]]);
    expect(await soon(30)).toEqual([ids[1], ids[0]]);
    const page = await room.house.charlie.get('/clippings?state=expiring').expect(200);
    expect(page.text).toContain(ids[1]);
    expect(page.text).not.toContain(ids[0]);
  });

  it.each([
    ['before the file went', false],
    ['after the file went', true],
  ])('is brought to its end after a process died %s', async (_, fileWent) => {
    const id = await add(section49);
    const { fileId } = await stored(id);
    room.house.clock.advance({ days: 8 });
    // the state that a death between the steps leaves
    await room.clippings.update({ id }, { deletedAt: room.house.clock.now(), deletionReason: 'expired' });
    if (fileWent) await rm(join(room.folder, fileId!), { recursive: true });
    await expire.run();
    expect(await stored(id)).toMatchObject({ fileId: null, deletionReason: 'expired' });
    expect(await room.onDisk()).toEqual([]);
  });

  it('by hand can be taken back for an hour, in which nobody sees the file; then all of it goes', async () => {
    const [kept, gone] = [await add(pmg), await add(pmg)];
    for (const id of [kept, gone])
      await room.house.bob
        .post(`/clippings/${id}/remove`)
        .expect(303)
        .expect('location', `/mentions/${room.mentionId}#clippings`);
    const page = await room.house.bob.get(`/mentions/${room.mentionId}`).expect(200);
    expect(page.text).toContain(`action="/clippings/${gone}/restore"`);
    expect((await file(kept).expect(410)).text).toContain('entfernt');
    await room.house.bob.post(`/clippings/${kept}/restore`).expect(303);
    await file(kept).expect(200);
    room.house.clock.advance({ minutes: 59 });
    expect(await expire.run()).toEqual({ expired: 0, purged: 0 });
    room.house.clock.advance({ minutes: 1 });
    expect(await expire.run()).toEqual({ expired: 0, purged: 1 });
    await file(gone).expect(404);
    await room.house.bob.post(`/clippings/${gone}/restore`).expect(404);
    expect((await room.onDisk()).sort()).toEqual(['page.webp', 'thumb.webp']);
  });

  describe('disk and database held against each other', () => {
    it('sets aside what no row claims, deletes it after a week, and spares uploads under way', async () => {
      const id = await add(pmg);
      const { fileId } = await stored(id);
      const stray = newId();
      await room.house.app
        .get(PrivateFiles)
        .write(stray, [{ name: 'original.pdf', bytes: Buffer.from('x') }]);
      expect(await sweep.run()).toMatchObject({ setAside: 0 });
      room.house.clock.advance({ hours: 1 });
      expect(await sweep.run()).toEqual({ setAside: 1, takenBack: 0, missing: 0, deleted: 0 });
      expect(await room.house.app.get(PrivateFiles).has(stray, 'original.pdf')).toBe(false);
      expect((await room.house.bob.get('/clippings').expect(200)).text).toContain('1 Datei gehört');
      expect((await room.house.charlie.get('/clippings').expect(200)).text).not.toContain('1 Datei gehört');
      room.house.clock.advance({ days: 7, seconds: 1 });
      expect(await sweep.run()).toMatchObject({ setAside: 0, deleted: 1 });
      expect((await room.onDisk()).sort()).toEqual(['page.webp', 'thumb.webp']);
      expect(await room.house.app.get(PrivateFiles).ids()).toEqual([fileId]);
    });

    it('brings back what was set aside when its row turns up again', async () => {
      const id = await add(pmg);
      const row = await stored(id);
      room.house.clock.advance({ hours: 2 });
      await room.clippings.delete({ id });
      expect(await sweep.run()).toMatchObject({ setAside: 1 });
      await room.clippings.insert(row);
      expect(await sweep.run()).toMatchObject({ takenBack: 1, missing: 0 });
      await file(id).expect(200);
    });

    it('tells what misses its file, until the file is back', async () => {
      const id = await add(pmg);
      const { fileId } = await stored(id);
      const [place, elsewhere] = [join(room.folder, fileId!), join(room.folder, '..', 'elsewhere')];
      await rename(place, elsewhere);
      expect((await file(id).expect(404)).text).toContain('UPLOADS_DIR');
      expect(await sweep.run()).toMatchObject({ missing: 1 });
      const page = await room.house.bob.get('/clippings?state=missing').expect(200);
      expect(page.text).toContain(id);
      await mkdir(place);
      await cp(elsewhere, place, { recursive: true });
      expect(await sweep.run()).toMatchObject({ missing: 0 });
      expect((await stored(id)).missingSince).toBeNull();
      await file(id).expect(200);
    });
  });

  describe('who opened it', () => {
    it('stands in a list for editors: one entry a person, day and action, forgotten after a year', async () => {
      const id = await add({ rightsBasis: 'own' });
      for (let i = 0; i < 3; i++) await room.house.charlie.get(`/clippings/${id}/file/thumb`).expect(200);
      room.house.clock.advance({ minutes: 1 });
      await room.house.charlie.get(`/clippings/${id}/file?for=download`).expect(200);
      room.house.clock.advance({ minutes: 1 });
      await room.house.alice.get(`/clippings/${id}/file/page?for=print`).expect(200);
      room.house.clock.advance({ days: 1 });
      await room.house.charlie.get(`/clippings/${id}/file/thumb`).expect(200);
      const accesses = room.house.app.get(ClippingAccesses);
      expect(
        (await accesses.of(id)).map(({ who, action, day, times }) => ({ who, action, day, times })),
      ).toEqual([
        { who: 'Charlie Cramer', action: 'view', day: '2026-03-06', times: 1 },
        { who: 'Alice Adler', action: 'print', day: '2026-03-05', times: 1 },
        { who: 'Charlie Cramer', action: 'download', day: '2026-03-05', times: 1 },
        { who: 'Charlie Cramer', action: 'view', day: '2026-03-05', times: 3 },
      ]);
      const page = await room.house.bob.get(`/clippings/${id}`).expect(200);
      expect(page.text).toContain('Charlie Cramer');
      expect(page.text).toContain('von 2 Personen geöffnet');
      const reader = await room.house.charlie.get(`/clippings/${id}`).expect(200);
      expect(reader.text).not.toContain('Alice Adler');
      room.house.clock.advance({ days: 365 });
      await accesses.forgetOld();
      expect(await room.house.dataSource.manager.count(ClippingAccess)).toBe(1);
    });

    it('is counted once when many requests come at once', async () => {
      const id = await add({ rightsBasis: 'own' });
      await Promise.all(
        Array.from({ length: 8 }, () => room.house.charlie.get(`/clippings/${id}/file/thumb`).expect(200)),
      );
      const rows = await room.house.dataSource.manager.findBy(ClippingAccess, { clippingId: id });
      expect(rows.map(({ times }) => times)).toEqual([8]);
    });

    it('is held against the number of readers', async () => {
      const id = await add(pmg);
      for (const agent of [room.house.alice, room.house.bob])
        await agent.get(`/clippings/${id}/file`).expect(200);
      const within = await room.house.bob.get(`/clippings/${id}`).expect(200);
      expect(within.text).not.toContain('Das Recht erweitern');
      await room.house.charlie.get(`/clippings/${id}/file`).expect(200);
      const beyond = await room.house.bob.get(`/clippings/${id}`).expect(200);
      expect(beyond.text).toContain('3 Personen haben diese Kopie geöffnet, das Recht gilt für 2.');
    });
  });
});
