/** What is known of an article on either side of a comparison. */
export interface ArticleFacts {
  title: string;
  url: string | null;
  publishedAt: Date;
}

/** Half of the words of the shorter headline. */
const sharedWords = 0.5;

/**
 * Is this the article that the same feed showed before under the same guid, now at another address? Some publishers use one guid for ever new articles,
 * so one more sign is asked for: the same moment of publication, the number of the article in both addresses, or a headline that was edited and
 * not replaced. In doubt two articles: a doubled mention can be merged, a lost one cannot be found.
 */
export function isSameArticle(known: ArticleFacts, shown: ArticleFacts): boolean {
  if (known.publishedAt.getTime() === shown.publishedAt.getTime()) return true;
  return sharesNumber(known.url, shown.url) || sharesWords(known.title, shown.title);
}

/** Numbers of five and more digits name an article at most publishers; eight that are a date name a day. */
function sharesNumber(a: string | null, b: string | null): boolean {
  const numbers = new Set(numbersIn(a));
  return numbersIn(b).some((number) => numbers.has(number));
}

function numbersIn(url: string | null): string[] {
  const digits = url?.match(/\d{5,20}/g) ?? [];
  return digits.filter((number) => !/^(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/.test(number));
}

function sharesWords(a: string, b: string): boolean {
  const words = wordsOf(a);
  const others = wordsOf(b);
  const fewer = Math.min(words.size, others.size);
  if (fewer < 2) return false;
  return [...words].filter((word) => others.has(word)).length >= Math.max(2, fewer * sharedWords);
}

/** Words of four letters and more: those that say what a headline is about. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 500)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
  );
}
