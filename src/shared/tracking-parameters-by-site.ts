/** Parameters that track on these hosts and may be the identity elsewhere. A host stands for its subdomains too. */
export interface SiteParameters {
  hosts: readonly string[];
  names: readonly string[];
  source: string;
}

export const siteParameters: readonly SiteParameters[] = [
  {
    hosts: ['news.google.com'],
    names: ['oc', 'hl', 'gl', 'ceid'],
    source:
      'https://github.com/SSujitX/google-news-url-decoder shows the addresses; language and country of the reader',
  },
  {
    hosts: ['youtube.com', 'youtu.be'],
    names: ['feature', 'si', 'pp', 'app', 'ab_channel'],
    source: 'https://github.com/brave/adblock-lists/blob/master/brave-lists/clean-urls.json',
  },
  {
    hosts: ['twitter.com', 'x.com'],
    names: ['s', 't', 'cxt'],
    source: 'https://github.com/brave/adblock-lists/blob/master/brave-lists/clean-urls.json',
  },
  {
    hosts: ['faz.net'],
    names: ['gepc'],
    source: 'addresses that FAZ shares itself (GEPC=s3 and the like); the article is the number in the path',
  },
  {
    hosts: ['bild.de', 'welt.de', 'petbook.de'],
    names: ['cid'],
    source:
      'https://github.com/AdguardTeam/AdguardFilters/issues/223803 (Axel Springer); the article is named in the path',
  },
  {
    hosts: ['theguardian.com'],
    names: ['cmp'],
    source: 'share buttons of the Guardian (CMP=share_btn_url); the article is the path',
  },
  {
    hosts: ['nytimes.com'],
    names: ['smid', 'sgrp', 'ugrp', 'referringsource'],
    source: 'https://github.com/brave/adblock-lists/blob/master/brave-lists/clean-urls.json',
  },
  {
    hosts: ['reuters.com'],
    names: ['feedtype', 'feedname'],
    source: 'links of the feeds that Reuters had until 2020',
  },
];
