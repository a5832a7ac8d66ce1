import { describe, expect, it } from '@jest/globals';
import { renderFragment } from '../../../web/layout.js';
import { sampleContext } from '../../../../test/support/sample-context.js';
import type { FoundFeed } from '../discovery/preview-feed.js';
import { AddFeedForm, emptyAddFeedView } from './add-feed-form.js';

const found: FoundFeed = {
  url: 'https://blatt.example/rss',
  title: 'Blatt',
  format: 'rss',
  newestTitle: 'Rat tagt & beschließt',
  newestAt: '2026-11-22T08:30:00.000Z',
  itemsPerDay: 12.5,
};

function shown(candidate: FoundFeed, locale: 'de' | 'en' = 'de'): string {
  const view = { ...emptyAddFeedView, candidates: [candidate] };
  return renderFragment(<AddFeedForm ctx={sampleContext({ locale })} view={view} />);
}

describe('a feed to choose', () => {
  it('shows its newest item with the time here, and the pace', () => {
    const html = shown(found);
    expect(html).toContain('Zuletzt: „Rat tagt &amp; beschließt“ (22.11.2026, 09:30)');
    expect(html).toContain('Im Schnitt 12,5 Meldungen am Tag');
    expect(shown(found, 'en')).toContain('12.5 items a day on average');
  });

  it('says nothing of times it does not know', () => {
    const html = shown({ ...found, newestAt: null, itemsPerDay: null });
    expect(html).toContain('Zuletzt: „Rat tagt &amp; beschließt“<');
    expect(html).not.toContain('Im Schnitt');
  });

  it('says that it is empty', () => {
    const empty = { ...found, newestTitle: null, newestAt: null, itemsPerDay: null };
    expect(shown(empty)).toContain('Zurzeit ohne Meldungen');
  });

  it('shows hostile titles as text, and not at any length', () => {
    const html = shown({ ...found, title: '<b>x', newestTitle: `<script>${'x'.repeat(5000)}` });
    expect(html).not.toMatch(/<script>|<b>x/);
    expect(html.length).toBeLessThan(6000);
  });
});
