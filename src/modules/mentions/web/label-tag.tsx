import { StatusBadge } from '../../../web/components/badge.js';
import type { Messages } from '../../../web/i18n/messages.js';
import type { MentionLabel } from '../label-groups.js';

/** Whose words a mention carries, in a quiet tag. Lists leave it out where it is the rule: editorial. */
export function LabelTag({ label, t }: { label: MentionLabel; t: Messages }) {
  return (
    <span class="mention-label">
      <span class="visually-hidden">{t.labels.label}: </span>
      <StatusBadge tone="neutral">{t.labels.names[label]}</StatusBadge>
    </span>
  );
}
