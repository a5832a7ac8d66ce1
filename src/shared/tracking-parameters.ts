/** Query parameters that say how a reader came, not which article it is. `names` are compared in lower case; `*` ends a prefix. */
interface TrackingFamily {
  reason: string;
  names: string[];
}

const families: TrackingFamily[] = [
  { reason: 'Urchin/Google Analytics campaigns', names: ['utm_*', '_ga', '_gl', 'ga_*'] },
  {
    reason: 'click identifiers that ad networks append',
    names: [
      'gclid',
      'gclsrc',
      'dclid',
      'gbraid',
      'wbraid',
      'fbclid',
      'msclkid',
      'yclid',
      'twclid',
      'ttclid',
      'li_fat_id',
    ],
  },
  {
    reason: 'share buttons of social networks',
    names: [
      'igshid',
      'igsh',
      'ref_src',
      'ref_url',
      'fb_ref',
      'fb_source',
      'soc_src',
      'soc_trk',
      'smid',
      'sref',
      'share',
      'shared',
    ],
  },
  {
    reason: 'Webtrekk/Mapp, common at German publishers',
    names: ['wt_mc', 'wt.mc', 'wt.mc_id', 'wtmc', 'wt_zmc', 'wt_t', 'wt_ref', 'wt_cc*'],
  },
  { reason: 'AT Internet/Piano, common at German and French publishers', names: ['xtor', 'at_*'] },
  { reason: 'Matomo/Piwik campaigns', names: ['mtm_*', 'pk_*', 'piwik_*', 'matomo_*'] },
  {
    reason: 'Adobe Analytics and house campaign codes',
    names: [
      'cmp',
      'cmpid',
      'cmp_id',
      's_cid',
      'icid',
      'ncid',
      'ito',
      'sara_*',
      'campaign_id',
      'et_cid',
      'et_rid',
    ],
  },
  {
    reason: 'mailings (Mailchimp, HubSpot, Vero, Emarsys)',
    names: [
      'mc_cid',
      'mc_eid',
      'hsa_*',
      '_hsenc',
      '_hsmi',
      'hsctatracking',
      'vero_*',
      'sc_src',
      'sc_uid',
      'sc_lid',
      'nl_*',
    ],
  },
  {
    reason: 'marks of feed readers and of Google News',
    names: ['feature', 'feedname', 'feedid', 'oc', 'google_editors_picks', 'spm', 'traffic_source', 'rss'],
  },
  { reason: 'session identifiers', names: ['phpsessid', 'jsessionid', 'aspsessionid*'] },
];

/** Parameters that track only with these values; with others they may name the article. */
const trackingValues = new Map<string, Set<string>>(
  [
    'ref',
    'source',
    'src',
    'from',
    'via',
    'referrer',
    'output',
    'outputtype',
    'view',
    'amp',
    'mobile',
    'm',
  ].map((name) => [
    name,
    new Set([
      'rss',
      'feed',
      'rssfeed',
      'atom',
      'twitter',
      'facebook',
      'whatsapp',
      'newsletter',
      'amp',
      'true',
      '1',
      '',
    ]),
  ]),
);
const onlyAmp = new Set(['amp', 'mobile', 'm']);

const exact = new Set(families.flatMap((family) => family.names.filter((name) => !name.endsWith('*'))));
const prefixes = families.flatMap((family) =>
  family.names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
);

/** Does the parameter carry only the way a reader came (or the AMP form of the page)? */
export function isTrackingParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (exact.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix))) return true;
  const values = trackingValues.get(lower);
  if (!values) return false;
  const plain = value.toLowerCase();
  if (plain === '1' || plain === 'true' || plain === '') return onlyAmp.has(lower);
  return values.has(plain);
}
