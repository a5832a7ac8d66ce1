import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type request from 'supertest';
import { ShareView } from '../../src/modules/reports/share/share-link.entity.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sharedReport } from '../support/shared-report.js';
import { hasTool, pdfText } from '../support/tools.js';

const password = 'drei Bögen tief im Meer';
const hidden = ['Fremde Überschrift', 'nur im Haus', 'Kurier unter Sperrfrist', 'nicht festgeschrieben'];

describe('files of share links', () => {
  let house: TestApp;
  let report: string;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-12-01T09:00:00Z' });
    report = await sharedReport(house);
  });
  afterAll(() => house.close());

  const share = async (change: object = {}): Promise<{ id: string; path: string }> => {
    const { body } = await house.bob
      .post(`/api/v1/reports/${report}/shares`)
      .send({ label: 'Referat 12', ...change })
      .expect(201);
    return { id: body.id, path: new URL(body.address as string).pathname };
  };
  const bytesOf = async (test: request.Test): Promise<{ bytes: Buffer; headers: Record<string, string> }> => {
    const { body, headers } = await test.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    return { bytes: body as Buffer, headers };
  };
  const textOfSheets = async (bytes: Buffer): Promise<string> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
  };

  it('hold what the page shows, and say that they are an extract', async () => {
    const { path } = await share();
    const tables = await bytesOf(house.guest().get(`${path}/report.xlsx`).expect(200));
    expect(tables.headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[a-z0-9-]+-freigegebene-fassung-2026-12-01\.xlsx"$/,
      ),
    });
    expect(tables.headers['set-cookie']).toBeUndefined();
    const pdf = await bytesOf(house.guest().get(`${path}/report.pdf`).expect(200));
    expect(pdf.headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="[a-z0-9-]+\.pdf"$/),
    });
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const texts = [await textOfSheets(tables.bytes)];
    if (hasTool('pdftotext')) texts.push(pdfText(pdf.bytes, '-raw').replace(/\s+/g, ' '));
    for (const text of texts) {
      for (const word of ['Bote am Markt', 'Auszug aus dem fertigen Bericht vom 01.12.2026'])
        expect(text).toContain(word);
      for (const word of [...hidden, 'a'.repeat(64)]) expect(text).not.toContain(word);
    }
  });

  it('show headlines where the link allows them, and rows once their embargo is over', async () => {
    const { path } = await share({ headlines: true });
    const before = await textOfSheets((await bytesOf(house.guest().get(`${path}/report.xlsx`))).bytes);
    expect(before).toContain('Fremde Überschrift');
    expect(before).not.toContain('Kurier unter Sperrfrist');
    house.clock.moveTo(new Date('2026-12-24T08:00:00Z'));
    const after = await textOfSheets((await bytesOf(house.guest().get(`${path}/report.xlsx`))).bytes);
    expect(after).toContain('Kurier unter Sperrfrist');
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('are closed with their link', async () => {
    const revoked = await share();
    await house.bob.post(`/api/v1/reports/${report}/shares/${revoked.id}/revocation`).expect(200);
    const expired = await share({ lastDay: '2026-12-01' });
    house.clock.moveTo(new Date('2026-12-02T09:00:00Z'));
    for (const path of [revoked.path, expired.path, `/share/${'A'.repeat(43)}`])
      for (const file of ['report.pdf', 'report.xlsx']) {
        const { text, headers } = await house.guest().get(`${path}/${file}`).expect(404);
        expect(headers['content-type']).toContain('text/html');
        expect(headers['x-robots-tag']).toBe('noindex, nofollow');
        expect(text).toContain('Dieser Link öffnet nichts');
        await house.guest().post(`${path}/${file}`).type('form').send({ password }).expect(404);
      }
    house.clock.moveTo(new Date('2026-12-01T09:00:00Z'));
  });

  it('ask for the password of their link, and count guesses with those at the page', async () => {
    const { id, path } = await share({ password });
    const file = `${path}/report.xlsx`;
    const asked = await house.guest().get(file).expect(200);
    expect(asked.text).toContain(`action="${file}"`);
    expect(asked.text).not.toContain('Stadtwerkstatt');
    const right = await bytesOf(house.guest().post(file).type('form').send({ password }).expect(200));
    expect(await textOfSheets(right.bytes)).toContain('Bote am Markt');
    expect(right.headers['set-cookie']).toBeUndefined();
    for (let at = 0; at < 10; at++)
      await house
        .guest()
        .post(at % 2 ? path : file)
        .type('form')
        .send({ password: `falsch ${at}` })
        .expect(422);
    await house.guest().post(file).type('form').send({ password }).expect(429);
    const views = await house.dataSource.manager.findBy(ShareView, { shareLinkId: id });
    expect(views.map(({ views: times }) => times)).toEqual([1]);
  });

  it('are counted as the page is, without a word about whom', async () => {
    const { id, path } = await share();
    await house.guest().get(path).expect(200);
    await house.guest().get(`${path}/report.xlsx`).expect(200);
    const { headers } = await house.guest().head(`${path}/report.pdf`).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    await house.charlie.get(`${path}/report.xlsx`).expect(200);
    const [view, ...others] = await house.dataSource.manager.findBy(ShareView, { shareLinkId: id });
    expect(others).toEqual([]);
    expect(view).toMatchObject({ day: '2026-12-01', views: 2 });
    expect(Object.keys(view!).sort()).toEqual(['day', 'id', 'shareLinkId', 'views']);
  });

  it('are made at most 20 times for one network in a quarter of an hour', async () => {
    const { path } = await share();
    // those who ask together get one file, and each is counted
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await house.guest().get(`${path}/report.xlsx`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const { text, headers } = await house.guest().get(`${path}/report.pdf`).expect(429);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain('In 15 Minuten geht es weiter');
    await house.guest().get(path).expect(200);
    house.clock.moveTo(new Date('2026-12-01T09:16:00Z'));
    await house.guest().get(`${path}/report.xlsx`).expect(200);
  });
});
