import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { ClearImages } from '../../src/modules/releases/images/clear-images.js';
import { ReleaseImagesQueries } from '../../src/modules/releases/images/release-images.queries.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { newId } from '../../src/shared/ids.js';
import { storedRelease } from '../builders/stored-release.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { claimingPng, noise } from '../support/hostile-files.js';
import { largePhoto } from '../support/large-photo.js';

const said = {
  credit: 'Foto: Mara Muster',
  caption: 'Vier Kreise am Start',
  altText: 'Vier Menschen stehen auf einem Platz',
  licence: 'granted',
  onlineUse: 'on',
  feeFree: 'on',
  consent: 'recorded',
  persons: 'Mara Muster',
  consentDay: '1.3.2026',
  consentPlace: 'Ordner Einwilligungen',
};

describe('pictures of a release', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const release = (changes: Partial<Release> = {}) => storedRelease(house.dataSource.manager, changes);
  const upload = (releaseId: string, bytes: Buffer, name = 'bild.jpg') =>
    house.bob.post(`/releases/${releaseId}/images`).attach('file', bytes, name);
  const viaApi = async (releaseId: string, fields: Record<string, string> = {}, bytes?: Buffer) => {
    const file = bytes ?? (await noise(64, 48).jpeg().toBuffer());
    const { body } = await house.bob
      .post(`/api/v1/releases/${releaseId}/images`)
      .field(fields)
      .attach('file', file, 'über uns.jpg')
      .expect(201);
    return body as { id: string; version: number };
  };
  const listed = async (releaseId: string) => {
    const { body } = await house.charlie.get(`/api/v1/releases/${releaseId}/images`).expect(200);
    return (body.items as { id: string }[]).map(({ id }) => id);
  };
  const binary = (address: string) =>
    house.charlie
      .get(address)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });

  it('come with the credit that stands in the file, to be checked and completed', async () => {
    const id = await release();
    const { headers } = await upload(id, await largePhoto(400, 300)).expect(303);
    const page = headers['location'] ?? '';
    const { text } = await house.bob.get(page).expect(200);
    expect(text).toContain('value="Mara Muster/Haus für Bilder"');
    expect(text).toContain('Auf dem Platz');
    expect(text).toContain('Bildbeschreibung fehlt, Einwilligung fehlt');
    const refused = await house.bob
      .post(page)
      .type('form')
      .send({ version: '1', credit: '', altText: '' })
      .expect(422);
    expect(refused.text).toContain('Diese Angabe fehlt');
    const day = await house.bob
      .post(page)
      .type('form')
      .send({ ...said, version: '1', consentDay: '' })
      .expect(422);
    expect(day.text).toContain('href="#field-consentDay"');
    await house.bob
      .post(page)
      .type('form')
      .send({ ...said, version: '1' })
      .expect(303);
    const list = await house.charlie.get(`/releases/${id}/images`).expect(200);
    expect(list.text).toContain('Foto: Mara Muster');
    expect(list.text).toContain('bereit');
    const stale = await house.bob
      .post(page)
      .type('form')
      .send({ ...said, version: '1', caption: 'Alt' })
      .expect(409);
    expect(stale.text).toContain('inzwischen geändert');
  });

  it('hand out their files with what is said of them now', async () => {
    const id = await release();
    const image = await viaApi(id, { credit: 'Erste', altText: 'Muster' });
    const address = `/release-images/${image.id}/file/print.jpg`;
    const first = await binary(address).expect(200);
    expect(ExifReader.load(first.body as Buffer).Artist?.description).toBe('Erste');
    expect(first.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-cache',
    });
    expect(Number(first.headers['content-length'])).toBe((first.body as Buffer).length);
    await house.charlie.get(address).set('if-none-match', first.headers['etag']!).expect(304);
    const replacement = { credit: 'Zweite', altText: 'Muster', version: image.version };
    await house.bob.put(`/api/v1/release-images/${image.id}`).send(replacement).expect(200);
    const second = await binary(`${address}?for=download`)
      .set('if-none-match', first.headers['etag']!)
      .expect(200);
    expect(ExifReader.load(second.body as Buffer).Artist?.description).toBe('Zweite');
    expect(second.headers['content-disposition']).toBe('attachment; filename="01-ueber-uns-druck.jpg"');
    await house.guest().get(address).expect(303);
    await house.charlie.get(`/release-images/${image.id}/file/original.jpg`).expect(404);
  });

  it.each([
    [
      'an SVG under another name',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'JPEG, PNG, WebP, AVIF oder TIFF',
      422,
    ],
    [
      'HEIC',
      () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(200), 'latin1'),
      'HEIC kann hier nicht gelesen werden',
      422,
    ],
    [
      'half a JPEG',
      async () => (await noise().jpeg().toBuffer()).subarray(0, 9000),
      'beschädigt oder unvollständig',
      422,
    ],
    ['a bomb', () => claimingPng(30_000, 30_000, 20), 'erlaubt sind 100 Megapixel', 413],
    ['nothing', () => Buffer.alloc(0), 'Die Datei ist leer', 422],
  ])('refuse %s with the remedy, and nothing stays on the disk', async (_, make, message, status) => {
    const id = await release();
    const before = await readdir(join(house.settings.uploadsDir, 'photos')).catch(() => []);
    const { text } = await upload(id, await make(), 'bild.png').expect(status);
    expect(text).toContain(message);
    expect(text).toContain('href="#field-file"');
    const english = await house.bob
      .post(`/api/v1/releases/${id}/images`)
      .attach('file', await make(), 'bild.png');
    expect(english.status).toBe(status);
    expect(await readdir(join(house.settings.uploadsDir, 'photos')).catch(() => [])).toEqual(before);
    expect(await readdir(join(house.settings.uploadsDir, 'clippings', '.drafts'))).toEqual([]);
    expect(await listed(id)).toEqual([]);
  });

  it('refuse a form without a file', async () => {
    const id = await release();
    const { text } = await house.bob.post(`/releases/${id}/images`).field('credit', 'x').expect(422);
    expect(text).toContain('Die Datei fehlt');
    await house.bob
      .post(`/releases/${newId()}/images`)
      .attach('file', await noise(9, 9).png().toBuffer(), 'a.png')
      .expect(404);
  });

  it('move up and down, with undo', async () => {
    const id = await release();
    const ids = [];
    for (let turn = 0; turn < 3; turn++) ids.push((await viaApi(id)).id);
    const [first = '', second = '', third = ''] = ids;
    await house.bob.post(`/release-images/${third}/place`).type('form').send({ direction: 'up' }).expect(303);
    expect(await listed(id)).toEqual([first, third, second]);
    await house.bob.post(`/release-images/${first}/place`).type('form').send({ direction: 'up' }).expect(303);
    expect(await listed(id)).toEqual([first, third, second]);
    const { text } = await house.bob.get(`/releases/${id}/images`);
    expect(text).toContain(`action="/release-images/${first}/place"`);
    await house.bob.post(`/api/v1/release-images/${third}/place`).send({ direction: 'down' }).expect(200);
    expect(await listed(id)).toEqual([first, second, third]);
  });

  it('go, can be brought back for a day, and then are gone from the disk', async () => {
    const id = await release();
    const image = await viaApi(id);
    await house.bob.post(`/release-images/${image.id}/remove`).expect(303);
    expect(await listed(id)).toEqual([]);
    await house.charlie.get(`/release-images/${image.id}/file/web.jpg`).expect(404);
    await house.bob.post(`/release-images/${image.id}/restore`).expect(303);
    expect(await listed(id)).toEqual([image.id]);
    await house.bob.delete(`/api/v1/release-images/${image.id}`).expect(204);
    const folder = join(house.settings.uploadsDir, 'photos');
    const count = (await readdir(folder)).length;
    house.clock.advance({ hours: 25 });
    expect(await house.app.get(ClearImages).run()).toMatchObject({ purged: 1, setAside: 0 });
    expect((await readdir(folder)).length).toBeLessThan(count);
    await house.bob.post(`/release-images/${image.id}/restore`).expect(404);
  });

  it('set files without a row aside when their release is deleted', async () => {
    const id = await release();
    await viaApi(id);
    await house.dataSource.manager.delete(Release, { id });
    house.clock.advance({ hours: 2 });
    expect(await house.app.get(ClearImages).run()).toMatchObject({ purged: 0, setAside: 1, deleted: 0 });
    house.clock.advance({ days: 8 });
    expect(await house.app.get(ClearImages).run()).toMatchObject({ deleted: 1 });
  });

  it('are borrowed from the master until a variant has its own', async () => {
    const masterId = await release({ headline: 'Vorlage' });
    const variant = await release({ masterId, headline: 'Fassung' });
    const { id } = await viaApi(masterId, { credit: 'A', altText: 'B', consent: 'nobody' });
    expect(await listed(variant)).toEqual([id]);
    expect((await house.bob.get(`/releases/${variant}/images`)).text).toContain('zeigt die der Mitteilung');
    const own = await viaApi(variant);
    expect(await listed(variant)).toEqual([own.id]);
    const images = house.app.get(ReleaseImagesQueries);
    expect(await images.usable({ id: variant, masterId })).toEqual([]);
    expect(await images.usable({ id: masterId, masterId: null })).toHaveLength(1);
  });

  it('keep two people from overwriting each other, and readers out', async () => {
    const id = await release();
    const image = await viaApi(id, { credit: 'A' });
    const one = `/api/v1/release-images/${image.id}`;
    const whole = { credit: 'B', altText: 'C', version: 1 };
    expect((await house.bob.put(one).send(whole).expect(200)).body).toMatchObject({
      version: 2,
      credit: 'B',
      problems: ['consent'],
    });
    await house.bob
      .put(one)
      .send({ ...whole, credit: 'C' })
      .expect(409);
    await house.bob
      .put(one)
      .send({ ...whole, version: 2, altText: '' })
      .expect(422);
    await house.charlie.put(one).send(whole).expect(403);
    await house.charlie.post(`/releases/${id}/images`).expect(403);
    await house.guest().get(one).expect(401);
    const entries = await house.dataSource.query(
      `SELECT "action", "details" FROM "audit_entry" WHERE "subjectId" = '${id}'`,
    );
    expect(JSON.stringify(entries)).not.toContain('Mara');
    expect((entries as { action: string }[]).map(({ action }) => action)).toEqual([
      'release-image.add',
      'release-image.edit',
    ]);
  });

  it('come from AVIF and TIFF as well', async () => {
    const id = await release();
    for (const format of ['avif', 'tiff'] as const) {
      const image = await viaApi(id, {}, await noise(64, 48).toFormat(format).toBuffer());
      const { body } = await binary(`/release-images/${image.id}/file/web.jpg`).expect(200);
      expect(await sharp(body as Buffer).metadata()).toMatchObject({ format: 'jpeg', width: 64 });
    }
  });
});
