/** A time as people type it: "14:07" (what time fields send), "9.30", "9:30 Uhr", "9 Uhr". "HH:MM", or null when it is none. */
export function readTypedTime(text: string): string | null {
  const typed = /^(\d{1,2})(?:[:.](\d{2}))?(?:\s*Uhr)?$/i.exec(text.trim());
  if (!typed) return null;
  const [, hour = '', minute = '00'] = typed;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
