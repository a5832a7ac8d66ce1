import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { insertOutlet, storeItems } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

/** Fifty mentions: four stories in three outlets each, and 38 that stand alone. */
const texts = [
  [
    'Brandschutz hält den Umbau der Stadtwerkstatt auf',
    'Weil eine Tür zu schmal ist, verzögert sich die Eröffnung um drei Wochen. Das teilte das Bauamt am Dienstag mit; Leiterin Mara Sommer sprach von einem Ärgernis.',
  ],
  [
    'Reparaturcafé rettet tausend Toaster',
    'Ehrenamtliche in der Stadtwerkstatt haben seit Januar mehr als tausend Geräte instand gesetzt. Am häufigsten kamen Toaster, dicht gefolgt von Lampen und Fahrrädern.',
  ],
  [
    'Spendenlauf bringt 12.400 Euro für die Jugendarbeit',
    'Bei Regen liefen 340 Kinder um den See. Der Erlös geht an die Holzwerkstatt, sagte der Verein Stadtwerkstatt, der im Herbst einen zweiten Lauf plant.',
  ],
  [
    'Neue Chefin: Aylin Kurt leitet die Stadtwerkstatt',
    'Die 41-jährige Architektin folgt auf den Gründer, der nach elf Jahren aufhört. Sie will abends länger öffnen und Kurse für Rentner anbieten.',
  ],
] as const;
const stories = texts.length;
const alone = 38;

