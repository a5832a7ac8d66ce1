/** The address that is given away; `origin` is the public one of this installation. */
export function shareAddress(origin: string, token: string): string {
  return `${origin.replace(/\/$/, '')}/share/${token}`;
}
