import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { asset, mountStatic } from './assets.js';

const used = [
  '/static/echolot.css',
  '/static/app.js',
  '/static/favicon.svg',
  '/static/vendor/tabler/tabler.min.css',
  '/static/vendor/htmx/htmx.min.js',
];

describe('asset', () => {
  it.each(used)('%s has an address with its hash', (path) => {
    expect(asset(path)).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}\\?v=[0-9a-f]{12}$`));
  });

  it.each(['/static/missing.css', '/elsewhere.css'])('%s is a mistake', (path) => {
    expect(() => asset(path)).toThrow();
  });
});

describe('mounted files', () => {
  let app: NestExpressApplication;

  beforeAll(async () => {
    app = (await Test.createTestingModule({}).compile()).createNestApplication<NestExpressApplication>();
    mountStatic(app);
    await app.init();
  });

  afterAll(() => app.close());

  it.each(used)('%s is served for ever under its hash', async (path) => {
    const answer = await request(app.getHttpServer()).get(asset(path)).expect(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('serves every font that the style sheet names', async () => {
    const css = (await request(app.getHttpServer()).get('/static/echolot.css').expect(200)).text;
    const fonts = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) {
      const answer = await request(app.getHttpServer()).get(font).expect(200);
      expect(answer.headers['content-type']).toBe('font/woff2');
    }
  });

  it('packs style sheets and scripts for browsers that can unpack them', async () => {
    const path = '/static/vendor/tabler/tabler.min.css';
    const packed = await request(app.getHttpServer())
      .get(path)
      .set('accept-encoding', 'gzip, br')
      .expect(200);
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['vary']).toMatch(/accept-encoding/i);
    expect(Number(packed.headers['content-length'])).toBeLessThan(120_000);
    const plain = await request(app.getHttpServer()).get(path).set('accept-encoding', 'identity').expect(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text.length).toBeGreaterThan(400_000);
  });

  it.each([
    '/static/../layout.tsx',
    '/static/%2e%2e/layout.tsx',
    '/static/vendor/tabler/..%2f..%2f..%2fpackage.json',
    '/static/%00',
    '/static/',
    '/static/vendor/nothing.css',
  ])('%s gives nothing away', async (path) => {
    const answer = await request(app.getHttpServer()).get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
