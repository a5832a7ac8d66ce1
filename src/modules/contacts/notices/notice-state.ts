import type { Day } from '../../../shared/days.js';
import type { Contact } from '../contact.entity.js';

/** `none`: nobody has to be told (a desk). `overdue`: the last day is over. */
export type NoticeState = 'none' | 'due' | 'overdue' | 'done';

export function noticeState(
  { noticeDueDay, noticeSentAt }: Pick<Contact, 'noticeDueDay' | 'noticeSentAt'>,
  today: Day,
): NoticeState {
  if (noticeSentAt) return 'done';
  if (noticeDueDay === null) return 'none';
  return noticeDueDay < today ? 'overdue' : 'due';
}
