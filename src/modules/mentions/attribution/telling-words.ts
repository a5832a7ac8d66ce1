import { foldText } from '../../../shared/text/folded-text.js';

/** German articles, prepositions, conjunctions and such, folded: next to a name they are no text of anybody. */
export const functionWords: ReadonlySet<string> = new Set(
  `der die das des dem den ein eine einer eines einem einen und oder sowie auch als wie in im ins an am ans auf aus bei beim
   bis durch fuer gegen mit nach ohne seit ueber um unter von vom vor waehrend wegen zu zum zur zwischen ist sind hat haben
   wird werden wurde wurden es er sie sich nicht dass`.split(/\s+/),
);

/** Every word of the names, folded, and its genitive in -s. */
export function wordsOfNames(names: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const { text } of foldText(name).tokens()) words.add(text).add(`${text}s`);
  }
  return words;
}
