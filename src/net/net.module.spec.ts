import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { startStubOutletServer } from '../../test/support/stub-outlet-server.js';
import { readSettings, SETTINGS } from '../config/settings.js';
import { DocumentFetcher } from './fetch-document.js';
import { NetModule } from './net.module.js';

async function boot(env: Record<string, string>) {
  @Module({ providers: [{ provide: SETTINGS, useValue: readSettings(env) }], exports: [SETTINGS] })
  class TestSettingsModule {}
  const app = await Test.createTestingModule({
    imports: [{ module: TestSettingsModule, global: true }, NetModule],
  }).compile();
  return { app, fetcher: app.get(DocumentFetcher) };
}

describe('NetModule', () => {
  it('makes the fetcher from the settings and closes it on shutdown', async () => {
    const outlet = await startStubOutletServer();
    outlet.serve('/feed', { body: '<rss/>' });
    const { app, fetcher } = await boot({
      ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
      ECHOLOT_USER_AGENT_CONTACT: 'presse@example.org',
    });
    expect(await fetcher.fetch({ url: outlet.url('/feed') })).toMatchObject({ kind: 'fetched' });
    expect(outlet.requests[0]?.headers['user-agent']).toMatch(
      /^Echolot\/\d+\.\d+\.\d+ \(\+presse@example\.org\)$/,
    );
    await app.close();
    expect(await fetcher.fetch({ url: outlet.url('/feed') })).toMatchObject({
      kind: 'failed',
      code: 'aborted',
    });
    await outlet.stop();
  });

  it('refuses loopback unless the settings allow it', async () => {
    const { app, fetcher } = await boot({});
    expect(await fetcher.fetch({ url: 'http://127.0.0.1:8080/' })).toMatchObject({ code: 'blocked_address' });
    await app.close();
  });
});
