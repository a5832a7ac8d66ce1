/** Query parameters that only say how a reader came. `names` in lower case; `*` at the end stands for any ending. */
export interface TrackingFamily {
  family: string;
  names: readonly string[];
  /** Where it is written down what these are for. */
  source: string;
}

const adguard =
  'https://github.com/AdguardTeam/AdguardFilters/blob/master/TrackParamFilter/sections/general_url.txt';
const brave = 'https://github.com/brave/adblock-lists/blob/master/brave-lists/clean-urls.json';
const clearUrls = 'https://gitlab.com/ClearURLs/rules/-/raw/master/data.min.json';
const neatUrl = 'https://github.com/Smile4ever/Neat-URL/blob/master/data/default-params-by-category.json';

/**
 * Names that mean the same on every site. A name that some site could use for its articles (`cid`, `campaign_id`, `spm`) does
 * not belong here, however many lists strip it: two articles made one are lost, one article seen twice is a nuisance.
 */
export const trackingFamilies: readonly TrackingFamily[] = [
  {
    family: 'Google Analytics campaigns',
    names: ['utm_*', '_ga', '_gl', 'ga_source', 'ga_medium', 'ga_term', 'ga_content', 'ga_campaign', 'ga_place'],
    source: 'https://support.google.com/analytics/answer/10917952',
  },
  {
    family: 'clicks on advertisements (Google, Meta, Microsoft, Yandex, X, TikTok, LinkedIn, Outbrain, Awin, impact.com)',
    names: [
      'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'srsltid', 'fbclid', 'msclkid', 'yclid', 'ysclid', '_openstat',
      'twclid', 'ttclid', 'li_fat_id', 'dicbo', 'awc', 'irclickid', 'irgwc', 'ir_campaignid', 'ir_adid', 'ir_partnerid',
    ],
    source: adguard,
  },
  {
    family: 'share buttons of social networks',
    names: [
      'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'fb_comment_id', 'action_object_map',
      'action_ref_map', 'action_type_map', 'igshid', 'igsh', 'mibextid', '__twitter_impression', 'ref_src', 'ref_url',
      'soc_src', 'soc_trk', '_branch_match_id', '_branch_referrer',
    ],
    source: brave,
  },
  {
    family: 'Mapp Intelligence, formerly Webtrekk; Webtrends',
    names: ['wt_*', 'wtmc', 'wtrid', 'wt.mc*'],
    source: 'https://docs.mapp.com/docs/campaign-1',
  },
  {
    family: 'Piano Analytics, formerly AT Internet',
    names: ['xtor', 'at_*'],
    source:
      'https://developers.atinternet-solutions.com/piano-analytics-tagging-en/event-tagging-piano-analytics-en/marketing-campaign-management-en/',
  },
  {
    family: 'Matomo, formerly Piwik',
    names: [
      'mtm_*', 'matomo_campaign', 'matomo_kwd', 'piwik_campaign', 'piwik_kwd', 'pk_campaign', 'pk_kwd', 'pk_keyword',
      'pk_source', 'pk_medium', 'pk_content', 'pk_cid', 'pk_vid',
    ],
    source: 'https://matomo.org/faq/how-to/faq_120',
  },
  {
    family: 'Adobe Analytics, Coremetrics, comScore, Parse.ly, Cxense',
    names: [
      's_cid', 'sc_cid', 'cmpid', 'cm_mmc*', 'cm_me', 'cm_cr', 'cm_re', 'cm_sp', 'ns_mchannel', 'ns_source',
      'ns_campaign', 'ns_linkname', 'ns_fee', 'itm_source', 'itm_medium', 'itm_campaign', 'itm_content', 'itm_term',
      'cx_click', 'cx_recsorder', 'cx_recswidget',
    ],
    source: `${neatUrl} ${adguard}`,
  },
  {
    family: 'mailings (Mailchimp, HubSpot, Vero, Marketo, Klaviyo, MailerLite, Emarsys, Salesforce, beehiiv)',
    names: [
      'mc_cid', 'mc_eid', 'mc_tc', '_hsenc', '_hsmi', '__hsfp', '__hssc', '__hstc', 'hsa_*', 'hsctatracking',
      'vero_id', 'vero_conv', 'mkt_tok', '_kx', 'ml_subscriber', 'ml_subscriber_hash', 'sc_src', 'sc_lid', 'sc_uid',
      'sc_llid', 'sc_eh', 'et_cid', 'et_rid', '_bhlid',
    ],
    source: `${adguard} ${brave}`,
  },
  {
    family: 'SPIEGEL: campaigns and sharing in the app',
    names: ['sara_*'],
    source: 'addresses shared in public, for example in the test data of open fact-checking projects',
  },
  {
    family: 'AMP viewers',
    names: ['amp_js_v', 'amp_gsa', 'amp_tf', 'amp_latest_update_time', 'usqp'],
    source: adguard,
  },
  {
    family: 'WordPress: a comment being answered, its own clock',
    names: ['replytocom', 'doing_wp_cron'],
    source: 'https://developer.wordpress.org/reference/functions/get_comment_reply_link/',
  },
  {
    family: 'named for what they do',
    names: ['google_editors_picks', 'traffic_source', 'tracking_source'],
    source: clearUrls,
  },
  {
    family: 'sessions of PHP, Java and ASP',
    names: ['phpsessid', 'jsessionid', 'aspsessionid*'],
    source: 'https://www.php.net/manual/en/session.configuration.php#ini.session.name',
  },
]; // prettier-ignore
