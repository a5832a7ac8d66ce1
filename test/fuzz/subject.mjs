// What is fuzzed: the built application. `--subject` names another module with the same exports.
import { AddressGuard } from '../../dist/net/address-guard.js';
import { FetchFailed } from '../../dist/net/fetch-failed.js';
export { absoluteUrl } from '../../dist/modules/feeds/parsing/absolute-url.js';
export { readFeed } from '../../dist/modules/feeds/parsing/read-feed.js';
export { requestTarget } from '../../dist/net/request-target.js';
export { canonicalUrl } from '../../dist/shared/canonical-url.js';
export { redirectTarget } from '../../dist/shared/redirect-target.js';

const guard = new AddressGuard([]);

/** May a request go to this host, as far as its name tells? */
export function allowsHost(host) {
  return guard.allowsHost(host);
}

/** An answer to a bad address, as opposed to a crash. */
export function isRefusal(error) {
  return error instanceof FetchFailed;
}
