const shorteners = new Set(
  'bit.ly buff.ly cutt.ly dlvr.it goo.gl is.gd lnkd.in ow.ly rebrand.ly rb.gy shorturl.at t.co t1p.de tiny.cc tinyurl.com t.ly v.gd kurzelinks.de'.split(
    ' ',
  ),
);

/** Those of the addresses that hide where they lead: newsrooms do not open them, and they die. */
export function shortLinks(links: readonly string[]): string[] {
  return links.filter((link) => {
    if (!URL.canParse(link)) return false;
    return shorteners.has(new URL(link).hostname.replace(/^www\./, ''));
  });
}
