import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import { stateOf } from '../clipping-state.js';
import type { ClippingState } from '../clipping-state.js';
import type { Clipping } from '../clipping.entity.js';
import { coversUse } from '../rights-basis.js';

const tones: Record<ClippingState, Tone> = {
  stored: 'good',
  expiring: 'decide',
  missing: 'bad',
  expired: 'off',
  removed: 'off',
  noFile: 'neutral',
};

export function ClippingStateBadge({ ctx, clipping }: { ctx: PageContext; clipping: Clipping }) {
  const state = stateOf(clipping, ctx.now);
  return <StatusBadge tone={tones[state]}>{ctx.t.clippings.states[state]}</StatusBadge>;
}

/** Until when the file may stay; nothing where there is none and never was. */
export function UntilTime({ ctx, clipping }: { ctx: PageContext; clipping: Clipping }) {
  const { t, format } = ctx;
  if (clipping.mediaType === null) return null;
  const { expiresAt, validUntil } = clipping;
  if (expiresAt === null) return <>{t.clippings.unlimited}</>;
  // a last day reads as that day, not as the midnight after it
  return (
    <time dateTime={expiresAt.toISOString()} title={format.dateTime(expiresAt)}>
      {t.clippings.until(validUntil === null ? format.dateTime(expiresAt) : format.day(validUntil))}
    </time>
  );
}

/** Whether a browser may be pointed at the file. */
export function isOpen(ctx: PageContext, clipping: Clipping): boolean {
  const state = stateOf(clipping, ctx.now);
  return state === 'stored' || state === 'expiring';
}

/** What the file may be used for besides reading it here. */
export function usesText({ t: { clippings: words } }: PageContext, clipping: Clipping): string {
  const uses = [
    ...(coversUse(clipping, 'report') ? [words.form.forReports] : []),
    ...(coversUse(clipping, 'share') ? [words.form.forSharing] : []),
  ];
  return uses.length ? uses.join(', ') : words.insideOnly;
}

/** "12 (Geschäftsführung)", or what is known of it. */
export function readersText({ readers, readerCount }: Pick<Clipping, 'readers' | 'readerCount'>): string {
  if (readerCount === null) return readers;
  return readers ? `${readerCount} (${readers})` : String(readerCount);
}
