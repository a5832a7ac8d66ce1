import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CampaignDistrict } from '../../src/modules/campaigns/campaign-district.entity.js';
import { insertCampaign, insertDistrict } from '../builders/mentions-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

describe('choosing target districts on the map', () => {
  let house: TestApp;
  let browser: TestBrowser;
  let page: Page;
  let campaign: string;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    house = await startTestApp();
    await insertDistrict(house.dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(house.dataSource, '09772', 'Augsburg', 'Landkreis');
    await insertDistrict(house.dataSource, '05315', 'Köln', 'Kreisfreie Stadt');
    campaign = await insertCampaign(house.dataSource, 'Frühjahr', house.clock.now());
    await house.dataSource.manager.insert(CampaignDistrict, { campaignId: campaign, districtAgs: '05315' });
    browser = await startBrowser({ bypassCSP: true });
    page = await browser.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    address = (await house.app.getUrl()).replace('[::1]', '127.0.0.1');
    const path = `/campaigns/${campaign}/districts`;
    await page.goto(`${address}/sign-in?back=${path}`);
    await page.fill('[name=email]', people.bob.email);
    await page.fill('[name=password]', people.bob.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}${path}`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const cell = (ags: string) => page.locator(`.map-cell[data-ags="${ags}"]`);
  const isPicked = async (ags: string) => (await cell(ags).getAttribute('aria-checked')) === 'true';
  const outlines = () => page.locator('.district-picker [data-outline]').count();
  const legend = () => page.locator('[data-chosen] > legend').textContent();

  it('ticks the box of a district that is clicked, and shows what is ticked by hand', async () => {
    expect([await isPicked('05315'), await isPicked('09761'), await outlines()]).toEqual([true, false, 1]);
    await cell('09761').click();
    expect([await isPicked('09761'), await outlines(), await legend()]).toEqual([
      true,
      2,
      '2 Kreise gewählt',
    ]);
    // out of its closed part of the list, up to those that are chosen
    expect(await page.locator('[data-chosen] input[value="09761"]').isChecked()).toBe(true);
    await page.uncheck('input[value="05315"]');
    expect([await isPicked('05315'), await outlines(), await legend()]).toEqual([
      false,
      1,
      '1 Kreis gewählt',
    ]);
    await cell('09761').click();
    expect([await outlines(), await legend()]).toEqual([0, 'Noch kein Kreis gewählt']);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is walked by arrows and picked by the space bar', async () => {
    await cell('05315').focus();
    await page.keyboard.press('Space');
    expect(await isPicked('05315')).toBe(true);
    await page.keyboard.press('ArrowDown');
    const [name] = await page.evaluate(() => [document.activeElement?.getAttribute('aria-label')]);
    expect(name).toContain('Augsburg');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe(`/campaigns/${campaign}/districts`);
    expect(await legend()).toBe('2 Kreise gewählt');
    await page.keyboard.press('Enter');
    expect(await legend()).toBe('1 Kreis gewählt');
  });

  it('also picks what the list leaves out, and saves with the list', async () => {
    await page.fill('[name=q]', 'koeln');
    await page.click('button[value=find]');
    await page.locator('input[value="09772"]').waitFor({ state: 'detached' });
    await cell('09772').click();
    await page.click('button[value=save]');
    await page.waitForURL(`${address}/campaigns/${campaign}`);
    const stored = await house.dataSource.manager.findBy(CampaignDistrict, { campaignId: campaign });
    expect(stored.map(({ districtAgs }) => districtAgs).sort()).toEqual(['05315', '09772']);
    expect(complaints).toEqual([]);
  });

  it('leaves the list alone where there is no script', async () => {
    const { text } = await house.bob.get(`/campaigns/${campaign}/districts`).expect(200);
    expect(text).toMatch(/data-picks="districtAgs" hidden/);
    expect(text).toMatch(/<input[^>]*value="09761"/);
  });
});
