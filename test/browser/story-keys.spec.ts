import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { insertOutlet, storeItems } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

describe('a story in the inbox, by keys', () => {
  let house: TestApp;
  let browser: TestBrowser;
  let page: Page;

  beforeAll(async () => {
    house = await startTestApp();
    await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);
    const summary =
      'Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.';
    const items = [];
    for (const name of ['Bote', 'Kurier', 'Echo']) {
      const outletId = await insertOutlet(house.dataSource, name, 'local', house.clock.now(), []);
      items.push({ title: 'Stadtwerkstatt öffnet im Mai ihre Türen', summary, outletId });
    }
    const publishedAt = new Date(house.clock.now().getTime() - 3_600_000);
    items.push({ title: 'Stadtwerkstatt sucht Ehrenamtliche', summary: 'Das Reparaturcafé.', publishedAt });
    const stored = await storeItems(house.dataSource, house.clock.now(), items);
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, stored),
    );
    await house.app.get(AssignStories).workOff();

    browser = await startBrowser({ bypassCSP: true });
    page = await browser.context.newPage();
    const address = (await house.app.getUrl()).replace('[::1]', '127.0.0.1');
    await page.goto(`${address}/sign-in?back=/mentions`);
    await page.fill('[name=email]', people.bob.email);
    await page.fill('[name=password]', people.bob.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}/mentions`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const group = () => page.locator('.story-row');
  const waiting = () => page.locator('.rail .count-waiting [aria-hidden]').textContent();
  const reviews = async () => {
    const mentions = await house.dataSource.manager.find(Mention, { order: { headline: 'DESC' } });
    return mentions.map(({ review }) => review);
  };
  const focus = () => group().locator('.mention-headline a').focus();

  it('is decided with a but for what was unticked, and taken back with u; the number in the navigation follows', async () => {
    expect(await waiting()).toBe('4');
    await group().locator('summary').click();
    await group().locator('.story-placements input').first().uncheck();
    await focus();
    await page.keyboard.press('a');
    const decided = page.locator('.mention-decided');
    await decided.waitFor();
    expect(await decided.textContent()).toContain('2 Erwähnungen');
    expect(await decided.textContent()).toContain('1 Ausnahme: ');
    expect(await waiting()).toBe('2');
    expect((await reviews()).sort()).toEqual(['new', 'new', 'relevant', 'relevant']);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('u');
    await group().waitFor();
    expect(await waiting()).toBe('4');
    expect(await reviews()).toEqual(['new', 'new', 'new', 'new']);
    expect(await group().locator('.story-placements input:checked').count()).toBe(3);
  });

  it('is one step for j and k, opened or not, and one tick for x', async () => {
    const current = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.className);
    await group().locator('summary').click();
    await focus();
    const here = await current();
    await page.keyboard.press('j');
    const next = await current();
    await page.keyboard.press('k');
    const back = await current();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect([here, next === here, back]).toEqual(['mention-row story-row', false, 'mention-row story-row']);
    await focus();
    await page.keyboard.press('x');
    expect(await group().locator('.mention-select').isChecked()).toBe(true);
    expect(await page.locator('.bulk-bar').isVisible()).toBe(true);
  });
});
