import type { Messages } from '../../../web/i18n/messages.js';
import { indicatorKeys } from '../../funding/targets/indicators.js';
import type { CalendarEntry } from './calendar-entry.js';

/** Targets of indicators that are counted here carry their key: the name is a matter of the reader's language. */
export function entryTitle(t: Messages, { kind, title }: Pick<CalendarEntry, 'kind' | 'title'>): string {
  const indicator = kind === 'target' ? indicatorKeys.find((key) => key === title) : undefined;
  return indicator ? t.indicators[indicator].name : title;
}
