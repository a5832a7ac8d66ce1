const grouped = {
  de: /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/,
  en: /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/,
};

/**
 * A number as people type it: "1.234,5" in German, "1,234.5" in English, blanks and a leading plus allowed. A single mark that cannot group thousands is a decimal
 * mark in either language ("1.5", "0,25"). null when it is no number.
 */
export function typedNumber(text: string, locale: 'de' | 'en'): number | null {
  const typed = text.replace(/[\s\u00A0\u202F'’]/g, '').replace(/^\u2212/, '-');
  const [thousands, decimal] = locale === 'de' ? (['.', ','] as const) : ([',', '.'] as const);
  const plain = grouped[locale].test(typed)
    ? typed.replaceAll(thousands, '').replace(decimal, '.')
    : typed.replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** The number with all its decimals and without groups, as {@link typedNumber} reads it back. */
export function numberToType(number: number, locale: 'de' | 'en'): string {
  return locale === 'de' ? String(number).replace('.', ',') : String(number);
}
