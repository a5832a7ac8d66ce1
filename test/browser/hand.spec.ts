import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

describe('entering by hand in a browser', () => {
  let house: TestApp;
  let site: StubOutletServer;
  let browser: TestBrowser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    house = await startTestApp();
    site = await startStubOutletServer();
    await insertOutlet(house.dataSource, 'Lechbote', 'local', house.clock.now(), []);
    await insertOutlet(house.dataSource, 'Lechkurier', 'local', house.clock.now(), []);
    browser = await startBrowser({ bypassCSP: true });
    page = await browser.context.newPage();
    address = (await house.app.getUrl()).replace('[::1]', '127.0.0.1');
    await page.goto(`${address}/sign-in?back=/mentions/new`);
    await page.fill('[name=email]', people.bob.email);
    await page.fill('[name=password]', people.bob.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}/mentions/new`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await house.close();
  });

  const value = (name: string) => page.inputValue(`[name=${name}]`);

  it('takes an address and Enter, fills the form without a new page, and saves with Enter', async () => {
    const head =
      '<title>Brücke eröffnet | Lechbote</title><meta property="og:site_name" content="Lechbote"><meta name="date" content="2026-03-03">';
    site.serve('/a', { body: `<html><head>${head}</head></html>`, contentType: 'text/html; charset=utf-8' });
    await page.evaluate(() => Reflect.set(window, 'sameDocument', true));
    await page.fill('[name=url]', site.url('/a'));
    await page.press('[name=url]', 'Enter');
    await page.locator('.hand-note').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'sameDocument') as unknown)).toBe(true);
    expect([await value('headline'), await value('outlet'), await value('day')]).toEqual([
      'Brücke eröffnet',
      'Lechbote',
      '2026-03-03',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.press('[name=headline]', 'Enter');
    await page.waitForURL(/mentions\/[\da-f-]{36}/);
    expect(await house.dataSource.manager.find(Mention)).toMatchObject([{ headline: 'Brücke eröffnet' }]);
  });

  it('suggests outlets by keys, and shows what is there already while somebody types', async () => {
    await page.goto(`${address}/mentions/new?channel=print&day=2026-03-04`);
    expect(await page.locator('[name=page]').isVisible()).toBe(true);
    expect(await page.locator('[name=timeCode]').isVisible()).toBe(false);
    await page.check('[name=channel][value=radio]', { force: true });
    expect(await page.locator('[name=page]').isVisible()).toBe(false);
    expect(await page.locator('[name=timeCode]').isVisible()).toBe(true);
    await page.fill('[name=headline]', 'Brücke eröffnet');
    await page.focus('[name=outlet]');
    await page.keyboard.type('lech', { delay: 30 });
    await page.locator('#combo-list [role=option]').nth(1).waitFor();
    const outlet = page.locator('[name=outlet]');
    expect(await outlet.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const marked = await outlet.getAttribute('aria-activedescendant');
    expect(marked).toBe('combo-option-0');
    expect(await page.locator(`#${marked}`).textContent()).toContain('Lechbote');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await value('outlet')).toBe('Lechbote');
    expect(await value('outletId')).not.toBe('');
    expect(await outlet.getAttribute('aria-expanded')).toBe('false');
    await page.locator('#hand-twins a').waitFor();
    expect(await page.locator('#hand-twins').textContent()).toContain('Brücke eröffnet');
    await page.keyboard.press('Enter');
    await page.locator('.hand-question').waitFor();
    expect(await house.dataSource.manager.count(Mention)).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.click('.hand-question button');
    await page.waitForURL(/mentions\/[\da-f-]{36}/);
    expect(await house.dataSource.manager.count(Mention)).toBe(2);
  });

  it('opens nothing for Escape and a changed mind', async () => {
    await page.goto(`${address}/mentions/new`);
    await page.focus('[name=outlet]');
    await page.keyboard.type('lech', { delay: 30 });
    await page.locator('#combo-list [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#combo-list').isVisible()).toBe(false);
    await page.keyboard.type('kurier');
    await page.locator('#combo-list [role=option]').first().waitFor();
    await page.locator('#combo-list [role=option]').first().click();
    expect(await value('outlet')).toBe('Lechkurier');
    await page.locator('[name=outlet]').press('Backspace');
    expect(await value('outletId')).toBe('');
  });
});
