import { domainToASCII } from 'node:url';

/**
 * A mail address as identity: without blanks around it, in lower case, its host in ASCII. Providers may tell upper from lower case before
 * the @ (RFC 5321, 2.4); none does. Null when it is no address.
 */
export function emailKey(address: string): string | null {
  const trimmed = address.trim().normalize('NFC').toLowerCase();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  const host = domainToASCII(trimmed.slice(at + 1).replace(/\.$/, ''));
  if (at < 1 || !/^[^\s"(),:;<>@[\\\]]{1,64}$/u.test(local) || local.startsWith('.')) return null;
  if (!/^([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/.test(host)) return null;
  const key = `${local}@${host}`;
  return key.length <= 254 ? key : null;
}
