/** A place in a recording as people type it, "12:30" (minutes and seconds), "1:02:03" or "75:10", as "HH:MM:SS"; null when it is none. */
export function readTimeCode(text: string): string | null {
  const typed = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/.exec(
    text.trim().replace(/\s*(?:min|Min\.?|h|Uhr)$/, ''),
  );
  if (!typed) return null;
  const [hours, minutes, seconds] = [Number(typed[1] ?? 0), Number(typed[2]), Number(typed[3])];
  if (seconds > 59 || (typed[1] !== undefined && minutes > 59)) return null;
  const total = [hours + Math.floor(minutes / 60), minutes % 60, seconds];
  return total[0]! > 99 ? null : total.map((part) => String(part).padStart(2, '0')).join(':');
}
