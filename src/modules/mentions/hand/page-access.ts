/** allowed, or why a page is not looked at. unknown: the site could not be asked for its rules, so nothing is fetched. */
export type PageVerdict = 'allowed' | 'switched-off' | 'forbidden' | 'reserved' | 'unknown';

/** What an answer says about reading it by program, as written. */
export interface Reservations {
  header: string | null;
  tdm: readonly string[];
  robots: readonly string[];
}

/** Whether one page may be looked at for a person. A port: the article pages' room, which comes later, keeps the rules of sites. */
export abstract class PageAccess {
  /** Before a page is fetched. */
  abstract verdictOn(url: URL): Promise<PageVerdict>;
  /** After it was fetched, and before anything in it is used. */
  abstract isReserved(said: Reservations): boolean;
}
