/**
 * TEXT of a content line of iCalendar and vCard (RFC 5545 3.3.11, RFC 6350 3.4 and 4.1): backslash, semicolon, comma and line ends escaped; other control characters are not allowed and
 * go. Parts of a structured value are escaped one by one.
 */
export function contentText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- RFC 5545, 3.1: CONTROL is not allowed in content lines
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, (found) => (found === '\t' ? ' ' : ''))
      .replace(/[\\;,]/g, '\\$&')
      .replaceAll('\n', '\\n')
  );
}
