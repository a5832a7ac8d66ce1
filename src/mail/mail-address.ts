import { domainToASCII } from 'node:url';

export interface Mailbox {
  /** May be empty. */
  name: string;
  address: string;
}

/** Control characters would end a header line and begin another; line separators and text direction marks make it read as something else. */
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Text fit for one header line. */
export function headerText(text: string): string {
  return text.replace(unfit, ' ').replace(/ {2,}/g, ' ').trim();
}

/** An address fit for an envelope and a header, its host in ASCII; null when it is none. */
export function mailAddress(typed: string): string | null {
  const address = typed.trim();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = domainToASCII(address.slice(at + 1).replace(/\.$/, ''));
  if (at < 1 || !/^[^\s\p{C}"(),:;<>@[\\\]]{1,64}$/u.test(local)) return null;
  if (!/^([a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}$/i.test(host) || address.length > 254) return null;
  return `${local}@${host}`;
}

/** Reads `Name <address>` or a bare address; null when it is neither. */
export function readMailbox(typed: string): Mailbox | null {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(typed.trim());
  const address = mailAddress(named ? named[2]! : typed);
  if (address === null) return null;
  return { name: headerText((named?.[1] ?? '').replace(/^\s*"|"\s*$/g, '')), address };
}
