import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { insertCampaign, insertOutlet } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

describe('the quick search', () => {
  let house: TestApp;
  let browser: TestBrowser;
  let page: Page;
  let address: string;
  let mentionId: string;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource, clock } = house;
    const outletId = await insertOutlet(dataSource, 'Münchner Merkur', 'local', clock.now(), []);
    await insertCampaign(dataSource, 'Merkurjahr', clock.now());
    const { id } = await dataSource.manager.findOneByOrFail(User, { email: people.bob.email });
    mentionId = await house.app.get(LogMention).log(
      {
        headline: 'Merkur am Abendhimmel',
        url: null,
        outletId,
        publishedAt: clock.now(),
        note: '',
        campaignIds: [],
      },
      id,
    );
    browser = await startBrowser({ bypassCSP: true });
    page = await browser.context.newPage();
    address = (await house.app.getUrl()).replace('[::1]', '127.0.0.1');
    await page.goto(`${address}/sign-in?back=/timeline`);
    await page.fill('[name=email]', people.bob.email);
    await page.fill('[name=password]', people.bob.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}/timeline`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const isOpen = () => page.locator('dialog.quick').evaluate((dialog) => (dialog as HTMLDialogElement).open);
  const active = async () => {
    const id = await page.locator('#quick-text').getAttribute('aria-activedescendant');
    return id ? page.locator(`#${id} .quick-name`).textContent() : null;
  };
  const type = async (text: string) => {
    await page.fill('#quick-text', text);
    await page
      .locator('#quick-everything')
      .filter({ hasText: `„${text}“` })
      .waitFor();
  };

  it('opens by Ctrl K, goes by arrow keys over what has the name, and opens it by Enter', async () => {
    await page.keyboard.press('Control+k');
    expect(await isOpen()).toBe(true);
    await page.locator('#quick-pages').waitFor();
    await type('merkur');
    expect(await page.locator('.quick-list [role=option] .quick-name').allTextContents()).toEqual([
      'Münchner Merkur',
      'Merkurjahr',
      'Merkur am Abendhimmel',
      'Alles nach „merkur“ durchsuchen',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await active()).toBe('Münchner Merkur');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe('Alles nach „merkur“ durchsuchen');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('Merkur am Abendhimmel');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/mentions/${mentionId}`);
  });

  it('gives the focus back on Esc, and opens from its button', async () => {
    await page.goto(`${address}/timeline`);
    const link = page.locator('.rail .rooms a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quick-text');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.click('.rail [data-quick-open]');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Control+k');
    expect(await isOpen()).toBe(false);
  });

  it('searches for what was typed when Enter comes before any suggestion', async () => {
    await page.goto(`${address}/timeline`);
    await page.route('**/search/quick?*', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.fill('#quick-text', 'Abendhimmel');
    await page.locator('.quick-failed').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}/search?q=Abendhimmel`);
    expect(await page.locator('.mention-list mark').allTextContents()).toEqual(['Abendhimmel']);
    await page.unroute('**/search/quick?*');
  });

  it('leads to the search without script', async () => {
    const plain = await startBrowser({ javaScriptEnabled: false });
    try {
      await plain.context.addCookies(await browser.context.cookies());
      const still = await plain.context.newPage();
      await still.goto(`${address}/timeline`);
      await still.click('.rail .quick-open button');
      await still.waitForURL(`${address}/search?`);
      expect(await still.locator('#search-text').isVisible()).toBe(true);
    } finally {
      await plain.close();
    }
  }, 60_000);
});
