import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { fillTimeline } from '../builders/timeline-world.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

const view = '/timeline?from=2026-03-02&to=2026-03-05&bucket=day';

describe('the page of the timeline', () => {
  let house: TestApp;
  let address: string;

  beforeAll(async () => {
    house = await startTestApp();
    await fillTimeline(house);
    address = (await house.app.getUrl()).replace('[::1]', '127.0.0.1');
  }, 60_000);
  afterAll(() => house.close());

  const signIn = async (page: Page) => {
    await page.goto(`${address}/sign-in?back=/timeline`);
    await page.fill('[name=email]', people.charlie.email);
    await page.fill('[name=password]', people.charlie.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}/timeline`);
  };

  describe('with script, under its policy', () => {
    let browser: TestBrowser;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      browser = await startBrowser();
      page = await browser.context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await signIn(page);
    }, 60_000);
    afterAll(() => browser.close());

    const drawing = () => page.locator('.chart-live-drawing');
    const open = async (path = view) => {
      complaints.length = 0;
      await page.goto(address + path);
      await drawing().locator('svg').waitFor();
    };
    const spoken = () => page.locator('.chart-live [aria-live]').textContent();
    /** Where the middle of a bar stands; the four of them share the width of the plot. */
    const middleOf = async (bar: number) => {
      await drawing().scrollIntoViewIfNeeded();
      const box = (await drawing().boundingBox())!;
      const plot = { left: box.x + 40, right: box.x + box.width - 8 };
      return {
        x: plot.left + ((plot.right - plot.left) * (bar + 0.5)) / 4,
        // just above the axis, where every bar that has anything has its first part
        y: box.y + box.height - 28 - 8,
      };
    };

    it('takes the place of the drawing of the server, and nothing breaks the policy', async () => {
      await open(`${view}&by=outlet&compare=previous&share=1`);
      expect(await page.locator('.chart-scroll').isVisible()).toBe(false);
      const { x, y } = await middleOf(0);
      await page.mouse.move(x, y);
      await page.locator('.chart-bubble table').waitFor();
      expect(await page.locator('.chart-live-drawing .chart-bubble strong').textContent()).toBe('02.03.2026');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 390, height: 800 });
      await drawing().focus();
      await page.keyboard.press('ArrowRight');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(complaints).toEqual([]);
    });

    it('draws every part in the colour that the style sheet gives it', async () => {
      await open();
      const fills = await drawing()
        .locator('svg path')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
      expect(fills).toContain('rgb(11, 68, 83)');
      expect(fills).toContain('rgb(134, 165, 216)');
    });

    it('opens at a click on a part the list of exactly these', async () => {
      await open();
      const { x, y } = await middleOf(0);
      await page.mouse.click(x, y);
      await page.waitForURL(/\/mentions\?/);
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toMatchObject({
        scope: 'local',
        from: '2026-03-02',
        to: '2026-03-02',
        review: 'relevant',
      });
      expect(await page.locator('main .mention-headline').count()).toBe(3);
    });

    it('zooms by dragging: the address changes, the table follows, the way back leads back', async () => {
      await open();
      const [from, to] = [await middleOf(1), await middleOf(2)];
      await page.mouse.move(from.x, from.y - 60);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, from.y - 60);
      await page.mouse.move(to.x, to.y - 60);
      expect(await page.locator('.chart-span').count()).toBe(1);
      await page.mouse.up();
      await page.waitForURL(/from=2026-03-03&to=2026-03-04/);
      await page.locator('.timeline-numbers tbody tr').nth(1).waitFor();
      await expect(page.locator('.timeline-numbers tbody tr').count()).resolves.toBe(2);
      await drawing().locator('svg').waitFor();
      expect(await page.locator('.chart-live').count()).toBe(1);

      await page.goBack();
      await page.waitForURL(`${address}${view}`);
      await page.locator('.timeline-numbers tbody tr').nth(3).waitFor();
      await drawing().locator('svg').waitFor();
      expect(await page.locator('.chart-live').count()).toBe(1);
      expect(complaints).toEqual([]);
    });

    it('does the same by keyboard, in words', async () => {
      await open();
      await drawing().focus();
      await page.keyboard.press('Home');
      expect(await spoken()).toBe('02.03.2026, lokal 3, Summe 3, Beobachtung unbekannt');
      await page.keyboard.press('ArrowUp');
      expect(await spoken()).toBe('02.03.2026, lokal 3');
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+ArrowLeft');
      expect(await spoken()).toBe('Abschnitt 04.03.2026 bis 05.03.2026, Eingabe vergrößert ihn');
      await page.keyboard.press('Enter');
      await page.waitForURL(/from=2026-03-04&to=2026-03-05/);
      await page.waitForFunction(() => document.activeElement?.className === 'chart-live-drawing');

      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/mentions\?.*scope=local/);
      expect(await page.locator('main .mention-headline').count()).toBe(1);
    });

    it('has markers that the keyboard reaches, whose panel Escape closes', async () => {
      await open();
      const markers = page.locator('.chart-live-marker');
      expect(await markers.count()).toBe(2);
      await drawing().focus();
      await page.keyboard.press('Tab');
      const [first] = await markers.all();
      expect(await first!.evaluate((link) => link === document.activeElement)).toBe(true);
      expect(
        (await first!.getAttribute('aria-label'))!.replace('2 Einträge: ', '').split('; ').sort(),
      ).toEqual(['03.03.2026 Mitteilung: Wir starten', '03.03.2026 Mitteilung: Wir starten richtig']);
      expect(await first!.locator('.chart-bubble').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await first!.locator('.chart-bubble').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#timeline-markers');
      const box = (await first!.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    });

    it('changes the division without a new page, and keeps the place', async () => {
      await open();
      await page.evaluate(() => Object.assign(window, { stayed: true }));
      await page.click('#to-campaign');
      await page.waitForURL(/by=campaign/);
      await page.locator('#to-campaign[aria-current]').waitFor();
      await drawing().locator('svg').waitFor();
      expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
      expect(await page.locator('.chart-legend').textContent()).toContain('Frühling 3');
      expect(complaints).toEqual([]);
    });

    it('prints the drawing of the server', async () => {
      await open();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.chart-scroll').isVisible()).toBe(true);
      expect(await page.locator('.chart-live').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    });
  });

  it('shows picture, markers and table without script', async () => {
    const browser = await startBrowser({ javaScriptEnabled: false });
    const page = await browser.context.newPage();
    await signIn(page);
    await page.goto(address + view);
    expect(await page.locator('.chart-scroll').isVisible()).toBe(true);
    expect(await page.locator('.chart-live').count()).toBe(0);
    const marker = page.locator('.chart-marker').nth(1);
    expect(await marker.locator('.chart-tip').isVisible()).toBe(false);
    await marker.locator('.chart-marker-target').hover();
    expect(await marker.locator('.chart-tip').isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.locator('.chart-link').last().focus();
    // the markers come after the bars
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await marker.locator('.chart-tip').waitFor({ state: 'visible' });
    await page.locator('.chart-link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mentions\?/);
    expect(await page.locator('main .mention-headline').count()).toBe(3);
    await browser.close();
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'is accessible with all there is to see, %s',
    async (colorScheme) => {
      const browser = await startBrowser({ bypassCSP: true });
      const page = await browser.context.newPage();
      await page.emulateMedia({ colorScheme });
      await signIn(page);
      for (const by of ['scope', 'outlet', 'district']) {
        await page.goto(`${address}${view}&by=${by}&compare=previous&share=1`);
        await page.locator('.chart-live-drawing svg').waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
      }
      await browser.close();
    },
    90_000,
  );
});
