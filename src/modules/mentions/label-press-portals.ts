/**
 * Sites that publish press releases as they were sent, and who runs them (as of 2026-11; some also stand in `config/outlets.csv`).
 * Agencies that edit what they send are none of them; a portal missing here can be entered among the partners' domains.
 */
const operators: Record<string, string> = {
  'presseportal.de': 'news aktuell (dpa)',
  'presseportal.ch': 'news aktuell (Schweiz)',
  'newsaktuell.de': 'news aktuell (dpa)',
  'newsaktuell.ch': 'news aktuell (Schweiz)',
  'presseportal-schweiz.ch': 'presseportal-schweiz.ch',
  'ots.at': 'APA-OTS',
  'pressetext.com': 'pressetext Nachrichtenagentur',
  'openpr.de': 'openPR',
  'openpr.com': 'openPR',
  'pressebox.de': 'unn / PresseBox',
  'pressebox.com': 'unn / PresseBox',
  'lifepr.de': 'unn / lifePR',
  'firmenpresse.de': 'Firmenpresse',
  'pr-gateway.de': 'Adenion',
  'idw-online.de': 'Informationsdienst Wissenschaft',
  'eqs-news.com': 'EQS Group',
  'dgap.de': 'EQS Group',
  'prnewswire.com': 'Cision',
  'prnewswire.co.uk': 'Cision',
  'newswire.ca': 'Cision',
  'businesswire.com': 'Business Wire',
  'globenewswire.com': 'Notified',
  'einpresswire.com': 'EIN Presswire',
  'prlog.org': 'PRLog',
};

export const pressPortals: ReadonlySet<string> = new Set(Object.keys(operators));
