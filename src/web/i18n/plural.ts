import type { Locale } from './locale.js';

/**
 * Picks the sentence for a number: `n(3, '1 Feed', '# Feeds')` is "3 Feeds". Every `#` becomes the number as written in the
 * locale. German and English know two forms, which `Intl.PluralRules` tells apart.
 */
export type Counted = (count: number, one: string, other: string) => string;

export function counted(locale: Locale): Counted {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, one, other) =>
    (rules.select(count) === 'one' ? one : other).replaceAll('#', numbers.format(count));
}
