/** What a notice is filled with, ready to read in its language. */
export interface NoticeFacts {
  /** Who is responsible, with address if given. */
  controller: string;
  /** Where the data come from. */
  source: string;
  /** On what basis they are held. */
  basis: string;
  /** After how many months without contact somebody decides whether they are kept. */
  months: number;
}

/** Words in braces that a wording may hold. */
export const noticeWords = ['controller', 'source', 'basis', 'months'] as const;

/** The notice of Art. 14 GDPR out of its wording; anything else in braces stays as it is. */
export function noticeText(wording: string, facts: NoticeFacts): string {
  const pattern = new RegExp(`\\{(${noticeWords.join('|')})\\}`, 'g');
  return wording.replace(pattern, (_, name: keyof NoticeFacts) => String(facts[name]));
}
