import type { FetchFailureCode } from '../../../net/fetch-outcome.js';
import type { PageVerdict } from './page-access.js';

/** Why a page's own words could not be read, as people are told. */
export type Unreadable =
  | Exclude<PageVerdict, 'allowed'>
  | 'invalid-address'
  | 'private-address'
  | 'paywall'
  | 'refused'
  | 'gone'
  | 'busy'
  | 'server-trouble'
  | 'timeout'
  | 'no-connection'
  | 'too-large'
  | 'not-html'
  | 'nothing-there';

/** A failed fetch in these words. */
export function unreadableBy(code: FetchFailureCode): Unreadable {
  switch (code) {
    case 'invalid_url':
      return 'invalid-address';
    case 'blocked_address':
      return 'private-address';
    case 'timeout':
    case 'aborted':
      return 'timeout';
    case 'too_large':
      return 'too-large';
    case 'dns':
    case 'connect':
    case 'tls':
      return 'no-connection';
    case 'too_many_redirects':
    case 'bad_encoding':
      return 'server-trouble';
    default:
      return byStatus(Number(code.slice('http_'.length)));
  }
}

function byStatus(status: number): Unreadable {
  if (status === 402) return 'paywall';
  if (status === 401 || status === 403 || status === 451) return 'refused';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 ? 'busy' : 'server-trouble';
}
