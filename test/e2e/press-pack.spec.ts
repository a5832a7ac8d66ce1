import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExifReader from 'exifreader';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { zipStream } from '../../src/modules/releases/press-pack/zip-stream.js';
import { newId } from '../../src/shared/ids.js';
import { storedRelease } from '../builders/stored-release.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { noise } from '../support/hostile-files.js';

const usable = { altText: 'Ein Bild', consent: 'nobody', onlineUse: 'on', feeFree: 'on' };

describe('the press pack', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const add = async (releaseId: string, fields: Record<string, string>, name: string) => {
    const file = await noise(64, 48).jpeg().toBuffer();
    const post = house.bob.post(`/api/v1/releases/${releaseId}/images`).field(fields);
    await post.attach('file', file, name).expect(201);
  };
  const open = async (address: string) => {
    const answer = await house.charlie
      .get(address)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
    const files = unzipSync(answer.body as Buffer);
    return { answer, files, text: (name: string) => Buffer.from(files[name]!).toString('utf8') };
  };

  it('holds text, pictures for both uses and whom to name', async () => {
    const id = await storedRelease(house.dataSource.manager, {
      headline: '../=Vier Kreise: "Start"\u{1F388}',
      lead: 'Es geht los.',
      pressContact: { name: 'Mara Muster', phone: '0911 1', email: 'presse@haus.example' },
    });
    await add(id, { ...usable, credit: '=2+5', caption: 'Vorn; hinten "mitte"' }, '../../böse<b>.jpg');
    await add(id, { ...usable, credit: 'Ben Beispiel', onlineUse: '' }, 'nur-druck.jpg');
    await add(id, { credit: 'Ohne Einwilligung', altText: 'x' }, 'offen.jpg');
    const { answer, files, text } = await open(`/releases/${id}/press-pack.zip`);
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="pressepaket-vier-kreise-start-2026-03-04.zip"',
    );
    expect(Object.keys(files)).toEqual([
      'LIESMICH.txt',
      'Mitteilung.txt',
      'Mitteilung.pdf',
      'Mitteilung.docx',
      'Bildnachweise.txt',
      'Bildnachweise.csv',
      'Bilder-Druck/01-boese-b-druck.jpg',
      'Bilder-Netz/01-boese-b-web.jpg',
      'Bilder-Druck/02-nur-druck-druck.jpg',
    ]);
    expect(text('Mitteilung.txt')).toContain('Es geht los.');
    expect(text('LIESMICH.txt')).toContain('2 Bilder');
    expect(text('LIESMICH.txt')).toContain('presse@haus.example');
    expect(text('LIESMICH.txt')).not.toContain('SPERRFRIST');
    expect(text('Bildnachweise.txt')).toContain('Foto: Ben Beispiel');
    expect(text('Bildnachweise.txt')).toContain('Online-Nutzung: nein, nur Druck');
    const table = text('Bildnachweise.csv').split('\r\n');
    expect(table[1]).toContain(';Foto: =2+5;"Vorn; hinten ""mitte""";');
    const print = Buffer.from(files['Bilder-Druck/02-nur-druck-druck.jpg']!);
    expect(ExifReader.load(print).Artist?.description).toBe('Ben Beispiel');
    expect(await sharp(print, { failOn: 'warning' }).metadata()).toMatchObject({
      format: 'jpeg',
      density: 300,
    });
  });

  it('says an embargo and a draft first, in the language of the release', async () => {
    const id = await storedRelease(house.dataSource.manager, {
      language: 'en',
      state: 'approved',
      publishedAt: null,
      day: null,
      embargoUntil: new Date('2026-03-20T05:00:00Z'),
      embargoReason: 'Vote of the council',
    });
    const { text, files } = await open(`/api/v1/releases/${id}/press-pack.zip`);
    expect(Object.keys(files)).toEqual(['README.txt', 'Release.txt', 'Release.pdf', 'Release.docx']);
    expect(text('README.txt')).toContain('EMBARGOED UNTIL 20/03/2026, 06:00.');
    expect(text('README.txt')).toContain('Reason: Vote of the council');
    expect(text('README.txt')).toContain('DRAFT');
  });

  it('is for people who are signed in', async () => {
    const id = await storedRelease(house.dataSource.manager);
    await house.guest().get(`/releases/${id}/press-pack.zip`).expect(303);
    await house.charlie.get(`/releases/${newId()}/press-pack.zip`).expect(404);
  });

  it('is made as it is read: nothing waits in memory', async () => {
    let made = 0;
    const piece = Buffer.alloc(1 << 20, 7);
    async function* entries() {
      for (let turn = 0; turn < 50; turn++) {
        const content = (function* () {
          for (let part = 0; part < 4; part++) {
            made += piece.length;
            yield piece;
          }
        })();
        yield await Promise.resolve({ name: `${turn}.jpg`, at: new Date('1971-01-01'), content });
      }
    }
    let read = 0;
    let most = 0;
    for await (const chunk of zipStream(entries())) {
      read += chunk.length;
      most = Math.max(most, made - read);
    }
    expect(read).toBeGreaterThan(200 << 20);
    expect(most).toBeLessThan(3 << 20);
  });
});
