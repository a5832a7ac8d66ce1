import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { RecipientState, SendingRecipient } from '../sending-recipient.entity.js';
import type { SendingState } from '../sending.entity.js';

const tones: Record<SendingState, Tone> = {
  draft: 'decide',
  waiting: 'neutral',
  running: 'neutral',
  paused: 'decide',
  cancelled: 'off',
  done: 'good',
};
const recipientTones: Record<RecipientState, Tone> = {
  queued: 'neutral',
  sending: 'neutral',
  handing: 'neutral',
  sent: 'good',
  failed: 'bad',
  bounced: 'bad',
  skipped: 'off',
  uncertain: 'decide',
};

export function SendingBadge({ ctx, state }: { ctx: Pick<PageContext, 't'>; state: SendingState }) {
  return <StatusBadge tone={tones[state]}>{ctx.t.sendings.states[state]}</StatusBadge>;
}

/** What became of one mail, in a word. */
export function RecipientBadge({
  ctx,
  recipient,
}: {
  ctx: Pick<PageContext, 't'>;
  recipient: SendingRecipient;
}) {
  const { state, bounce } = recipient;
  if (state === 'sent' && bounce === 'soft')
    return <StatusBadge tone="decide">{ctx.t.sendings.softBounce}</StatusBadge>;
  return <StatusBadge tone={recipientTones[state]}>{ctx.t.sendings.recipientStates[state]}</StatusBadge>;
}
