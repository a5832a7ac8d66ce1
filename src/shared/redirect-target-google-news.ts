/**
 * The address inside a link of Google News as it was made until summer 2024: base64url of a protobuf with the bytes 08 13 22,
 * a length and the address. Later links hold a reference that only Google can resolve (`AU_yqL…`), and give null.
 * The form is described at https://github.com/SSujitX/google-news-url-decoder.
 */
export function googleNewsTarget(url: URL): string | null {
  const id = /\/(CBMi[\w-]+)$/.exec(url.pathname)?.[1];
  if (!id) return null;
  const bytes = Buffer.from(id, 'base64url');
  const first = bytes[3] ?? 0;
  const isLong = first >= 0x80;
  const start = isLong ? 5 : 4;
  const length = isLong ? (first & 0x7f) + (bytes[4] ?? 0) * 128 : first;
  if (bytes.length < start + length) return null;
  const text = bytes.toString('utf8', start, start + length);
  return /^https?:\/\//.test(text) ? text : null;
}
