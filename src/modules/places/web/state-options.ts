import { germanOrder } from '../../../shared/german-order.js';
import type { SelectOption } from '../../../web/components/form.js';
import type { Messages } from '../../../web/i18n/messages.js';

/** The Länder by name, as filters take them. */
export function stateNames(t: Messages): string[] {
  return Object.values(t.shell.states).sort(germanOrder);
}

export function stateOptions(t: Messages): SelectOption[] {
  return stateNames(t).map((name) => ({ value: name, label: name }));
}
