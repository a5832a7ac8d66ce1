/** What a cell or a field says: a number, a range, or why it is neither. */
export type NumberReading =
  | { ok: true; low: number; high: number }
  | { ok: false; reason: 'empty' | 'number' | 'fraction' | 'negative' };

/**
 * "12.500", "12,500", "12 500", "12'500" and "12500,00" are twelve thousand five hundred in any language: audiences are whole numbers, so one mark before three digits
 * groups thousands. A range is written with a dash or "bis"/"to".
 */
export function readStatedNumber(text: string): NumberReading {
  const typed = text.trim();
  if (!typed) return { ok: false, reason: 'empty' };
  if (/^[-−]\s*\d/.test(typed)) return { ok: false, reason: 'negative' };
  const parts = typed.split(/\s*[–—-]\s*|\s+(?:bis|to)\s+/i);
  if (parts.length > 2) return { ok: false, reason: 'number' };
  const [low, high = low] = parts.map(readWholeNumber);
  if (typeof low !== 'number') return { ok: false, reason: low ?? 'number' };
  if (typeof high !== 'number') return { ok: false, reason: high ?? 'number' };
  return { ok: true, low, high };
}

/** The number, or why the text is none. */
function readWholeNumber(text: string): number | 'number' | 'fraction' {
  const typed = text.replace(/[\s\u00A0\u202F'’]/g, '').replace(/^\+/, '');
  if (/^\d{1,15}$/.test(typed)) return Number(typed);
  const mark = /[.,]/.exec(typed)?.[0] ?? '';
  const other = mark === '.' ? ',' : '.';
  const [whole = '', decimals = ''] = typed.split(other);
  if (isGrouped(whole, mark) && /^0*$/.test(decimals) && typed.split(other).length <= 2)
    return Number(whole.replaceAll(mark, ''));
  if (/^\d{1,15}[.,]0+$/.test(typed)) return Number(typed.split(/[.,]/)[0]);
  return /^[\d.,]*\d[\d.,]*$/.test(typed) ? 'fraction' : 'number';
}

function isGrouped(whole: string, mark: string): boolean {
  const [first = '', ...groups] = mark ? whole.split(mark) : [];
  return (
    /^\d{1,3}$/.test(first) &&
    groups.length > 0 &&
    groups.length <= 4 &&
    groups.every((g) => /^\d{3}$/.test(g))
  );
}
