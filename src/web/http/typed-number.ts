import { z } from 'zod';
import { typedNumber } from '../../shared/typed-number.js';
import type { Locale } from '../i18n/locale.js';

/** A number in a form, as the reader's language writes it. */
export function typedAmount(locale: Locale) {
  return z.string().transform((typed, ctx) => {
    const text = typed.trim();
    const value = text === '' ? null : typedNumber(text.replace(/\s*%$/, ''), locale);
    if (value === null)
      ctx.addIssue({ code: 'custom', params: { text: text === '' ? 'required' : 'notANumber' } });
    return value ?? 0;
  });
}
