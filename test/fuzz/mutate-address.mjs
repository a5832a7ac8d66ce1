const hosts = [
  'm.', 'www.', 'amp.', 'a.de', 'xn--', 'xn--a', 'ü.de', '127.1', '0x7f.1', '2130706433', '0177.0.0.1', '127.0.0.1', '10.0.0.1', '１２７.０.０.１',
  '169.254.169.254', '192.168.1.1', '[::1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1%25eth0]', 'localhost', 'LOCALHOST.',
  'a.localhost', '…', '。', '256.256.256.256', 'google.com', 'www.google.de', 'r.search.yahoo.com', 'x.cdn.ampproject.org', 'news.google.com',
]; // prettier-ignore

const pieces = [
  ...hosts,
  'http://', 'https://', 'HTTP:', 'ftp://', 'javascript:', 'data:,', 'file:///', 'urn:', 'mailto:', '//', '///', '\\', '@', 'user:pw@', ':0', ':80', ':443',
  ':99999', '/', '/amp', '/amp/', '.amp', '.amp.html', '~amp.html', '/index.html', '/index.php', '/url?url=', '/amp/s/', '/c/s/', '/RU=', '/rss/articles/CBMi',
  '/ck/a?u=a1', '/komplettansicht', ';jsessionid=1', '/..', '/.', '%2e%2e', '%2f', '%', '%0', '%00', '%c3%bc', '%ff', '%25', '%2525', '?', '&', '&amp;', '#',
  '#/', '#!/', '=', 'utm_source=rss', '?utm_source=rss', '&id=5', 'ref=rss', 'fbclid=', 'rss', '\0', '\t', '\n', '\r', ' ', '\u00a0', '\u00ad', '\u202e',
  '\ufeff', '\ud800', '\udc00', '😀', 'ß', 'İ', 'e\u0301', '[', ']', '<', '>', '"', '|', '^', '`', '{', '}', '+', '%20', ';', ',',
]; // prettier-ignore

const changes = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => insert(text, random.oneOf(pieces), random),
  (text, random) => insert(text, random.oneOf(pieces).repeat(random.count(400)), random),
  (text, random) => text.replace(/^(https?:\/\/)[^/?#]*/, (_, scheme) => scheme + random.oneOf(hosts)),
  (text, random) => text + random.oneOf(pieces) + random.oneOf(pieces),
  (text, random) => insert(text, String.fromCharCode(random.below(0x10000)), random),
  (text) => encodeURIComponent(text.toWellFormed()),
  (text, random) => `https://www.google.com/url?url=${encodeURIComponent(text.toWellFormed())}`.repeat(random.count(3)),
  (text) => text.toUpperCase(),
  (text) => text.split('').reverse().join(''),
  (text, random) => text.slice(random.below(text.length), random.below(text.length)) + text,
  (text, random, addresses) => text.slice(0, random.below(text.length)) + random.oneOf(addresses),
]; // prettier-ignore

/** An address of the corpus after one to five changes; seldom longer than some thousand characters. */
export function mutatedAddress(addresses, random) {
  let text = random.oneOf(addresses);
  for (let left = 1 + random.below(5); left > 0; left--)
    text = random.oneOf(changes)(text, random, addresses).slice(0, 40_000);
  return text;
}

function insert(text, piece, random) {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
