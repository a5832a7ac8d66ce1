import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const address = '/settings/organisation';

const picture = (background: string, width = 300) =>
  sharp({ create: { width, height: 200, channels: 3, background } })
    .png()
    .toBuffer();

describe('the organisation on the pages', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const upload = (bytes: Buffer, filename = 'logo.png', agent = house.alice) =>
    agent.post(`${address}/logo`).attach('logo', bytes, { filename });
  const page = async () => (await house.alice.get(address).expect(200)).text;
  const logoId = (html: string) => /\/media\/([0-9a-f-]{36})\/480\.webp/.exec(html)?.[1] ?? null;
  /** Fields of the undo in the notice, as the browser would post them. */
  const undoOf = (html: string) => {
    const form =
      /<form method="post" action="\/settings\/organisation\/logo\/change">(?:(?!<\/form>).)*Rückgängig/.exec(
        html,
      )?.[0] ?? '';
    // an empty value is written without ="" in the page
    const field = (name: string) =>
      new RegExp(`name="${name}" value(?:="([^"]*)")?`).exec(form)?.slice(1)[0] ?? '';
    return form && { from: field('from'), to: field('to') };
  };

  it('asks for an administrator', async () => {
    await house.guest().get(address).expect(303);
    for (const agent of [house.bob, house.charlie]) {
      await agent.get(address).expect(403);
      await agent.post(address).type('form').send({ name: 'X' }).expect(403);
      await upload(await picture('#111'), 'a.png', agent).expect(403);
      await agent.post(`${address}/logo/change`).type('form').send({ from: '', to: '' }).expect(403);
      expect((await agent.get('/settings').expect(200)).text).not.toContain(`href="${address}"`);
    }
    expect((await house.alice.get('/settings').expect(200)).text).toContain(`href="${address}"`);
  });

  it('puts the name on every page, escaped, and before sign-in too', async () => {
    const name = 'Brücke & <b>Boot</b> gGmbH';
    await house.alice
      .post(address)
      .type('form')
      .send({ name: ` ${name} ` })
      .expect(303)
      .expect('location', address);
    const shown = 'Brücke &amp; &lt;b>Boot&lt;/b> gGmbH';
    for (const html of [await page(), (await house.charlie.get('/settings')).text]) {
      expect(html).toContain(`<span class="organisation-name">${shown}</span><time`);
      expect(html).toContain(
        `<div class="organisation-sign"><span class="organisation-name">${shown}</span>`,
      );
    }
    expect((await house.guest().get('/sign-in').expect(200)).text).toContain(shown);
  });

  it('gives a name that is too long back with the reason', async () => {
    const name = 'ü'.repeat(121);
    const answer = await house.alice.post(address).type('form').send({ name }).expect(422);
    expect(answer.text).toContain(`value="${name}"`);
    expect(answer.text).toContain('id="field-name-error"');
  });

  it('takes a logo, shows it to anybody, and lets it be undone step by step', async () => {
    await upload(await picture('#205060'), '../../../../etc/GrÃ¶ße.png')
      .expect(303)
      .expect('location', address);
    const html = await page();
    const id = logoId(html);
    expect(html).toContain('Logo gespeichert.');
    const seen = await house.guest().get(`/media/${id}/96.webp`).expect(200);
    expect(seen.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(seen.body as Buffer).metadata()).toMatchObject({
      format: 'webp',
      width: 144,
      height: 96,
    });
    expect((await house.guest().get('/sign-in')).text).toContain(`/media/${id}/96.webp`);

    await upload(await picture('#702020', 500)).expect(303);
    const replaced = await page();
    const second = logoId(replaced);
    expect(second).not.toBe(id);
    expect(undoOf(replaced)).toEqual({ from: second, to: id });
    await house.alice.post(`${address}/logo/change`).type('form').send(undoOf(replaced)).expect(303);
    expect(logoId(await page())).toBe(id);

    await house.alice.post(`${address}/logo/change`).type('form').send({ from: id, to: '' }).expect(303);
    const removed = await page();
    expect(logoId(removed)).toBeNull();
    expect(undoOf(removed)).toEqual({ from: '', to: id });
    await house.alice.post(`${address}/logo/change`).type('form').send(undoOf(removed)).expect(303);
    expect(logoId(await page())).toBe(id);
  });

  it('names each step in the log', async () => {
    const { text } = await house.alice.get('/settings/log').expect(200);
    expect(text.match(/Logo geändert/g)).toHaveLength(5);
    expect(text).toContain('Organisation umbenannt');
  });

  it.each<[string, number, string, () => Promise<Buffer> | Buffer]>([
    [
      'SVG named .png',
      422,
      'kein lesbares Bild',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    [
      'half a JPEG',
      422,
      'unvollständig',
      async () => {
        const whole = await sharp(await picture('#446688'))
          .jpeg()
          .toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
    ],
    ['text', 422, 'kein lesbares Bild', () => Buffer.from('Hallo')],
    ['more than 10 MB', 413, 'erlaubt sind 10 MB', () => Buffer.alloc(11 * 1024 * 1024)],
  ])('refuses %s beside the field and keeps the logo that was', async (_, status, reason, make) => {
    const before = logoId(await page());
    const answer = await upload(await make()).expect(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('id="field-logo-error"');
    expect(answer.text).toContain(reason);
    expect(logoId(await page())).toBe(before);
  });

  it('asks for a file when none was chosen', async () => {
    const answer = await house.alice.post(`${address}/logo`).field('other', 'x').expect(422);
    expect(answer.text).toContain('Erst eine Bilddatei auswählen.');
  });

  it('refuses to change the logo to what is none, or when another is there by now', async () => {
    const [now, unknown] = [logoId(await page()), '019cbd39-ae80-7d6d-a40b-6f66ddc3725f'];
    const change = (fields: object) => house.alice.post(`${address}/logo/change`).type('form').send(fields);
    await change({ from: now, to: unknown }).expect(404);
    await change({ from: unknown, to: '' }).expect(409);
    await change({ from: now, to: '../..' }).expect(422);
    await change({}).expect(422);
    expect(logoId(await page())).toBe(now);
  });

  it('does not take a form from another site', async () => {
    await house.alice
      .post(address)
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send({ name: 'Fremd' })
      .expect(403);
    expect(await page()).not.toContain('Fremd');
  });

  describe('serving pictures', () => {
    it.each([
      ['a rendition that was never made', '97.webp'],
      ['the upload itself', 'original.png'],
      ['a path upwards', '..%2f..%2f..%2fecholot.sqlite'],
      ['a path with a null byte', '96.webp%00.png'],
      ['an object key', 'constructor'],
    ])('does not serve %s', async (_, name) => {
      const id = logoId(await page());
      expect(id).not.toBeNull();
      expect((await house.alice.get(`/media/${id}/${name}`)).status).toBeGreaterThanOrEqual(400);
    });

    it.each([
      ['an id that nobody has', '019cbd39-ae80-7d6d-a40b-6f66ddc3725f'],
      ['a path upwards', '..%2f..%2fetc'],
      ['a condition', "1'%20OR%20'1'='1"],
      ['a very long id', 'x'.repeat(3000)],
    ])('does not serve %s, and tells a stranger no more than to sign in', async (_, id) => {
      const path = `/media/${id}/96.webp`;
      await house.alice.get(path).expect(404);
      await house
        .guest()
        .get(path)
        .expect(303)
        .expect('location', /^\/sign-in\?back=/);
    });
  });
});
