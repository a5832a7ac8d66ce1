import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '../../src/database/in-transaction.js';
import { AttributeMentions } from '../../src/modules/mentions/attribution/attribute-mentions.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { AddRelease } from '../../src/modules/releases/add-release.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { aRelease } from '../builders/a-release.js';
import { storeItems } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const body =
  'Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.';

describe('attribution over HTTP', () => {
  let house: TestApp;
  let release: string;
  let mention: Mention;

  beforeAll(async () => {
    house = await startTestApp();
    const { app, dataSource, clock } = house;
    await house.bob.post('/api/v1/watches').send({ name: 'Werk', query: 'Stadtwerkstatt' }).expect(201);
    const items = await storeItems(dataSource, clock.now(), [{ summary: body.slice(0, 120) }]);
    await inTransaction(dataSource, (manager) => app.get(RecordMentions).itemsArrived(manager, items));
    await app.get(AttributeMentions).workOff();
    mention = (await dataSource.manager.find(Mention))[0]!;
    expect(mention.origin).toBe('unknown');
    const bob = await dataSource.manager.findOneByOrFail(User, { email: people.bob.email });
    const publishedAt = new Date(clock.now().getTime() - 3_600_000);
    const draft = aRelease({ headline: 'Stadtwerkstatt eröffnet', body, publishedAt });
    release = await app.get(AddRelease).run(draft, bob.id);
    await app.get(AttributeMentions).workOff();
  });
  afterAll(() => house.close());

  const page = async () => (await house.bob.get(`/mentions/${mention.id}`).expect(200)).text;
  const rule = (fields: Record<string, string>) =>
    house.bob
      .post(`/mentions/${mention.id}/attribution`)
      .type('form')
      .send({ release, ...fields });

  it('shows the passages side by side as soon as a release is entered', async () => {
    const html = await page();
    expect(html).toContain('A: Text übernommen');
    expect(html).toContain('In der Mitteilung');
    expect(html).toContain('Nach zwei Jahren Umbau öffnet die Stadtwerkstatt');
  });

  it('asks for a reason, takes the judgement, and takes it back', async () => {
    await rule({ grade: 'D', reason: ' ' }).expect(303);
    expect(await page()).toContain('Eine Begründung gehört dazu');
    await rule({ grade: 'D', reason: 'Eigene Recherche <b>' }).expect(303);
    const ruled = await page();
    expect(ruled).toContain('Eigene Recherche &lt;b>');
    expect(ruled).toContain('Ohne unser Zutun');
    await rule({ grade: 'rule' }).expect(303);
    expect(await page()).toContain('Von einer Mitteilung angestoßen');
  });

  it('counts three numbers that sum up', async () => {
    await house.bob.post(`/api/v1/mentions/${mention.id}/review`).send({ review: 'relevant' }).expect(200);
    const answer = await house.bob
      .get('/api/v1/timeline?from=2026-03-01&to=2026-03-31&bucket=day')
      .expect(200);
    expect((answer.body as { totals: unknown }).totals).toMatchObject({
      mentions: 1,
      stories: 1,
      origins: { pitched: 1, organic: 0, unknown: 0 },
    });
  });

  it('is for editors, and refuses what no form of ours sends', async () => {
    const address = `/mentions/${mention.id}/attribution`;
    await house.charlie.post(address).type('form').send({ release, grade: 'D', reason: 'x' }).expect(403);
    await rule({ grade: 'E', reason: 'x' }).expect(422);
    await rule({ release: 'nonsense', grade: 'D', reason: 'x' }).expect(404);
    expect(await page()).toContain('A: Text übernommen');
  });
});
