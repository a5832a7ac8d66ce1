import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { serveDemo } from '../../src/demo/serve-demo.js';
import { demoAccount } from '../../src/modules/accounts/demo-account.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { pathOf } from '../support/page-routes.js';
import { accessibilityProblems, startBrowser } from '../support/browser.js';
import type { TestBrowser } from '../support/browser.js';

/** Every page with something on it; parameters are filled as `page-routes.ts` says; links of the form "first:…" open the first entry of a list, or a page below it. */
const paths = [
  '/',
  '/mentions',
  'first:/mentions',
  'first:/stories',
  '/mentions/new',
  '/timeline',
  '/reach',
  '/reach?map=people&period=365d',
  '/campaigns',
  '/campaigns/new',
  'first:/campaigns',
  'first:/campaigns/edit',
  'first:/campaigns/events',
  'first:/campaigns/districts',
  'first:/campaigns/outlets',
  'first:/campaigns/key-messages',
  '/tasks',
  '/tasks?state=done',
  '/tasks/new',
  'first:/reports/shares',
  '/share/nobody',
  '/grants',
  '/grants/new',
  '/grants/new?preset=amif',
  'first:/grants',
  'first:/grants/edit',
  'first:/grants/statements/new',
  'first:/grants/targets/new',
  'first:/grants/targets/suggestions',
  '/grants/:id/targets/:targetId',
  'first:/grants/due-dates/new',
  'first:/grants/due-dates/suggestions',
  '/grants/:id/due-dates/:dueDateId',
  '/calendar',
  '/calendar?kind=report',
  '/outlets/:id/area',
  '/press-reviews',
  '/press-reviews/new',
  '/press-reviews/:id',
  '/press-reviews/:id/view',
  '/reports',
  '/reports?state=archived',
  '/reports/new',
  'first:/reports',
  'first:/reports/edit',
  'first:/reports/sections/summary',
  'first:/reports/highlights',
  'first:/reports/finalisation',
  '/reports/:id',
  '/reports/:id/preview',
  '/reports/:id/verify',
  '/reports/:id/text/:section',
  '/reports/:id/compare/:otherId',
  '/releases',
  '/releases/new',
  'first:/releases',
  'first:/releases/edit',
  'first:/releases/check',
  'first:/releases/outlets',
  'first:/releases/sendings',
  'first:/releases/sendings/new',
  'first:/releases/sendings/log',
  'first:/releases/variants',
  'first:/releases/variants/table',
  'first:/releases/variants/facts',
  'first:/releases/variants/sending',
  'first:/releases/silence',
  'first:/releases/versions',
  'first:/releases/preview',
  '/contacts',
  '/contacts/new',
  'first:/contacts',
  'first:/contacts/edit',
  '/contacts/imports',
  'first:/contacts/imports',
  '/contacts/exports',
  '/contacts/duplicates',
  'first:/contacts/interactions',
  '/contacts/enquiries',
  '/contacts/enquiries?state=answered',
  'first:/contacts/enquiries',
  '/contacts/reminders',
  '/contacts/reminders?show=upcoming',
  '/contacts/lists',
  '/contacts/lists/new',
  'first:/contacts/lists',
  'first:/contacts/lists/edit',
  'first:/contacts/lists/members',
  '/outlets',
  '/outlets/new',
  'first:/outlets',
  'first:/outlets/articles',
  'first:/outlets?metric=sold',
  '/outlets/figures',
  'first:/mentions/audience',
  '/feeds',
  '/feeds/new',
  'first:/feeds',
  '/watches',
  '/watches/new',
  '/watches/aliases',
  '/watches/aliases/new',
  '/mentions?review=unmatched',
  '/mentions?review=all',
  'first:/watches',
  '/places',
  '/places/09772',
  '/places/09772125',
  '/about/sources',
  '/api',
  '/clippings',
  'first:/clippings',
  'first:/clippings/edit',
  'first:/mentions/clippings/new',
  'first:/mentions/clippings/new?basis=pmg',
  '/search',
  '/search?q=stadt*',
  '/mentions/new?channel=radio&headline=Radiogespr%C3%A4ch',
  '/mentions/imports',
  '/timeline?by=outlet&compare=previous',
  '/settings/tags',
  '/settings/key-messages',
  '/settings/fields',
  '/settings/links',
  '/settings/page-looks',
  '/settings',
  '/settings/sessions',
  '/settings/tokens',
  '/settings/tags',
  '/settings/key-messages',
  '/views?page=inbox',
  '/settings/organisation',
  '/settings/newsroom',
  '/newsroom',
  '/newsroom/:slug',
  'first:/releases/images',
  '/release-images/:id',
  '/settings/domains',
  '/settings/retention',
  '/settings/people',
  '/settings/log',
  '/does-not-exist',
];

const looks = [
  { width: 1280, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const;

describe('every page', () => {
  let app: NestExpressApplication;
  let browser: TestBrowser;
  let page: Page;
  let address: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    const lines: string[] = [];
    app = await serveDemo({ PORT: '0', LOG_LEVEL: 'error' }, (line) => lines.push(line), { polling: 'here' });
    address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    await app.get(AssignStories).workOff();
    browser = await startBrowser({ bypassCSP: true });
    page = await browser.context.newPage();
    page.on('console', (message) => {
      // the one page that is missing on purpose says so in the console
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}/sign-in`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.fill('[name=email]', demoAccount.email);
    await page.fill('[name=password]', demoAccount.password);
    await page.click('button[type=submit]:has-text("Anmelden")');
    await page.waitForURL(`${address}/`);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const open = async (path: string) => {
    if (path.includes('/:')) return page.goto(address + (await pathOf(path, app.get(DataSource))));
    if (!path.startsWith('first:')) return page.goto(address + path);
    const [, list = '', below = ''] = /^first:(\/[a-z]+)((?:\/[a-z]+)*(?:\?[a-z=]+)?)$/.exec(path) ?? [];
    // stories are listed in the inbox
    await page.goto(address + (list === '/stories' ? '/mentions?review=all' : list));
    const link = page.locator(`main a[href^="${list}/"]`).filter({ hasNotText: /^$/ });
    const hrefs = await link.evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
    const entry = hrefs.find((href) => /\/([0-9a-f-]{36}|\d{5})$/.test(href));
    expect(entry).toBeDefined();
    return page.goto(address + entry + below);
  };

  it.each(paths.flatMap((path) => looks.map((look) => ({ path, ...look }))))(
    'is accessible, quiet and fits its width: $path at $width px, $scheme',
    async ({ path, width, scheme }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      complaints.length = 0;
      await open(path);
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      expect(await page.locator('h1').count()).toBe(1);
    },
    // a whole report has thousands of elements to look at
    180_000,
  );
});
