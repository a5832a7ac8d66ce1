import { foldText } from '../../../shared/text/folded-text.js';
import { stemsOf } from './story-words.js';

/** Names of places that are ordinary words, or parts of many names; a text that holds them names no place for certain. */
const ordinary = new Set(
  `aach abens amt anger bach bad baden berg berge birken brand brücken buch burg dorf eichen eiche ende erlen essen feld felde forst frei freien furth haar halle
   hagen hammer hart heide herren hof hofen holz horn horst kamp kirchen klein klingen kranz lage land langen lauf leben leer linden mark markt meer menschen mittel moos
   moor mühlen nebel neu neuer neue neukirchen ober plan rast rasen reihen rechte ring rot sand sankt schnee schwarz see selters sonne stein steine strand stock tal teich unter
   wald walde wangen wasser wegen weiden weil werder wiesen winkel wolf zell zeit zeiten general große grosse haus heim anklam sander peter martin sommer winter`
    .split(/\s+/)
    .filter(Boolean),
);

/** Shorter names are too often words. */
const shortest = 4;

/** Stems of the places in a list of names, each by its first word: `Frankfurt am Main` by `Frankfurt`. Ambiguous names are left out. */
export function placeStems(names: Iterable<string>): ReadonlySet<number> {
  const telling = new Set<string>();
  for (const name of names) {
    const [first] = foldText(name).tokens();
    if (first && first.text.length >= shortest && !ordinary.has(first.text)) telling.add(first.text);
  }
  return stemsOf(telling);
}
