import { z } from 'zod';
import { typedNumber } from '../../../../shared/typed-number.js';
import type { Locale } from '../../../../web/i18n/locale.js';

/** Far more than anybody puts into a campaign. */
const most = 1_000_000_000;

/** An amount of 0 or more as the reader's language writes it; empty is null. */
export function typedAmount(locale: Locale) {
  return z
    .string()
    .default('')
    .transform((typed, ctx) => {
      if (typed.trim() === '') return null;
      const value = typedNumber(typed.replace('€', ''), locale);
      if (value === null || value < 0 || value > most) {
        ctx.addIssue({ code: 'custom', params: { text: 'notANumber' } });
        return z.NEVER;
      }
      return value;
    });
}
