import type { labels as de } from '../de/labels.js';
import { counted } from '../plural.js';

const n = counted('en');

export const labels: typeof de = {
  tab: 'Own and partners',
  label: 'Source',
  names: {
    editorial: 'Editorial',
    agency: 'Agency',
    pressPortal: 'Press portal',
    partner: 'Partner',
    own: 'Own site',
  },
  choices: {
    counted: 'Editorial and agency',
    apart: 'Press portal, partner, own',
  },
  rule: 'By rule',
  byRule: 'by rule',
  byHand: 'by hand',
  explained:
    'Headline figures count editorial and agency. Everything else stands beside them and is not lost.',
  changed: (label: string) => `Source: ${label}.`,
  unchanged: 'It was entered like this already.',
  beside: 'beside',
  besideFigure: (count: number) =>
    n(count, '+ 1 own or from partners and portals', '+ # own or from partners and portals'),
  settings: {
    lead: 'No newsroom wrote what stands on these sites. Such mentions do not count in headline figures but stand beside them.',
    own: 'Own domains',
    ownHint: 'One a line, such as example.org. What lies below a domain (blog.example.org) belongs to it.',
    partners: 'Domains of partners',
    partnersHint: 'Associations, funders, project partners and others who take over releases.',
    known: 'Echolot knows press portals and news agencies without an entry.',
    notADomain: (line: string) => `“${line}” is no domain. Something like example.org is needed.`,
    tooMany: (most: number) => `At most ${most} domains.`,
    saved:
      'Saved. Mentions that exist are sorted anew within the next minute; what somebody entered by hand stays.',
  },
};
