/** What one publisher's system writes into paths. `host` stands for its subdomains too. */
interface SiteRule {
  host: string;
  reason: string;
  path: RegExp;
  instead: string;
  source: string;
}

export const siteRules: readonly SiteRule[] = [
  {
    host: 'zeit.de',
    reason: 'an article on one page, or one of its pages',
    path: /\/(?:komplettansicht|seite-\d{1,3})$/,
    instead: '',
    source: 'tests in the code of the publisher: both name the address without it as canonical link',
  },
  {
    host: 'news.google.com',
    reason: 'one article in the feed, on the site and in the reader',
    path: /^\/(?:rss\/|__i\/rss\/rd\/)?(?:articles|read)\/(?=[\w-]+$)/,
    instead: '/articles/',
    source: 'https://github.com/SSujitX/google-news-url-decoder',
  },
];

/** `path` as the rules for `host` leave it; most hosts have none. */
export function sitePath(path: string, host: string): string {
  const rule = siteRules.find((site) => host === site.host || host.endsWith(`.${site.host}`));
  return rule ? path.replace(rule.path, rule.instead) : path;
}
