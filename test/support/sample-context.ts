import { formatsFor } from '../../src/web/format.js';
import { messagesFor } from '../../src/web/i18n/messages.js';
import type { PageContext } from '../../src/web/page-context.js';

/** A complete context for specs of pages: an editor reading German on 22 November 2026. Override what the test is about. */
export function sampleContext(overrides: Partial<PageContext> = {}): PageContext {
  const locale = overrides.locale ?? 'de';
  return {
    locale,
    t: messagesFor(locale),
    format: formatsFor(locale, 'Europe/Berlin'),
    now: new Date('2026-11-22T16:00:00Z'),
    user: { id: '1', name: 'Alice Beispiel', email: 'alice@example.org', role: 'editor' },
    origin: 'http://localhost:3000',
    path: '/mentions',
    query: new URLSearchParams(),
    theme: 'auto',
    notice: null,
    counts: { inbox: 0 },
    demo: false,
    organisation: null,
    ...overrides,
  };
}
