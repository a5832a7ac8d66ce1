import { describe, expect, it } from '@jest/globals';
import { renderErrorPage } from './error-page.js';
import { renderBarePage, renderFragment, renderPage } from './layout.js';
import { mayAdminister, mayEdit } from './page-context.js';
import { sampleContext } from '../../test/support/sample-context.js';

const hostile = '"><script>alert(1)</script>';

describe('a page', () => {
  it('marks the open room and counts what waits', () => {
    const html = renderPage(
      sampleContext({ counts: { inbox: 14 } }),
      { title: 'Eingang', section: 'inbox' },
      null,
    );
    expect(html).toMatch(/^<!doctype html><html lang="de"/);
    expect(html.match(/<a href="\/mentions" aria-current="page">/g)).toHaveLength(2); // narrow and wide navigation
    expect(html.match(/aria-current/g)).toHaveLength(2);
    expect(html).toContain('14 Erwähnungen warten auf Prüfung');
    expect(html).toContain('<title>Eingang · Echolot</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it('speaks the language of the reader', () => {
    const html = renderPage(sampleContext({ locale: 'en' }), { title: 'Inbox' }, null);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Timeline');
    expect(html).not.toContain('Zeitleiste');
  });

  it('shows hostile text as text', () => {
    const ctx = sampleContext({
      path: `/x${hostile}`,
      query: new URLSearchParams({ q: hostile }),
      user: { id: '1', name: hostile, email: 'a@b.de', role: 'viewer' },
      notice: {
        kind: 'done',
        text: hostile,
        undo: { action: `/a${hostile}`, fields: { [hostile]: hostile } },
      },
    });
    const options = { title: hostile, crumbs: [{ label: hostile, href: `/x?q=${hostile}` }], lead: hostile };
    const html = renderPage(ctx, options, <p>{hostile}</p>);
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/="[^"]*"><script/);
  });

  it('has no inline script or style sheet and loads from here only', () => {
    const html = renderPage(sampleContext(), { title: 'x' }, null);
    expect(html).not.toMatch(/<style|\son\w+=|<script(?![^>]*src=)/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"#]+)/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address?.startsWith('/') || address.startsWith('//'))).toEqual([]);
  });

  it.each([
    ['auto', 'data-scheme="auto"', 'light dark'],
    ['dark', 'data-scheme="dark" data-bs-theme="dark"', 'dark'],
    ['light', 'data-scheme="light" data-bs-theme="light"', 'light'],
  ] as const)('theme %s', (theme, attributes, scheme) => {
    const html = renderPage(sampleContext({ theme }), { title: 'x' }, null);
    expect(html).toContain(attributes);
    expect(html).toContain(`name="color-scheme" content="${scheme}"`);
  });

  it('sends the reader back to the same view after a change of language', () => {
    const ctx = sampleContext({
      path: '/timeline',
      query: new URLSearchParams('from=2026-01-01&scope=local'),
    });
    expect(renderPage(ctx, { title: 'x' }, null)).toContain(
      '<input type="hidden" name="back" value="/timeline?from=2026-01-01&amp;scope=local"/>',
    );
  });

  it('offers the undo of the last step', () => {
    const notice = {
      kind: 'done',
      text: 'Abgelegt.',
      undo: { action: '/mentions/7/review', fields: { review: 'new' } },
    } as const;
    const html = renderPage(sampleContext({ notice }), { title: 'x' }, null);
    expect(html).toContain('role="status"');
    expect(html).toContain('<form method="post" action="/mentions/7/review">');
    expect(html).toContain('name="review" value="new"');
  });

  it('says that sample data is sample data, on bare pages too', () => {
    const ctx = sampleContext({ demo: true });
    expect(renderPage(ctx, { title: 'x' }, null)).toContain('Vorführung');
    expect(renderBarePage(ctx, { title: 'x' }, null)).toContain('Vorführung');
    expect(renderPage(sampleContext(), { title: 'x' }, null)).not.toContain('Vorführung');
  });
});

describe('a page without sign-in', () => {
  it('has neither navigation nor sign-out', () => {
    const html = renderBarePage(sampleContext({ user: null }), { title: 'Anmelden' }, null);
    expect(html).not.toContain('href="/mentions"');
    expect(html).not.toContain('sign-out');
  });
});

describe('a fragment', () => {
  it('is the elements alone', () => {
    expect(renderFragment(<b>1 &lt; 2</b>)).toBe('<b>1 &lt; 2</b>');
  });
});

describe('an error page', () => {
  it.each([
    [404, 'Nicht gefunden'],
    [403, 'Kein Zugriff'],
    [418, 'Das ging nicht'],
    [503, 'Fehler in Echolot'],
  ])('%d', (status, title) => {
    const html = renderErrorPage(sampleContext(), status);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`Fehler ${status}`);
    expect(html).toContain('22.11.2026, 17:00');
  });

  it('tells what the caller says', () => {
    const html = renderErrorPage(sampleContext({ locale: 'en' }), 400, `Broken ${hostile}`, 'Mend it.');
    expect(html).toContain('Broken &quot;>&lt;script>');
    expect(html).toContain('Mend it.');
  });
});

describe('roles', () => {
  it.each([
    ['admin', true, true],
    ['editor', true, false],
    ['viewer', false, false],
  ] as const)('%s', (role, edit, administer) => {
    const ctx = { user: { id: '1', name: '', email: 'a@b.de', role } };
    expect([mayEdit(ctx), mayAdminister(ctx)]).toEqual([edit, administer]);
  });

  it('nobody may nothing', () => {
    expect([mayEdit({ user: null }), mayAdminister({ user: null })]).toEqual([false, false]);
  });
});
