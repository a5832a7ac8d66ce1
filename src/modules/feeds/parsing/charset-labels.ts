/** Names that Python, Java, DOS and the Mac have for charsets, and what browsers call them. */
const browserNames = new Map<string, string>([
  ['932', 'shift_jis'],
  ['936', 'gbk'],
  ['949', 'euc-kr'],
  ['950', 'big5'],
  ['874', 'windows-874'],
  ['macroman', 'macintosh'],
  ['maclatin1', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['macukrainian', 'x-mac-cyrillic'],
  ['sjis', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['euccn', 'gbk'],
  ['gb2312', 'gb18030'],
  ['hkscs', 'big5-hkscs'],
  ['tis620', 'windows-874'],
]);

/** The label as browsers know it; as given (lower case) when it has no other name here. */
export function browserLabel(label: string): string {
  const lower = label.trim().toLowerCase();
  const bare = lower.replace(/^(?:x-|cs)/, '').replace(/[-_ ]/g, '');
  const numbered = /^(?:cp|ms|windows|win|ibm|dos)?(\d{3,4})$/.exec(bare)?.[1];
  if (numbered && /^125[0-8]$/.test(numbered)) return `windows-${numbered}`;
  const iso = /^iso8859(\d{1,2})(?:e|i)?$/.exec(bare)?.[1];
  if (iso) return `iso-8859-${iso}`;
  return browserNames.get(numbered ?? bare) ?? lower;
}
