/** Why a look at a feed brought nothing, by the code that stands on the feed. `http_…` codes have texts below. */
export const feedFailures: Record<string, string> = {
  invalid_url: 'the address is not an http or https address',
  blocked_address: 'the address lies in a protected network',
  dns: 'the server name is unknown',
  connect: 'no connection to the server',
  tls: 'the certificate of the server is not valid',
  timeout: 'no answer within the time allowed',
  too_large: 'the document is too large',
  too_many_redirects: 'the redirects do not end',
  bad_encoding: 'the transfer was damaged',
  aborted: 'the request was given up',
  empty: 'the answer was empty',
  html: 'the address leads to a web page, not to a feed',
  not_a_feed: 'the document is not a feed',
  entity_bomb: 'the document holds an entity bomb',
  too_slow: 'the document could not be read in any reasonable time',
  http_401: 'the server asks for a login (401)',
  http_403: 'the server refuses access (403)',
  http_404: 'there is nothing at this address any more (404)',
  http_410: 'the feed was discontinued (410)',
  http_429: 'the server asks for fewer requests (429)',
  http_503: 'the server is overloaded or under maintenance (503)',
};

/** Text for a failure code; unknown codes are shown as they are. */
export function feedFailureText(code: string | number): string {
  const text = feedFailures[code];
  if (text !== undefined) return text;
  const status = /^http_(\d+)$/.exec(String(code))?.[1];
  return status === undefined ? String(code) : `the server reports an error (${status})`;
}
