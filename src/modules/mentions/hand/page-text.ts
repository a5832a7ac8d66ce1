import { decodeBytes } from '../../feeds/parsing/decode-bytes.js';

/** The charset of the header, else the one that the page names itself; the bytes have the last word. */
export function pageText(bytes: Uint8Array, contentType: string): string {
  if (/charset\s*=/i.test(contentType)) return decodeBytes(bytes, contentType).text;
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const named = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  return decodeBytes(bytes, named ? `text/html; charset=${named}` : contentType).text;
}
