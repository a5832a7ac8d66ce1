import { releaseFacts } from '../../src/modules/releases/release-input.js';
import type { ReleaseDraft } from '../../src/modules/releases/release-input.js';

/** A release as a person would write it; a test states only what matters. */
export function aRelease({
  publishedAt = new Date('2026-03-05T08:30:00Z'),
  embargoUntil = null,
  ...facts
}: Partial<ReleaseDraft> = {}): ReleaseDraft {
  const text = { headline: 'Vier Kreise starten', body: 'Vier Kreise gehen gemeinsam an den Start.' };
  return {
    ...releaseFacts.parse({ ...text, ...facts }),
    embargoUntil,
    publishedAt,
  };
}
