import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Page } from 'playwright-core';
import { serveDemo } from '../../src/demo/serve-demo.js';
import { demoAccount } from '../../src/modules/accounts/demo-account.js';
import { startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

/** The promise of the product: somebody new has a finished report after fewer clicks than this. */
const fewerThan = 10;

describe('somebody new with the demo data', () => {
  let app: NestExpressApplication;
  let browser: TestBrowser;
  let page: Page;
  let address: string;
  let clicks = 0;

  beforeAll(async () => {
    app = await serveDemo({ PORT: '0', LOG_LEVEL: 'error' }, () => undefined, { polling: 'here' });
    address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    browser = await startBrowser();
    page = await browser.context.newPage();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const click = async (selector: string) => {
    clicks++;
    await page.locator(selector).first().click();
  };

  it('gets from the sign-in page to a finished report in a few clicks', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${address}/sign-in`);
    await page.fill('[name=email]', demoAccount.email);
    await page.fill('[name=password]', demoAccount.password);
    await click('button[type=submit]:has-text("Anmelden")');
    await click('.rail a[href="/reports"]');
    await click('a[href="/reports/new"]');
    await click('button:has-text("Bericht beginnen")');
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    // the preview comes by itself
    await page.waitForSelector('.report-cover h2', { timeout: 30_000 });
    await click('a:has-text("Fertigstellen")');
    await click('button:has-text("Jetzt fertigstellen")');
    await page.waitForSelector('.builder-hash', { timeout: 60_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      click('.builder-outputs a[href$="report.xlsx"]'),
    ]);
    expect(download.suggestedFilename()).toMatch(/fassung-1-.*\.xlsx$/);
    expect(clicks).toBeLessThan(fewerThan);
  }, 180_000);

  it('moves sections by keyboard alone', async () => {
    await page.goto(`${address}/reports?state=draft`);
    await page.locator('main table a').first().click();
    await page.waitForSelector('.builder-sections');
    const names = () => page.locator('.builder-section-name').allInnerTexts();
    const [first, second] = await names();
    await page.locator('.builder-sections li button:not(:disabled)').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#section-/);
    expect((await names()).slice(0, 2)).toEqual([second, first]);
  }, 60_000);
});
