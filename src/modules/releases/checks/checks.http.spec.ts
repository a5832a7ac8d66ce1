import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import { Release } from '../release.entity.js';
import { newId } from '../../../shared/ids.js';
import { unwrittenRelease } from '../new-release.js';

describe('the check before publication', () => {
  let house: TestApp;
  beforeAll(async () => {
    // 5 March 2026
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const statement = { language: 'de', text: 'Gefördert durch das Wegeamt.', validFrom: '2026-01-01' };
  const aGrant = async (fields: object = {}) => {
    const { body: funder } = await house.bob
      .post('/api/v1/funders')
      .send({ name: `Wegeamt ${newId(new Date())}` });
    const { body } = await house.bob
      .post('/api/v1/grants')
      .send({
        funderId: funder.id,
        title: 'Sprachlotsen',
        periodStart: '2026-01-01',
        periodEnd: '2026-12-31',
        statements: [statement],
        ...fields,
      })
      .expect(201);
    return body as { id: string };
  };
  const aDraft = async (grantIds: string[], fields: Partial<Release> = {}) => {
    const now = house.clock.now();
    const id = newId(now);
    await house.dataSource.manager.insert(Release, {
      ...unwrittenRelease(),
      id,
      headline: 'Es geht los',
      body: 'Vier Kreise starten.',
      createdAt: now,
      updatedAt: now,
      version: 1,
      ...fields,
    });
    if (grantIds.length)
      await house.dataSource.manager.insert(
        ReleaseGrant,
        grantIds.map((grantId) => ({ releaseId: id, grantId })),
      );
    return id;
  };
  const rulesOf = async (id: string) => {
    const { body } = await house.charlie.get(`/api/v1/releases/${id}/checks`).expect(200);
    return body.grants.map(({ rules }: { rules: { rule: string; state: string }[] }) =>
      Object.fromEntries(rules.map(({ rule, state }) => [rule, state])),
    );
  };
  /** The undo form that the page after a step offers. */
  const undoOf = async (address: string) => {
    const { text } = await house.bob.get(address).expect(200);
    const form =
      /class="notice notice-done"[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(text);
    const fields = [...(form?.[2] ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)];
    return {
      action: form?.[1] ?? '',
      fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])),
    };
  };

  it('teaches when the release belongs to no grant', async () => {
    const id = await aDraft([]);
    expect((await house.charlie.get(`/releases/${id}/check`).expect(200)).text).toContain('Keine Förderung');
  });

  it('holds a draft against every rule of its grants', async () => {
    const strict = await aGrant({
      reference: 'AB-1',
      referenceRequired: true,
      logoRequired: true,
      noticeDays: 14,
    });
    const id = await aDraft([strict.id]);
    expect(await rulesOf(id)).toEqual([
      { statement: 'ok', reference: 'missing', logo: 'missing', approval: 'not-required', notice: 'missing' },
    ]);
    const { text } = await house.charlie.get(`/releases/${id}/check`).expect(200);
    expect(text).toContain('Wird unter dem Text gedruckt');
    expect(text).toContain('AB-1');
    expect(text).not.toContain('Festhalten');
  });

  it('asks of a release that was only logged that its own text carries the statement', async () => {
    const grant = await aGrant();
    const went = {
      state: 'published' as const,
      publishedAt: new Date('2026-02-01T08:00:00Z'),
      day: '2026-02-01',
    };
    const silent = await aDraft([grant.id], went);
    expect(await rulesOf(silent)).toMatchObject([{ statement: 'missing' }]);
    const told = await aDraft([grant.id], {
      ...went,
      body: 'Los.\n\n*Gefördert durch\ndas **Wegeamt**.*',
    });
    expect(await rulesOf(told)).toMatchObject([{ statement: 'ok' }]);
    const early = await aDraft([grant.id], { ...went, day: '2025-12-31' });
    expect(await rulesOf(early)).toMatchObject([{ statement: 'missing' }]);
  });

  it('takes down what was done, with the way back', async () => {
    const grant = await aGrant({ approvalRequired: true });
    const id = await aDraft([grant.id]);
    const rule = `/releases/${id}/check/${grant.id}/approval`;
    expect((await house.bob.get(rule).expect(200)).text).toContain('value="2026-03-05"');
    await house.bob
      .post(rule)
      .type('form')
      .send({ step: 'record', doneDay: '4.3.2026', party: 'Frau Beispiel' })
      .expect(303);
    const undo = await undoOf(`/releases/${id}/check`);
    expect(await rulesOf(id)).toMatchObject([{ approval: 'ok' }]);
    expect((await house.charlie.get(`/releases/${id}/check`)).text).toContain('04.03.2026, Frau Beispiel');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect(await rulesOf(id)).toMatchObject([{ approval: 'missing' }]);
    const logged: { details: string | object }[] = await house.dataSource.query(
      `SELECT "details" FROM "audit_entry" WHERE "action" = 'release.check'`,
    );
    expect(JSON.stringify(logged)).not.toContain('Beispiel');
  });

  it('waives with a reason only', async () => {
    const grant = await aGrant({ logoRequired: true });
    const id = await aDraft([grant.id]);
    const rule = `/releases/${id}/check/${grant.id}/logo`;
    const bare = await house.bob.post(rule).type('form').send({ step: 'waive', waivedReason: ' ' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Diese Angabe fehlt');
    await house.bob
      .post(rule)
      .type('form')
      .send({ step: 'waive', waivedReason: 'Reine Textmeldung, abgesprochen' })
      .expect(303);
    expect(await rulesOf(id)).toMatchObject([{ logo: 'waived' }]);
    const { body } = await house.bob
      .put(`/api/v1${rule.replace('/check/', '/checks/')}`)
      .send({})
      .expect(200);
    expect(body.grants[0].rules[2]).toMatchObject({ rule: 'logo', state: 'missing', record: null });
    await house.bob
      .put(`/api/v1/releases/${id}/checks/${newId(new Date())}/logo`)
      .send({})
      .expect(404);
    await house.bob.put(`/api/v1/releases/${id}/checks/${grant.id}/colour`).send({}).expect(404);
    await house.charlie.put(`/api/v1/releases/${id}/checks/${grant.id}/logo`).send({}).expect(403);
  });

  it.each([[true], [false]])(
    'holds up publication where the grant says so: %s',
    async (blocksPublication) => {
      const grant = await aGrant({ approvalRequired: true, blocksPublication });
      const id = await aDraft([grant.id], { state: 'approved', approvedAt: house.clock.now() });
      const page = await house.bob.get(`/releases/${id}`).expect(200);
      expect(page.text).toContain('Freigabe des Zuwendungsgebers');
      await house.bob.post(`/releases/${id}/publication`).type('form').send({ version: '1' }).expect(303);
      const { state } = await house.dataSource.manager.findOneByOrFail(Release, { id });
      expect(state).toBe(blocksPublication ? 'approved' : 'published');
      if (!blocksPublication) return;
      await house.bob
        .put(`/api/v1/releases/${id}/checks/${grant.id}/approval`)
        .send({ doneDay: '2026-03-01' })
        .expect(200);
      await house.bob.post(`/releases/${id}/publication`).type('form').send({ version: '1' }).expect(303);
      expect((await house.dataSource.manager.findOneByOrFail(Release, { id })).state).toBe('published');
    },
  );

  it('proposes the grants of the campaign for a draft, and shows what they ask side by side', async () => {
    const [first, second] = [
      await aGrant({ logoRequired: true, logoRule: 'oben links' }),
      await aGrant({
        logoRequired: true,
        logoRule: 'allein in der Zeile',
        statements: [{ ...statement, text: 'Unterstützt vom Brückenfonds.' }],
      }),
    ];
    const { body: campaign } = await house.bob
      .post('/api/v1/campaigns')
      .send({ name: 'Frühling', grantIds: [first.id, second.id] })
      .expect(201);
    const id = await aDraft([first.id], { campaignId: campaign.id });
    const address = `/releases/${id}/check`;
    expect((await house.charlie.get(address)).text).not.toContain('übernehmen');
    const { text } = await house.bob.get(address);
    const grantIds = /name="grantIds" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await house.bob.post(`${address}/grants`).type('form').send({ grantIds }).expect(303);
    const after = (await house.charlie.get(address)).text;
    expect(after).toContain('Mehrere Logos');
    expect(after).toContain('allein in der Zeile');
    expect(after).toContain('Verschiedene Förderhinweise');
    const undo = await undoOf(address);
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect(await rulesOf(id)).toHaveLength(1);
  });
});
