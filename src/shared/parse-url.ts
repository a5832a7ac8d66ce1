/**
 * `text` as a URL, or null. Instead of `URL.canParse`, which on Node 20 and 22 says false for addresses with umlauts in the host
 * once V8 has optimised its caller (https://github.com/nodejs/node/pull/48817 has the history).
 */
export function parseUrl(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
