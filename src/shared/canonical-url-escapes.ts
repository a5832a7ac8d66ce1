/** RFC 3986, 6.2.2: hex digits in capitals, unreserved characters written plainly; a stray `%` becomes `%25`. */
export function normaliseEscapes(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%(?![\da-f]{2})/gi, '%25').replace(/%[\da-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(char) ? char : escape.toUpperCase();
  });
}
