import { it } from '@jest/globals';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { readFileSync } from 'node:fs';
import { people, startTestApp } from '../support/app.js';
it('look', async () => {
  const house = await startTestApp();
  const port = (house.app.getHttpServer().address() as any).port;
  const base = `http://127.0.0.1:${port}`;
  const logo = await sharp({ create: { width: 700, height: 260, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite([
      { input: await sharp({ create: { width: 200, height: 200, channels: 3, background: '#c2410c' } }).png().toBuffer(), left: 0, top: 30 },
      { input: await sharp({ create: { width: 400, height: 60, channels: 3, background: '#111827' } }).png().toBuffer(), left: 240, top: 60 },
      { input: await sharp({ create: { width: 300, height: 40, channels: 3, background: '#334155' } }).png().toBuffer(), left: 240, top: 150 },
    ]).png().toBuffer();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const ctx = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', bypassCSP: true });
    const page = await ctx.newPage();
    await page.goto(`${base}/sign-in`);
    await page.fill('[name=email]', 'alice@example.org');
    await page.fill('[name=password]', people.alice.password);
    await page.click('button.btn-primary');
    await page.goto(`${base}/settings/organisation`);
    await page.fill('[name=name]', 'Brückenbau Augsburg gemeinnützige GmbH');
    await page.click('button.btn-primary >> nth=0');
    await page.setInputFiles('[name=logo]', { name: 'größe.png', mimeType: 'image/png', buffer: logo });
    await page.click('button.btn-primary >> nth=1');
    const shots: Buffer[] = [await page.screenshot()];
    const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(500);
      await page.evaluate(axe);
      const r: any = await page.evaluate('axe.run()');
      console.log(scheme, JSON.stringify(r.violations.map((v: any) => [v.id, v.nodes.map((n: any) => n.target.join(' '))])));
    }
    shots.push(await page.screenshot());
    await page.setViewportSize({ width: 390, height: 900 });
    shots.push(await page.screenshot());
    await page.setViewportSize({ width: 720, height: 900 });
    await page.goto(`${base}/settings/log`);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    shots.push(await page.screenshot());
    const guest = await (await browser.newContext({ viewport: { width: 700, height: 900 }, locale: 'de-DE', colorScheme: 'dark' })).newPage();
    await guest.goto(`${base}/sign-in`);
    shots.push(await guest.screenshot());
    const w = [1280, 1280, 390, 720, 700];
    let left = 0;
    const parts = shots.map((input, i) => { const p = { input, left, top: 0 }; left += w[i]! + 10; return p; });
    const all = await sharp({ create: { width: left, height: 900, channels: 3, background: '#f0f' } }).composite(parts).png().toBuffer();
    await sharp(all).resize({ width: Math.round(left / 2.2) }).toFile('/tmp/m/all.png');
  } finally { await browser.close(); await house.close(); }
}, 90000);
