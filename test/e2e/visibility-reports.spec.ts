import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { EraseContact } from '../../src/modules/contacts/rights/erase-contact.js';
import { GrantTarget } from '../../src/modules/funding/targets/grant-target.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { AudienceFigure } from '../../src/modules/outlets/figures/audience-figure.entity.js';
import type { verificationResponse } from '../../src/modules/reports/visibility/api/report-response.js';
import { ReportFile } from '../../src/modules/reports/visibility/report-file.entity.js';
import { Report } from '../../src/modules/reports/visibility/report.entity.js';
import { sha256Of, snapshotText } from '../../src/modules/reports/visibility/snapshot-text.js';
import type { ReportSnapshot } from '../../src/modules/reports/visibility/snapshot.js';
import { messagesFor } from '../../src/web/i18n/messages.js';
import { fillReportWorld, secrets } from '../builders/report-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { undoOf } from '../support/undo-of.js';

describe('visibility reports', () => {
  let house: TestApp;
  let world: Awaited<ReturnType<typeof fillReportWorld>>;

  beforeAll(async () => {
    house = await startTestApp({ now: '2026-04-10T09:00:00Z' });
    world = await fillReportWorld(house.dataSource.manager);
  });
  afterAll(() => house.close());

  const start = async (fields: Record<string, string> = {}) => {
    const { headers } = await house.bob
      .post('/reports')
      .type('form')
      .send({
        grantIds: world.grant,
        periodStart: '1.1.2026',
        periodEnd: '31.3.2026',
        language: 'de',
        audience: 'funder',
        ...fields,
      })
      .expect(303);
    return headers['location'] ?? '';
  };
  const idOf = (address: string) => address.split('/').at(-1)!;
  const stored = (address: string) => house.dataSource.manager.findOneByOrFail(Report, { id: idOf(address) });
  const versionOf = async (address: string) => String((await stored(address)).version);
  const finalised = async (fields: Record<string, string> = {}) => {
    const address = await start(fields);
    const version = await versionOf(address);
    await house.bob.post(`${address}/finalisation`).type('form').send({ version }).expect(303);
    await becomesFinal(address);
    return address;
  };
  /** The answer comes before the end of the work where the machine is busy. */
  const becomesFinal = (address: string) =>
    eventually(async () => expect((await stored(address)).status).toBe('final'));
  const verification = async (address: string): Promise<z.infer<typeof verificationResponse>> =>
    (await house.bob.post(`/api/v1${address}/verification`).expect(200)).body;
  const checkOf = ({ checks }: z.infer<typeof verificationResponse>, what: string) =>
    checks.find((check) => check.what === what)!;

  describe('a draft', () => {
    it('is taught about, and proposed from grant and last quarter', async () => {
      expect((await house.charlie.get('/reports').expect(200)).text).toContain('Noch kein Bericht');
      const { text } = await house.bob.get('/reports/new').expect(200);
      expect(text).toContain('value="2026-01-01"');
      expect(text).toContain('value="2026-03-31"');
      expect(text).toMatch(new RegExp(`value="${world.grant}"[^>]* checked`));
    });

    it('takes what an address proposes, and ignores what makes no sense', async () => {
      const { text } = await house.bob
        .get(`/reports/new?grant=${world.grant}&from=2026-02-01&to=nonsense`)
        .expect(200);
      expect(text).toContain('value="2026-02-01"');
      expect(text).toContain('value="2026-03-31"');
    });

    it('gets a title from grant and period, and stands in the list', async () => {
      const address = await start();
      expect((await stored(address)).title).toBe('Sichtbarkeitsbericht Sprachlotsen, 1. Quartal 2026');
      const { text } = await house.charlie.get('/reports').expect(200);
      expect(text).toContain('Sichtbarkeitsbericht Sprachlotsen');
      expect((await house.charlie.get('/reports?state=final')).text).toContain('Kein Bericht passt');
      const page = (await house.charlie.get(address).expect(200)).text;
      expect(page).toContain('Die Vorschau wird aus heutigen Daten gerechnet');
      const preview = await house.charlie.get(`${address}/preview?part=1`).expect(200);
      expect(preview.text).toContain('(Entwurf)');
    });

    it.each([
      ['a reversed period', { periodEnd: '31.12.2025' }, 'vor seinem Anfang'],
      ['half a date', { periodStart: '32.1.2026' }, 'Datum'],
      ['an unknown grant', { grantIds: '01890000-0000-7000-8000-000000000000' }, 'Förderung'],
    ])('comes back with %s, and what was typed', async (_, fields, message) => {
      const { text } = await house.bob
        .post('/reports')
        .type('form')
        .send({
          grantIds: world.grant,
          periodStart: '1.1.2026',
          periodEnd: '31.3.2026',
          language: 'de',
          audience: 'funder',
          title: 'Bleibt stehen',
          ...fields,
        })
        .expect(422);
      expect(text).toContain(message);
      expect(text).toContain('value="Bleibt stehen"');
    });

    it('moves and hides sections, but not the methods', async () => {
      const address = await start();
      const step = async (text: string) =>
        house.bob
          .post(`${address}/sections`)
          .type('form')
          .send({ version: await versionOf(address), step: text });
      await step('down:summary').then(({ headers }) =>
        expect(headers['location']).toBe(`${address}#section-summary`),
      );
      await step('hide:reach');
      await step('hide:methods');
      const { parameters } = await stored(address);
      expect(parameters.sections.slice(0, 2).map(({ key }) => key)).toEqual(['targets', 'summary']);
      expect(parameters.sections.filter(({ shown }) => !shown).map(({ key }) => key)).toEqual(['reach']);
      expect((await step('dance:reach')).status).toBe(422);
      expect((await step('up:nothing')).status).toBe(422);
    });

    it('keeps an own text, shows it beforehand, and does not overwrite that of another', async () => {
      const address = await start();
      const send = (fields: Record<string, string>) =>
        house.bob.post(`${address}/sections/summary`).type('form').send(fields);
      const version = await versionOf(address);
      const text = '**Viel** geschehen <b>hier</b>.';
      const before = await send({ version, text, step: 'preview' }).expect(200);
      expect(before.text).toContain('<strong>Viel</strong> geschehen &lt;b>hier&lt;/b>.');
      expect((await stored(address)).version).toBe(Number(version));
      await send({ version, text, step: 'save' }).expect(303);
      const late = await send({ version, text: 'Anderes', step: 'save' }).expect(409);
      expect(late.text).toContain('inzwischen geändert');
      expect(late.text).toContain('>Anderes</textarea>');
      const preview = (await house.bob.get(`${address}/preview`).expect(200)).text;
      expect(preview).toContain('<strong>Viel</strong>');
      await house.bob.get(`${address}/sections/nothing`).expect(404);
    });

    it('takes examples out of its own mentions, with words of our own', async () => {
      const address = await start();
      const own = `${address}/highlights`;
      const found = (await house.bob.get(`${own}?q=tagesblatt`).expect(200)).text;
      expect(found).toContain(`?mention=${world.pieces.web}#picked`);
      expect(found).not.toContain(`?mention=${world.pieces.radio}#picked`);
      const choose = async (fields: Record<string, string>) =>
        house.bob
          .post(own)
          .type('form')
          .send({ version: await versionOf(address), mentionId: world.pieces.first, ...fields });
      expect((await choose({ summary: '  ' })).status).toBe(422);
      const quote = Array.from({ length: 26 }, () => 'Wort').join(' ');
      const long = await choose({ summary: 'Gut.', quote, purpose: 'Beleg' });
      expect([long.status, long.text.includes('höchstens 25 Wörter')]).toEqual([422, true]);
      expect((await choose({ summary: 'Gut.', quote: 'Gut.' })).status).toBe(422);
      // as long as the field lets people type, with the line ends that browsers send
      const lines = 'neun Zei.\r\n'.repeat(100).trim();
      expect((await choose({ summary: `${lines}x` })).status).toBe(303);
      const { version } = await stored(address);
      await house.bob
        .post(own + '/steps')
        .type('form')
        .send({ version, mentionId: world.pieces.first, step: 'remove' })
        .expect(303);
      expect((await choose({ mentionId: world.pieces.before, summary: 'Zu früh.' })).status).toBe(422);
      expect((await choose({ summary: 'Der Bote berichtet groß.' })).status).toBe(303);
      expect((await choose({ summary: 'Der Bote berichtet sehr groß.' })).status).toBe(303);
      expect((await choose({ mentionId: world.pieces.web, summary: 'Auch das Blatt.' })).status).toBe(303);
      const step = async (name: string) =>
        house.bob
          .post(`${own}/steps`)
          .type('form')
          .send({ version: await versionOf(address), mentionId: world.pieces.web, step: name });
      await step('up');
      const { highlights } = (await stored(address)).parameters;
      expect(highlights.map(({ summary }) => summary)).toEqual([
        'Auch das Blatt.',
        'Der Bote berichtet sehr groß.',
      ]);
      await step('remove');
      const undo = await undoOf(house.bob, own);
      await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
      expect((await stored(address)).parameters.highlights).toHaveLength(2);
    });

    it('is archived and deleted with undo, and duplicated', async () => {
      const address = await start({ title: 'Wandert' });
      await house.bob.post(`${address}/archive`).type('form').send({ archived: 'yes' }).expect(303);
      expect((await house.bob.get('/reports?state=archived')).text).toContain('Wandert');
      await house.bob.post(`${address}/archive`).type('form').send({ archived: 'no' }).expect(303);
      await house.bob.post(`${address}/deletion`).type('form').send({ deleted: 'yes' }).expect(303);
      const undo = await undoOf(house.bob, '/reports');
      await house.bob.get(address).expect(404);
      await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
      await house.bob.get(address).expect(200);
      const { headers } = await house.bob.post(`${address}/duplicate`).expect(303);
      expect((await stored(headers['location']!)).title).toBe('Kopie von Wandert');
    });

    it('is rendered anew each time, as text by section too', async () => {
      const address = await start();
      const pdf = await house.charlie.get(`${address}/report.pdf`).buffer(true).expect(200);
      expect(pdf.headers['content-type']).toContain('application/pdf');
      expect(pdf.headers['content-disposition']).toContain('entwurf-2026-04-10.pdf');
      await house.charlie.get(`${address}/report.xlsx`).expect(200);
      await house.charlie.get(`${address}/report.csv.zip`).expect(200);
      expect((await house.charlie.get(`${address}/text/summary`).expect(200)).text).toContain('Kurzfassung');
      const plain = await house.charlie.get(`${address}/text/summary?plain=1`).expect(200);
      expect(plain.headers['content-type']).toContain('text/plain');
      await house.charlie.get(`${address}/text/nothing`).expect(404);
    });
  });

  describe('finalising', () => {
    it('names what is open, and is not held up by it', async () => {
      const address = await start();
      const { text } = await house.bob.get(`${address}/finalisation`).expect(200);
      expect(text).toContain('Die Kurzfassung hat noch keinen eigenen Text');
      expect(text).toContain('Kein Beispiel ist gewählt');
      expect(text).toContain('1 Erwähnung wartet noch auf Prüfung');
      expect(text).toContain('Aufbewahrung bis 31.12.2031');
    });

    it('freezes the report, makes its files once, and says so', async () => {
      const address = await finalised();
      const report = await stored(address);
      expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(report.retainUntil).toBe('2031-12-31');
      expect(report.snapshot).not.toContain(secrets.person);
      expect(report.snapshot).not.toContain(secrets.mail);
      const page = (await house.charlie.get(address).expect(200)).text;
      expect(page).toContain('fertig');
      expect(page).toContain(report.sha256!);
      const files = await house.dataSource.manager.findBy(ReportFile, { reportId: report.id });
      expect(files.map(({ format }) => format).sort()).toEqual(['csv', 'pdf', 'xlsx']);
      const first = await house.charlie.get(`${address}/report.pdf`).buffer(true).expect(200);
      house.clock.advance({ minutes: 5 });
      const second = await house.charlie.get(`${address}/report.pdf`).buffer(true).expect(200);
      expect(Buffer.compare(first.body, second.body)).toBe(0);
      expect(first.body).toHaveLength(files.find(({ format }) => format === 'pdf')!.bytes);
      expect(await verification(address)).toMatchObject({ ok: true });
    });

    it('refuses a version that is no longer the stored one', async () => {
      const address = await start();
      await house.bob.post(`${address}/finalisation`).type('form').send({ version: '7' }).expect(409);
      expect((await stored(address)).status).toBe('draft');
    });
  });

  describe('a final report', () => {
    it('is changed by nobody, in no way', async () => {
      const address = await finalised();
      const before = await stored(address);
      const post = (path: string, fields: Record<string, string>) =>
        house.alice
          .post(`${address}${path}`)
          .type('form')
          .send({ version: String(before.version), ...fields });
      await post('', { title: 'Anders' }).expect(409);
      await post('/sections', { step: 'hide:reach' }).expect(409);
      await post('/sections/summary', { text: 'Anders' }).expect(409);
      await post('/highlights', { mentionId: world.pieces.first, summary: 'Anders' }).expect(409);
      await post('/finalisation', {}).expect(409);
      await post('/deletion', { deleted: 'yes' }).expect(409);
      const patch = { version: before.version, title: 'Anders' };
      await house.alice.patch(`/api/v1${address}`).send(patch).expect(409);
      await house.alice.delete(`/api/v1${address}`).expect(409);
      for (const path of ['/edit', '/sections/summary', '/highlights', '/finalisation'])
        await house.alice.get(`${address}${path}`).expect(409);
      expect(await stored(address)).toEqual(before);
    });

    it('is not even changed by a direct statement', async () => {
      const { id } = await stored(await finalised());
      const { manager } = house.dataSource;
      for (const change of [
        { title: 'Anders' },
        { snapshot: '{}' },
        { sha256: 'x' },
        { status: 'draft' as const },
        { retainUntil: '2026-01-01' },
      ])
        await expect(manager.update(Report, { id }, change)).rejects.toThrow('never changes');
      await expect(manager.delete(Report, { id })).rejects.toThrow('is kept');
      await manager.update(Report, { id }, { archivedAt: new Date(), finalisedBy: null, createdBy: null });
    });

    it('stays clean when mentions, figures, labels and targets change', async () => {
      const address = await finalised();
      const before = (await house.bob.get(`/api/v1${address}/document`).expect(200)).body;
      const { manager } = house.dataSource;
      await manager.update(Mention, { id: world.pieces.web }, { label: 'own', headline: 'Neu' });
      await manager.update(Mention, { id: world.pieces.radio }, { review: 'irrelevant' });
      await manager.update(AudienceFigure, { outletId: world.outlets.bote }, { low: 1, high: 1 });
      await manager.update(GrantTarget, { grantId: world.grant }, { value: 99 });
      await house.bob
        .patch(`/api/v1/grants/${world.grant}`)
        .send({ version: 1, title: 'Umbenannt' })
        .expect(200);
      house.clock.advance({ days: 5 });
      expect(await verification(address)).toMatchObject({ ok: true });
      expect((await house.bob.get(`/api/v1${address}/document`)).body).toEqual(before);
    });

    it('lets a mention be deleted and a contact be erased', async () => {
      const address = await finalised();
      const { manager } = house.dataSource;
      await manager.delete(Mention, { id: world.pieces.unknown });
      const [contact] = await manager.find(Contact, { take: 1 });
      await house.app.get(EraseContact).run([contact!.id], null);
      expect(await verification(address)).toMatchObject({ ok: true });
    });

    it('is told apart from one that somebody tampered with', async () => {
      const address = await finalised();
      const [pdf] = await house.dataSource.manager.findBy(ReportFile, {
        reportId: idOf(address),
        format: 'pdf',
      });
      await writeFile(join(house.settings.uploadsDir, pdf!.path), 'something else');
      const found = await verification(address);
      expect(found.ok).toBe(false);
      expect(checkOf(found, 'pdf')).toMatchObject({
        state: 'differs',
        differences: [{ path: 'bytes' }, { path: 'sha256', stored: pdf!.sha256 }],
      });
      const page = (await house.charlie.get(`${address}/verify`).expect(200)).text;
      expect(page).toContain('Etwas stimmt nicht');
    });

    it('is as before when the catalogue says things otherwise', async () => {
      const address = await finalised();
      const words = messagesFor('de').indicators.placements as { limits: string };
      const before = words.limits;
      words.limits = 'Zählt, was gefunden wurde.';
      try {
        const found = await verification(address);
        expect(found.ok).toBe(true);
        expect(checkOf(found, 'document')).toMatchObject({
          state: 'same',
          differences: [],
          words: expect.arrayContaining([
            { path: 'figures.placements.limits', stored: before, found: words.limits },
          ]),
        });
        const { text } = await house.charlie.get(`${address}/verify`).expect(200);
        expect(text).toContain('Alles stimmt');
        expect(text).toContain('Wortlaut inzwischen geändert');
        expect(text).toContain(words.limits);
      } finally {
        words.limits = before;
      }
    });

    it('is found out by a figure that the facts do not give, whatever the hash', async () => {
      const { id: _, snapshot, ...row } = await stored(await finalised());
      const kept = JSON.parse(snapshot!) as ReportSnapshot;
      const id = crypto.randomUUID();
      kept.report.id = id;
      const figure = kept.document.figures.find(({ key }) => key === 'placements')!;
      const before = figure.value;
      figure.value = 47;
      const text = snapshotText(kept);
      const { manager } = house.dataSource;
      await manager.insert(Report, { ...row, id, snapshot: text, sha256: sha256Of(text), revision: 47 });
      const found = await verification(`/reports/${id}`);
      expect(found.ok).toBe(false);
      expect(checkOf(found, 'hash').state).toBe('same');
      expect(checkOf(found, 'document')).toMatchObject({
        state: 'differs',
        differences: [{ path: 'figures.placements.value', stored: '47', found: String(before) }],
        words: [],
      });
    });

    it('has a next version that shows what differs', async () => {
      const address = await finalised({ title: 'Quartal' });
      const { headers } = await house.bob.post(`${address}/next-version`).expect(303);
      const next = headers['location']!;
      expect(await stored(next)).toMatchObject({ revision: 2, status: 'draft', title: 'Quartal' });
      await house.bob.post(`${address}/next-version`).expect(409);
      await house.bob
        .post(`${next}/sections/summary`)
        .type('form')
        .send({ version: '1', text: 'Neu gesagt.', step: 'save' })
        .expect(303);
      await house.dataSource.manager.update(Mention, { id: world.pieces.later }, { review: 'irrelevant' });
      const { text } = await house.charlie.get(`${address}/compare/${idOf(next)}`).expect(200);
      expect(text).toContain('Fassung 1 und Fassung 2');
      expect(text).toMatch(/<ins[^>]*>.*Neu gesagt\./s);
      expect(text).toContain('−1');
      expect(text).toMatch(/Alle Platzierungen des Zeitraums<\/span>: 1 Zeile weniger/);
      await house.bob.post(`${next}/finalisation`).type('form').send({ version: '2' }).expect(303);
      await becomesFinal(next);
      expect((await house.charlie.get(address)).text).toContain('Es gibt eine neuere Fassung');
    });

    it('is kept until its time is over', async () => {
      const address = await finalised();
      expect((await house.bob.delete(`/api/v1${address}`).expect(409)).body.detail).toContain('2031-12-31');
    });
  });

  describe('the API', () => {
    it('walks from a proposal to files', async () => {
      const made = await house.bob.post('/api/v1/reports').send({}).expect(201);
      expect(made.body).toMatchObject({ status: 'draft', grantIds: [world.grant], language: 'de' });
      const own = `/api/v1/reports/${made.body.id}`;
      await house.bob.get(`${own}/finalisation`).expect(404);
      const changed = await house.bob
        .patch(own)
        .send({ version: 1, title: 'Anders', hours: 12.5, sections: [{ key: 'reach', shown: false }] })
        .expect(200);
      expect(changed.body).toMatchObject({ title: 'Anders', hours: 12.5, version: 2 });
      expect(changed.body.sections[0]).toEqual({ key: 'reach', shown: false, text: '' });
      await house.bob.patch(own).send({ version: 1, title: 'Zu spät' }).expect(409);
      await house.bob.patch(own).send({ version: 2, colour: 'red' }).expect(422);
      const strange = [{ mentionId: world.pieces.before, summary: 'Aus der Zeit davor.' }];
      const refused = await house.bob.patch(own).send({ version: 2, highlights: strange }).expect(422);
      expect(refused.body.type).toContain('unknown-mention');
      const job = await house.bob.post(`${own}/finalisation`).send({ version: 2 }).expect(202);
      expect(job.body).toMatchObject({ stepsAll: 5, problem: '' });
      await becomesFinal(own);
      const ended = await house.bob.get(`${own}/finalisation`).expect(200);
      expect(ended.body).toMatchObject({ state: 'done', stepsDone: 5, step: 'csv' });
      const { body } = await house.charlie.get(own).expect(200);
      expect(body.files.map(({ format }: { format: string }) => format)).toEqual(['csv', 'pdf', 'xlsx']);
      const file = await house.charlie.get(`${own}/files/pdf`).buffer(true).expect(200);
      expect(file.headers['content-disposition']).toContain('attachment');
      await house.charlie.get(`${own}/files/exe`).expect(404);
      const next = await house.bob.post(`${own}/versions`).send({}).expect(201);
      expect(next.body).toMatchObject({ revision: 2, status: 'draft' });
      await house.bob.delete(`/api/v1/reports/${next.body.id}`).expect(204);
      await house.bob.get(`/api/v1/reports/${next.body.id}`).expect(404);
    });

    it.each([
      ['a day that is none', { periodStart: '2026-02-30' }],
      ['days in which nobody reports', { periodStart: '0206-01-01', periodEnd: '9999-12-31' }],
      ['a language that is none', { language: 'fr' }],
      ['an unknown field', { colour: 'red' }],
      ['a grant that nobody knows', { grantIds: ['01890000-0000-7000-8000-000000000000'] }],
      ['a reversed period', { periodStart: '2026-03-01', periodEnd: '2026-02-01' }],
    ])('refuses %s', async (_, input) => {
      await house.bob.post('/api/v1/reports').send(input).expect(422);
    });

    it('pages through the list', async () => {
      const first = await house.charlie.get('/api/v1/reports?limit=2').expect(200);
      expect(first.body.items).toHaveLength(2);
      const second = await house.charlie
        .get(`/api/v1/reports?limit=2&cursor=${first.body.nextCursor}`)
        .expect(200);
      expect(second.body.items[0].id).not.toBe(first.body.items[1].id);
      await house.charlie.get('/api/v1/reports?cursor=x').expect(400);
      const { body } = await house.charlie
        .get(`/api/v1/reports?status=final&grant=${world.grant}&limit=200`)
        .expect(200);
      expect(body.items.length).toBeGreaterThan(3);
      expect(new Set(body.items.map(({ status }: { status: string }) => status))).toEqual(new Set(['final']));
    });
  });
});