describe('fifty new mentions, by keyboard', () => {
  let house: TestApp;
  let browser: TestBrowser;
  let page: Page;
  let documents = 0;

  beforeAll(async () => {
    house = await startTestApp();
    await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);
    const outlets: string[] = [];
    for (const name of ['Bote', 'Kurier', 'Echo']) {
      outlets.push(await insertOutlet(house.dataSource, name, 'local', house.clock.now(), []));
    }
    const now = house.clock.now().getTime();
    const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000);
    const shared = texts.flatMap(([title, summary], at) =>
      outlets.map((outletId) => ({ outletId, title, summary, publishedAt: minutesAgo(at * 120 + 5) })),
    );
    const single = Array.from({ length: alone }, (_, at) => ({
      outletId: outlets[at % 3]!,
      title: `Stadtwerkstatt, Meldung Nummer ${at + 1}`,
      summary: `Kurz und nur hier: ${'abcdefghijklmnop'.slice(at % 8, (at % 8) + 5)} ${at * 7919}.`,
      publishedAt: minutesAgo(at * 20 + 7),
    }));
    const stored = await storeItems(house.dataSource, house.clock.now(), [...shared, ...single]);
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
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/mentions`);
    await page.evaluate(() => {
      const marked = window as unknown as { mouse: number };
      marked.mouse = 0;
      for (const event of ['mousedown', 'pointerdown', 'mousemove']) {
        document.addEventListener(event, () => (marked.mouse += 1), true);
      }
    });
    page.on('request', (request) => {
      if (request.resourceType() === 'document') documents += 1;
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const reviews = async () =>
    (await house.dataSource.manager.find(Mention))
      .map(({ review }) => review)
      .filter((each) => each !== 'new');
  const waiting = () => page.locator('.rail .count-waiting [aria-hidden]').textContent();
  /** Where one is: never nowhere. */
  const focused = () =>
    page.evaluate(() => ({
      row: document.activeElement?.closest('[data-row]')?.id ?? null,
      nowhere: document.activeElement === document.body,
    }));
  const settled = () =>
    page.waitForFunction(
      () => !document.querySelector('[data-pending], .htmx-request, .coding-pending'),
      undefined,
      { timeout: 20_000 },
    );
  const onAWaitingRow = () =>
    page.waitForFunction(() => document.activeElement?.closest('[data-mention]'), undefined, {
      timeout: 20_000,
    });
  const rows = () => page.locator('.mention-list > [data-row]').count();

  it('are fifty, in 42 rows, of which the first page shows thirty', async () => {
    expect(await house.dataSource.manager.count(Mention)).toBe(50);
    expect(await waiting()).toBe('50');
    expect(await rows()).toBe(30);
    expect(await page.locator('.story-row').count()).toBeGreaterThan(0);
  });

  it('are decided without a mouse and without a page being loaded', async () => {
    await page.keyboard.press('j');
    const seen = new Set<string>();
    for (let step = 0; step < stories + alone; step++) {
      const { row, nowhere } = await focused();
      expect(nowhere).toBe(false);
      expect(row).not.toBeNull();
      expect(seen.has(row!)).toBe(false);
      seen.add(row!);
      await page.keyboard.press(step % 3 === 2 ? 'd' : 'a');
      // the first two rows are decided as fast as the keys go; then a person looks where they are
      if (step > 1) await settled();
      if (step < stories + alone - 1) await onAWaitingRow();
    }
    await settled();
    expect(await reviews()).toHaveLength(50);
    expect(await waiting()).toBe('0');
    expect(await rows()).toBe(42);
    expect((await focused()).nowhere).toBe(false);
    expect(documents).toBe(0);
  }, 120_000);

  it('are all taken back again, the latest first', async () => {
    for (let step = 0; step < stories + alone; step++) {
      await page.keyboard.press('u');
      await page.waitForFunction(
        (left) => document.querySelectorAll('.mention-list > [data-decided]').length === left,
        stories + alone - 1 - step,
        { timeout: 20_000 },
      );
      expect((await focused()).nowhere).toBe(false);
    }
    expect(await reviews()).toEqual([]);
    expect(await waiting()).toBe('50');
    expect(documents).toBe(0);
  }, 120_000);

  it('are coded where they stand, by digits and by the form, and uncoded again', async () => {
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    const { row } = await focused();
    await page.keyboard.press('3');
    await page.keyboard.press('7');
    const badges = page.locator(`#${row!} .mention-body .coding-badge`);
    await page.waitForFunction(
      (id) => document.querySelectorAll(`#${id} .mention-body li.coding-badge`).length === 2,
      row!,
    );
    expect(await badges.allTextContents()).toEqual(['Größerer Teil', 'Positiv']);
    expect((await focused()).row).toBe(row);

    await page.keyboard.press('t');
    await page.locator(`#${row!} [data-words]:focus`).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('Ehrenamt, Umbau');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (id) => document.querySelectorAll(`#${id} .mention-body li.coding-tag`).length === 2,
      row!,
    );
    expect((await focused()).row).toBe(row);
    expect(await page.locator('.coding-panel').count()).toBe(0);

    await page.keyboard.press('c');
    await page.locator(`#${row!} .coding-panel :focus`).waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('f');
    expect(await page.locator('.coding-panel [name=depth]:checked').getAttribute('value')).toBe('cover');
    await page.keyboard.press('Escape');
    expect(await page.locator('.coding-panel').count()).toBe(0);
    expect((await focused()).row).toBe(row);

    for (const left of [2, 1, 0]) {
      await page.keyboard.press('u');
      await page.waitForFunction(
        ({ id, count }) =>
          document.querySelectorAll(`#${id} .mention-body li.coding-badge:not(.coding-tag)`).length ===
            count && !document.querySelector(`#${id} .coding-tag`),
        { id: row!, count: left },
      );
    }
    expect((await focused()).nowhere).toBe(false);
    expect(documents).toBe(0);
  }, 60_000);

  it('ticked are decided and coded together, and taken back together', async () => {
    const first = (await focused()).row;
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('2');
    await page.waitForFunction(() => document.querySelectorAll('.mention-body li.coding-depth').length === 2);
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelectorAll('.mention-body li.coding-depth').length === 0);

    await page.evaluate(
      (id) => document.querySelector<HTMLElement>(`#${id!} .mention-headline a`)?.focus(),
      first,
    );
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('d');
    await page.waitForFunction(() => document.querySelectorAll('[data-decided]').length === 2);
    expect((await focused()).nowhere).toBe(false);
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelectorAll('[data-decided]').length === 0);
    expect(await waiting()).toBe('50');
    expect(await reviews()).toEqual([]);
    expect(documents).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { mouse: number }).mouse)).toBe(0);
  }, 60_000);

  it('stay as they were when the server cannot be reached or refuses, and say so', async () => {
    const { row } = await focused();
    await page.route('**/review', (route) => route.abort());
    await page.keyboard.press('a');
    await page.locator(`#${row!} [role=alert]`).waitFor();
    expect(await page.locator(`#${row!} [role=alert]`).textContent()).toContain('Nichts wurde geändert');
    expect(await page.locator(`#${row!} .mention-headline`).isVisible()).toBe(true);
    await page.unroute('**/review');
    await page.route('**/review', (route) =>
      route.fulfill({ status: 403, body: '<main><p class="lead">Nur lesen.</p></main>' }),
    );
    await page.evaluate(
      (id) => document.querySelector<HTMLElement>(`#${id!} .mention-headline a`)?.focus(),
      row,
    );
    await page.keyboard.press('a');
    await page.locator(`#${row!} [role=alert]`, { hasText: 'Nur lesen.' }).waitFor();
    await page.unroute('**/review');
    expect(await reviews()).toEqual([]);
    await page.evaluate(
      (id) => document.querySelector<HTMLElement>(`#${id!} .mention-headline a`)?.focus(),
      row,
    );
    await page.keyboard.press('a');
    await page.locator(`#${row!}[data-decided]`).waitFor();
    expect(await reviews()).not.toHaveLength(0);
  }, 60_000);
});
