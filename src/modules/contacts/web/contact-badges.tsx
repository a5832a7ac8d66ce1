import type { Day } from '../../../shared/days.js';
import { StatusBadge } from '../../../web/components/badge.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Contact } from '../contact.entity.js';
import { noticeState } from '../notices/notice-state.js';

/** What one has to know before writing to a contact. */
export function ContactBadges({ ctx, contact, today }: { ctx: PageContext; contact: Contact; today: Day }) {
  const words = ctx.t.contacts.badges;
  if (contact.erasedAt) return <StatusBadge tone="off">{words.erased}</StatusBadge>;
  const notice = noticeState(contact, today);
  return (
    <>
      {contact.objectedAt && <StatusBadge tone="bad">{words.objected}</StatusBadge>}
      {contact.archivedAt && <StatusBadge tone="off">{words.archived}</StatusBadge>}
      {notice === 'overdue' && <StatusBadge tone="decide">{words.overdue}</StatusBadge>}
      {notice === 'due' && (
        <StatusBadge tone="neutral">{words.due(ctx.format.day(contact.noticeDueDay!))}</StatusBadge>
      )}
    </>
  );
}
