export type Locale = 'de' | 'en';

export function isLocale(value: unknown): value is Locale {
  return value === 'de' || value === 'en';
}

/**
 * Language of the page: the person's own setting, else the best entry of `Accept-Language`, else German.
 * Region subtags are ignored (`de-AT` is German); entries with `q=0` are refused; `*` means the default.
 */
export function pickLocale(
  acceptLanguage: string | undefined,
  userSetting: string | null | undefined,
): Locale {
  if (isLocale(userSetting)) return userSetting;
  let best: { locale: Locale; quality: number } | null = null;
  for (const entry of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const language = tag.trim().split('-')[0];
    const locale: Locale | null = language === '*' ? 'de' : isLocale(language) ? language : null;
    const quality = qualityOf(parameters);
    if (locale && quality > 0 && quality > (best?.quality ?? 0)) best = { locale, quality };
  }
  return best?.locale ?? 'de';
}

function qualityOf(parameters: string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  if (!q) return 1;
  const quality = Number(q.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
