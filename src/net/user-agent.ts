import { VERSION } from '../shared/version.js';

/** How we introduce ourselves to publishers. `contact` is the operator's mail address or page (`ECHOLOT_USER_AGENT_CONTACT`). */
export function userAgent(contact: string | null): string {
  return `Echolot/${VERSION} (${contact ? `+${contact}` : 'self-hosted press mention tracker'})`;
}
