/**
 * Parameters that say nothing about the article only when they have one of these values; with any other they may name it:
 * `?m=1` is Blogger's page for phones, `?m=202401` a month of WordPress.
 */
export interface ValueRule {
  rule: string;
  names: readonly string[];
  /** Lower case; the empty text stands for a parameter without value. */
  values: readonly string[];
  source: string;
}

/** Ways by which readers come, as publishers write them in the links of their feeds, mailings and posts. */
const channels = [
  'rss', 'rss2', 'rssfeed', 'rss-feed', 'rss_feed', 'rss_aktuell', 'feed', 'feeds', 'atom', 'twitter', 'facebook', 'fb',
  'instagram', 'linkedin', 'xing', 'threads', 'bluesky', 'mastodon', 'telegram', 'whatsapp', 'newsletter', 'email',
  'mail', 'push', 'social', 'socialmedia', 'googlenews', 'google-news', 'google_news', 'sitemap', 'news-sitemap', 'app',
]; // prettier-ignore

const networks = [
  'facebook', 'twitter', 'x', 'whatsapp', 'jetpack-whatsapp', 'telegram', 'linkedin', 'email', 'mastodon', 'bluesky',
  'threads', 'print', 'pocket', 'reddit', 'pinterest', 'tumblr', 'xing',
]; // prettier-ignore

const yes = ['', '1', 'true', 'yes'];

export const valueRules: readonly ValueRule[] = [
  {
    rule: 'the channel by which the reader came',
    names: ['ref', 'source', 'src', 'from', 'via', 'referrer', 'referer', 'origin', 'channel', 'cid', 'cmp', 'campaign'],
    values: channels,
    source: 'links in feeds of German newspapers, e.g. ref=rss, from=rss; Ghost and Substack write ref and source',
  },
  {
    rule: 'Jetpack: which share button is pressed',
    names: ['share'],
    values: networks,
    source: 'https://github.com/Automattic/jetpack/blob/trunk/projects/plugins/jetpack/modules/sharedaddy/sharing-sources.php',
  },
  {
    rule: 'the form of the page: AMP, phone, print',
    names: ['output', 'outputtype', 'service', 'view'],
    values: ['amp', 'valid_amp', 'mobile', 'print', 'druck'],
    source: 'addresses of the papers of Madsack (outputType=valid_amp) and Funke (service=amp), and of heise (view=print)',
  },
  {
    rule: 'Joomla: the article without its frame, for printing',
    names: ['tmpl'],
    values: ['component'],
    source: 'https://docs.joomla.org/Customizing_Print_pages',
  },
  {
    rule: 'a switch for AMP, phone, print or the teaser of a paid article',
    names: ['amp', 'mobile', 'mobil', 'nomobile', 'print', 'printpagedarticle', 'reduced'],
    values: [...yes, 'amp'],
    source: 'https://github.com/ampproject/amp-wp/wiki (amp=1); FAZ (printPagedArticle), Stuttgarter Zeitung (reduced)',
  },
  {
    rule: 'a switch that only says that the reader came from the feed or from a search engine',
    names: ['rss', 'seo'],
    values: [...yes, 'rss'],
    source: 'links in feeds of German newspapers; a number (rss=4711) stays',
  },
  {
    rule: 'Blogger: the page for phones',
    names: ['m'],
    values: ['1'],
    source: 'https://developer.wordpress.org/reference/classes/wp_query/ has m as a month: any other value stays',
  },
  {
    rule: 'AMP plugin of WordPress: not this time',
    names: ['noamp'],
    values: ['mobile', 'available'],
    source: 'https://amp-wp.org/documentation/developing-wordpress-amp-sites/mobile-redirection/',
  },
  {
    rule: 'all pages of an article in one',
    names: ['seite', 'page'],
    values: ['all', 'alle'],
    source: 'addresses of heise.de (…html?seite=all)',
  },
  {
    rule: 'the feed of an article',
    names: ['feed'],
    values: ['rss', 'rss2', 'atom', 'rdf'],
    source: 'https://developer.wordpress.org/advanced-administration/wordpress/feeds/',
  },
]; // prettier-ignore
