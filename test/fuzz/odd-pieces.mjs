export const entities = [
  '&#0;', '&#x0;', '&#xD800;', '&#55357;&#56832;', '&#x110000;', '&#99999999999999999999;', '&#xFFFE;', '&#', '&', '&;', '&amp;amp;amp;lt;', '&nbsp;', '&nichts;',
  '&lt;![CDATA[', '&lt;script&gt;', '&#x26;#x26;#60;', '&#150;', '&a;', '%a;', '&'.repeat(3_000), '&amp'.repeat(2_000), '&#38;#38;'.repeat(500),
  '<!DOCTYPE rss [<!ENTITY a "1234567890"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
  '<!DOCTYPE rss [<!ENTITY a "&a;">]>', '<!DOCTYPE rss [<!ENTITY % a "b"><!ENTITY c SYSTEM "file:///etc/passwd">', '<!DOCTYPE', '<!ENTITY a "',
]; // prettier-ignore

export const markup = [
  '<![CDATA[', ']]>', '<!--', '-->', '<?xml', '?>', '<', '>', '</', '/>', '<>', '</>', '< /item>', '<item/>', '<item', '</item>', '</channel>', '<rss>', '</rss>',
  '<entry>', '<link>', '<link href=', '<link rel="alternate" href="javascript:alert(1)"/>', '<guid isPermaLink="true">', '<title type="xhtml"><div>', '<xml:base>',
  '<a xml:base="../../../x/">', '<content type="image/png">', '<content mode="base64">AAAA=', '<content mode="base64">', '<script>', '<plaintext>', '<textarea>',
  '<ttl>-1</ttl>', '<ttl>1e99</ttl>', '<image><url>//x</url></image>', '<media:content url="a:b" width="-1"/>', '<enclosure url="" type="image/x"/>', '<html>',
  '<author><name>', '<author>a@b (c', '<dc:creator>', '<source url="">', '<category domain="', '<?php echo 1 ?>', '<constructor>', '<__proto__>', '<toString>',
  '<item><__proto__>x</__proto__><constructor>y</constructor></item>', '<rdf:RDF>', '<urlset><url><loc>', '<sitemapindex>', '<feed xmlns="http://www.w3.org/2005/Atom">',
]; // prettier-ignore

export const json = [
  '{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\\ud800', '\\u', 'null', 'true', '1e999', '-0', '"__proto__":{"id":1},', '"items":{},', '"items":null,',
  '"items":[[]],', '"id":{},', '"id":1e400,', '"date_published":0,', '"date_published":[],', '"authors":[null],', '"url":[],', '"tags":[{}],', '"title":{"a":1},',
  '"content_html":1,', '"external_url":"\\u0000",', '"version":"https://jsonfeed.org/version/1",', '//', '/*', 'NaN', '\u2028',
]; // prettier-ignore

export const jsonValues = [
  '"\\ud800"', '"a\\udc00b"', '"\\u0000"', '"x\\u0000y"', '"\\ufffe\\uffff"', '"\\u202e"', '""', '" "', '"\\t\\n"', 'null', '{}', '[]', '[null]', '[[[]]]', '{"a":{"b":1}}',
  '0', '-0', '1e999', '-1e308', '12345678901234567890', 'true', '"javascript:alert(1)"', '"//x"', '"http://"', '"https://a.de/\\ud800"', '"2024-02-30"', '"+275760-09-13"',
  '"&#0;&#xd800;"', '"<![CDATA["', '"\\ud83d"',
]; // prettier-ignore

export const texts = [
  '&#0;', '&#x0;', '&#xd800;', '&#xdc00;', '&amp;#0;', '&amp;#xd800;', '&lt;b&gt;', '&amp;lt;b&amp;gt;', '&#x1f389;', '<![CDATA[\0]]>', '<![CDATA[&#0;]]>', '\0', '\ufffe', '\u0085',
  '\u2028', '\u202e', '\ufeff', '\u00ad', 'a', ' ', '\n', 'http://', 'javascript:', '//', '//a.de/', '../', '?', '#', '%00', '%ud800', 'a@b.de', '(a)', '5e999', '-1', '1'.repeat(400),
  'ä', 'Ã¤', '\u0301'.repeat(50), '😀', 'data:image/png;base64,AAAA', 'tag:', 'urn:', 'feed:', 'https://a.de/ b', 'https://a.de/ü', 'https://[', 'https://a.de:99999/', 'https://a b/',
]; // prettier-ignore

export const brokenBytes = [
  [0xff], [0xfe], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf0, 0x9f, 0x98], [0x80], [0x00], [0x00, 0x00], [0x1b, 0x24, 0x42], [0x0e],
  [0xef, 0xbb, 0xbf], [0xef, 0xbf, 0xbe], [0x96], [0xe2, 0x80, 0xae], [0xe2, 0x80, 0xa8], [0xf0, 0x9f, 0x98, 0x80], [0x7f], [0xc2, 0x85],
].map((bytes) => Buffer.from(bytes)); // prettier-ignore

export const byteOrderMarks = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff], [0, 0x3c], [0x3c, 0], [0x1f, 0x8b], [0x20, 0x0a]].map(
  (bytes) => Buffer.from(bytes),
); // prettier-ignore

export const charsets = [
  'utf-8', 'UTF-16', 'utf-16be', 'ISO-8859-1', 'iso-8859-15', 'windows-1252', 'ascii', 'utf-7', 'shift_jis', 'gb18030', 'iso-2022-jp', 'x-user-defined', 'replacement',
  '', ' ', 'utf-8\0', 'none', 'utf-32', 'big5', 'koi8-r', '"', 'a'.repeat(500),
]; // prettier-ignore

export const attributes = [
  'a',
  'xmlns:a',
  'href',
  'xml:base',
  'url',
  'type',
  'rel',
  '__proto__',
  'constructor',
  'ä',
];

export const tagStarts = [
  '<item',
  '</item',
  '<entry',
  '<title',
  '</title',
  '<link',
  '<a',
  '</',
  '<!',
  '<?',
  '<x:y',
  '<ITEM',
  '<channel',
  '<summary',
  '<id',
];

const types = [
  'application/rss+xml',
  'text/xml',
  'application/json',
  'text/html',
  'text/plain',
  'application/octet-stream',
  'image/png',
  'application/feed+json',
  '',
  ';',
  'a',
];

export function contentType(random) {
  const type = random.oneOf(types);
  return random.oneIn(2) ? type : `${type}; charset=${random.oneOf(charsets)}`;
}

export function number(random) {
  return random.oneOf([
    '0',
    '-1',
    '9'.repeat(random.count(400)),
    '1e309',
    '00',
    '٣',
    '²',
    '1.',
    '0x10',
    '2147483648',
    '99999999999999',
    'NaN',
    '',
  ]);
}

const dateParts = [
  'Mon', 'Mo.', 'Dienstag', ',', ' ', '31', '32', '00', '99', '5.', 'Mär', 'März', 'February', 'Feb', '13', '2024', '24', '0000', '9999', '99999', '275760', '-1', 'T',
  '23:59:60', '24:00', '25:61', '7', '12:00:00.123456789', 'Z', 'GMT', '+0100', '+99:99', '-2460', 'MEZ', 'MESZ', 'Uhr', 'heute', '(', ')', '2024-02-30', '2024-W10-1',
  '1709622900', '1709622900000', '\u00a0', '－',
]; // prettier-ignore

export function date(random) {
  return Array.from({ length: random.count(14) }, () => random.oneOf(dateParts)).join(
    random.oneOf(['', ' ', ' ', ':', '-']),
  );
}
