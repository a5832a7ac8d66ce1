import type { Locale } from './i18n/locale.js';

/** The name of a language or country by its code; the code itself where it means nothing: feeds write what they like. */
export function nameOfCode(locale: Locale, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
