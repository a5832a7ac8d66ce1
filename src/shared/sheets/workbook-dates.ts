const builtIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a number format shows a day or a time: `dd.mm.yyyy`, `[h]:mm`, not `0.00 "days"`. */
export function showsDate(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(formatId);
  const bare = code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  return /[dmyhs]/i.test(bare) && !/general|standard/i.test(bare);
}

/** Excel's days end with the year 9999. */
const lastSerial = 2_958_466;

/**
 * What a serial number of Excel stands for: `2026-03-05`, `2026-03-05T14:30`, or `14:30:00` for a time without a day. Null when it is no date. `from1904`: days
 * are counted as on old Macintoshes.
 */
export function serialText(serial: number, from1904 = false): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null;
  // to the second: a fraction of a day is never exact
  const seconds = Math.round(serial * 86_400);
  if (seconds < 86_400 && !from1904) return new Date(seconds * 1000).toISOString().slice(11, 19);
  const days = Math.floor(seconds / 86_400);
  // the 29 February 1900 that Excel inherited from Lotus 1-2-3 never was
  const sinceEpoch = from1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569);
  const iso = new Date((sinceEpoch * 86_400 + (seconds % 86_400)) * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}
