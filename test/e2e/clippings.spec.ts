import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { newId } from '../../src/shared/ids.js';
import { openClippingsRoom, picture } from '../support/clippings-room.js';
import type { ClippingsRoom, Fields } from '../support/clippings-room.js';
import { pdf, wav } from '../support/hostile-files.js';

const pmg = { rightsBasis: 'pmg', readerCount: '12', proof: 'Lizenz 4711', validUntil: '02.04.2026' };

describe('clippings on the pages and in the API', () => {
  let room: ClippingsRoom;
  let mention: string;
  beforeAll(async () => {
    room = await openClippingsRoom();
    mention = `/mentions/${room.mentionId}`;
  });
  afterAll(() => room.house.close());

  const add = async (fields: Fields, file: Buffer | null = null, name?: string) =>
    (
      (
        await room
          .post(fields, file ?? (fields['rightsBasis'] === 'paper' ? null : await picture()), name)
          .expect(201)
      ).body as { id: string }
    ).id;

  it('ask for the right first, and then for what that right needs', async () => {
    const first = await room.house.bob.get(`${mention}/clippings/new`).expect(200);
    for (const basis of ['own', 'permission', 'pmg', 'section49', 'paper'])
      expect(first.text).toContain(`href="${mention}/clippings/new?basis=${basis}"`);
    expect(first.text).not.toContain('type="file"');
    const form = (basis: string) => room.house.bob.get(`${mention}/clippings/new?basis=${basis}`).expect(200);
    const licence = (await form('pmg')).text;
    expect(licence).toMatch(
      /name="validUntil"[^>]*value="2026-04-02"|value="2026-04-02"[^>]*name="validUntil"/,
    );
    // the server takes no file before its right: the field stands last
    expect(licence.indexOf('name="rightsBasis"')).toBeLessThan(licence.indexOf('name="file"'));
    const review = (await form('section49')).text;
    expect(review).not.toContain('name="validUntil"');
    expect(review).toContain('12.03.2026');
    expect(review).not.toContain('application/pdf');
    expect((await form('paper')).text).not.toContain('type="file"');
    expect((await form('nonsense')).text).toContain('?basis=own');
  });

  it('are added, shown with their right, and named in the history', async () => {
    await room
      .upload(pmg, await picture(), 'Lokalseite 3.png')
      .expect(303)
      .expect('location', `${mention}#clippings`);
    const page = (await room.house.charlie.get(mention).expect(200)).text;
    expect(page).toContain('Belegkopie hinzugefügt');
    expect(page).toContain('Lokalseite 3');
    expect(page).toContain('PMG-Lizenz');
    expect(page).toContain('bis 02.04.2026');
    expect(page).toMatch(/<img src="\/clippings\/[0-9a-f-]{36}\/file\/thumb"/);
    expect(page).not.toContain(`${mention}/clippings/new`);
    const [entry] = await room.house.dataSource.manager.findBy(AuditEntry, { action: 'clipping.add' });
    expect(Object.keys(entry!.details).sort()).toEqual(['basis', 'clipping', 'kind']);
    const list = (await room.house.charlie.get('/clippings?basis=pmg').expect(200)).text;
    expect(list).toContain('Stadtwerkstatt eröffnet');
    expect(list).toContain('Lizenz 4711');
  });

  it.each<[string, Fields, string]>([
    ['PMG without a licence number', { ...pmg, proof: '' }, 'proof'],
    ['PMG without readers', { ...pmg, readerCount: '' }, 'readerCount'],
    ['PMG with half a reader', { ...pmg, readerCount: '1.5' }, 'readerCount'],
    ['PMG without an end', { ...pmg, validUntil: '' }, 'validUntil'],
    ['PMG for ten years', { ...pmg, validUntil: '2036-01-01' }, 'validUntil'],
    ['a right that is over', { ...pmg, validUntil: '01.03.2026' }, 'validUntil'],
    ['a day that does not exist', { ...pmg, validUntil: '30.02.2026' }, 'validUntil'],
    ['a permission of nobody', { rightsBasis: 'permission' }, 'proof'],
    ['§ 49 without its circle', { rightsBasis: 'section49' }, 'readerCount'],
    ['a basis that does not exist', { rightsBasis: 'fair-use' }, 'rightsBasis'],
    ['a time that is none', { ...pmg, capturedDay: '2026-03-01', capturedTime: '25:99' }, 'capturedTime'],
  ])('are refused without a right that holds: %s', async (_, fields, path) => {
    const [rows, files] = [await room.clippings.count(), (await room.onDisk()).length];
    const { body } = await room.post(fields, await picture()).expect(422);
    expect((body as { errors: { path: string }[] }).errors.map((each) => each.path)).toEqual([path]);
    await room.upload(fields, await picture()).expect(422);
    expect([await room.clippings.count(), (await room.onDisk()).length]).toEqual([rows, files]);
  });

  it('keep what was typed when something is wrong', async () => {
    const typed = { ...pmg, proof: '', readers: 'Leitung & <Presse>', capturedDay: '2026-03-02' };
    const { text } = await room.upload(typed, await picture()).expect(422);
    expect(text).toContain('id="field-proof-error"');
    expect(text).toContain('value="Leitung &amp; &lt;Presse>"');
    expect(text).toContain('value="2026-03-02"');
    expect(text).toContain('noch einmal wählen');
  });

  it('under § 49 are pictures only', async () => {
    const review = { rightsBasis: 'section49', readerCount: '5' };
    for (const file of [pdf(), wav()]) {
      const { body } = await room.post(review, file, 'a.pdf').expect(422);
      expect(body).toMatchObject({ type: 'urn:echolot:problem:file-not-for-basis' });
    }
    await room.post(review, await picture()).expect(201);
  });

  it('may be paper, or a recording that is only referred to', async () => {
    const paper = await add({ rightsBasis: 'paper', place: 'Ordner Presse 2026, Regal 3' });
    const sound = await add({
      rightsBasis: 'paper',
      kind: 'audio',
      place: 'https://funk.example/mitschnitt#t=12:30',
    });
    const { body } = await room.house.charlie.get(`/api/v1/clippings/${sound}`).expect(200);
    expect(body).toMatchObject({ kind: 'audio', state: 'noFile', file: null, coversReports: false });
    const page = (await room.house.charlie.get(mention).expect(200)).text;
    expect(page).toContain('Ordner Presse 2026, Regal 3');
    expect(page).toContain('href="https://funk.example/mitschnitt#t=12:30"');
    await room.house.charlie.get(`/clippings/${paper}/file`).expect(404);
    const refused = await room.post({ rightsBasis: 'paper', place: 'hier' }, await picture()).expect(422);
    expect(refused.body).toMatchObject({ type: 'urn:echolot:problem:file-not-for-basis' });
    const hostile = await add({ rightsBasis: 'paper', place: 'javascript:alert(1)' });
    expect((await room.house.charlie.get(`/clippings/${hostile}`)).text).not.toContain('href="javascript:');
  });

  it('answer the API with these keys and no path of the disk', async () => {
    const id = await add(pmg, null, 'Seite.png');
    const { body } = await room.house.charlie.get(`/api/v1${mention}/clippings`).expect(200);
    const items = (body as { items: { id: string }[] }).items;
    const one = items.find((each) => each.id === id)!;
    expect(Object.keys(one).sort()).toEqual([
      'capturedDay',
      'capturedTime',
      'coversReports',
      'coversSharing',
      'createdAt',
      'deletedAt',
      'deletionReason',
      'expiresAt',
      'file',
      'id',
      'kind',
      'mentionId',
      'place',
      'proof',
      'readerCount',
      'readers',
      'rightsBasis',
      'state',
      'validUntilDay',
      'version',
    ]);
    expect(one).toMatchObject({
      state: 'stored',
      expiresAt: '2026-04-02T22:00:00.000Z',
      file: {
        address: `/api/v1/clippings/${id}/file`,
        name: 'Seite',
        mediaType: 'image/png',
        width: 600,
        height: 800,
      },
    });
    const text = JSON.stringify(body);
    const { fileId } = await room.clippings.findOneByOrFail({ id });
    for (const secret of [fileId!, room.house.settings.uploadsDir, 'webp', 'sha256'])
      expect(text).not.toContain(secret);
    const file = await room.house.charlie.get(`/api/v1/clippings/${id}/file`).expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-store',
    });
    expect(file.headers['content-disposition']).toBe('attachment; filename=Seite.webp');
    await room.house.bob.delete(`/api/v1/clippings/${id}`).expect(204);
    await room.house.bob.delete(`/api/v1/clippings/${id}`).expect(204);
    const after = await room.house.charlie.get(`/api/v1/clippings/${id}`).expect(200);
    expect(after.body).toMatchObject({ state: 'removed', file: { address: null } });
    const gone = await room.house.charlie.get(`/api/v1/clippings/${id}/file`).expect(410);
    expect(gone.body).toMatchObject({ type: 'urn:echolot:problem:clipping-removed' });
    await room.house.charlie.get(`/clippings/${id}/file`).expect(410);
  });

  it('know which other uses they cover', async () => {
    const permission = { rightsBasis: 'permission', proof: 'Mail vom 4. März', forReports: 'on' };
    const { body } = await room.post(permission, await picture()).expect(201);
    expect(body).toMatchObject({ coversReports: true, coversSharing: false });
    const inside = await room
      .post({ rightsBasis: 'section49', readerCount: '3', forSharing: 'on' }, await picture())
      .expect(201);
    expect(inside.body).toMatchObject({ coversReports: false, coversSharing: false });
  });

  it('change their basis where the file allows it, and nobody is overwritten unseen', async () => {
    const id = await add({ rightsBasis: 'section49', readerCount: '5' });
    const save = (fields: Fields) => room.house.bob.post(`/clippings/${id}`).type('form').send(fields);
    const page = await room.house.bob.get(`/clippings/${id}/edit?basis=pmg`).expect(200);
    expect(page.text).toContain('name="version" value="1"');
    await save({ ...pmg, version: '1' }).expect(303);
    await save({ ...pmg, version: '1' }).expect(409);
    const refused = await save({ rightsBasis: 'paper', place: 'Regal', version: '2' }).expect(422);
    expect(refused.text).toContain('passt nicht zu dieser Datei');
    const { body } = await room.house.bob.get(`/api/v1/clippings/${id}`).expect(200);
    expect(body).toMatchObject({ rightsBasis: 'pmg', validUntilDay: '2026-04-02', version: 2 });
    const document = await add({ rightsBasis: 'own' }, pdf(), 'a.pdf');
    await room.house.bob
      .post(`/clippings/${document}`)
      .type('form')
      .send({ rightsBasis: 'section49', readerCount: '5', version: '1' })
      .expect(422);
  });

  it('are for people who are signed in, and changed by editors only', async () => {
    const id = await add(pmg);
    for (const path of [
      `/clippings/${id}`,
      `/clippings/${id}/file`,
      `/clippings/${id}/file/thumb`,
      '/clippings',
    ])
      await room.house.guest().get(path).expect(303);
    await room.house.guest().get(`/api/v1${mention}/clippings`).expect(401);
    const { charlie } = room.house;
    for (const path of [
      `/clippings/${id}`,
      `/clippings/${id}/file/thumb`,
      `/clippings/${id}/print`,
      '/clippings',
    ])
      await charlie.get(path).expect(200);
    await charlie.get(`${mention}/clippings/new`).expect(403);
    await charlie.get(`/clippings/${id}/edit`).expect(403);
    const files = (await room.onDisk()).length;
    await room.upload(pmg, await picture(), 'a.png', charlie).expect(403);
    await room.post(pmg, await picture(), 'a.png', charlie).expect(403);
    for (const step of ['remove', 'restore']) await charlie.post(`/clippings/${id}/${step}`).expect(403);
    await charlie.post(`/clippings/${id}`).type('form').send(pmg).expect(403);
    await charlie.delete(`/api/v1/clippings/${id}`).expect(403);
    expect((await room.onDisk()).length).toBe(files);
  });

  it('answer plainly what is not there', async () => {
    const { bob } = room.house;
    await bob.get(`/clippings/${newId()}`).expect(404);
    await bob.get(`/clippings/${newId()}/file`).expect(404);
    await bob.get('/clippings/..%2f..%2fetc/file').expect(404);
    const id = await add(pmg);
    for (const part of ['..%2f..%2f', 'original.pdf', 'page.webp', '%2e%2e'])
      await bob.get(`/clippings/${id}/file/${part}`).expect(404);
    await bob.get('/clippings?cursor=abc').expect(400);
    await bob.get('/clippings?state=weird&basis=odd').expect(200);
    const nobody = await bob
      .post(`/api/v1/mentions/${newId()}/clippings`)
      .field('rightsBasis', 'own')
      .attach('file', await picture(), { filename: 'a.png' })
      .expect(404);
    expect(nobody.body).toMatchObject({ status: 404 });
    await bob.post(`${mention}/clippings`).type('form').send({ rightsBasis: 'own' }).expect(422);
    await room.post({ ...pmg, readers: 'a\0b' }, await picture()).expect(422);
  });

  it('page through their list without losing or repeating one', async () => {
    for (let i = 0; i < 55; i++) {
      await add({ rightsBasis: 'paper', place: `Regal ${i}` });
      room.house.clock.advance({ seconds: 1 });
    }
    const total = await room.clippings.countBy({ rightsBasis: 'paper' });
    const seen: string[] = [];
    let path: string | undefined = '/clippings?basis=paper';
    while (path !== undefined) {
      const { text }: { text: string } = await room.house.charlie.get(path).expect(200);
      seen.push(...[...text.matchAll(/href="\/clippings\/([0-9a-f-]{36})"/g)].map((found) => found[1] ?? ''));
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });
});
