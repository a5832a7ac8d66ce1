import type { Card, CardProperty } from './read-cards.js';

/** A value without its escapes: `\n` is a line break, `\,` a comma. */
export function unescaped(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : letter,
  );
}

/** The parts of a value of several, such as `Moos;Anna;;Dr.;`, each without escapes. */
export function parts(value: string, mark: ';' | ','): string[] {
  const found = [''];
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\' && at + 1 < value.length) found[found.length - 1] += value[at++]! + value[at]!;
    else if (value[at] === mark) found.push('');
    else found[found.length - 1] += value[at]!;
  }
  return found.map((part) => unescaped(part).trim());
}

/** All lines of this name, the one that is preferred first. */
export function propertiesOf(card: Card, name: string): CardProperty[] {
  const found = card.properties.filter((property) => property.name === name && property.value.trim() !== '');
  return found.sort((a, b) => rank(a) - rank(b));
}

export function typesOf({ params }: CardProperty): string[] {
  return (params['TYPE'] ?? '')
    .toLowerCase()
    .split(/[,;]/)
    .map((type) => type.trim());
}

function rank(property: CardProperty): number {
  const pref = Number(property.params['PREF']);
  if (pref >= 1 && pref <= 100) return pref;
  return typesOf(property).includes('pref') ? 1 : 101;
}
