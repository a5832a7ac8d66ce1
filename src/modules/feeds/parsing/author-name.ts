import type { Field } from './raw-feed.js';
import { fieldText } from './repair-text.js';

const mailAddress = /(?:mailto:)?[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{1,255}/gi;

interface Person {
  name: string | null;
  mail: string | null;
}

/**
 * The first author with a name, else the first address. Fields in this order: `author` (RSS: "mail (Name)" or
 * "Name <mail>"; Atom: with children), `dc:creator`, Atom's author in RSS, `itunes:author`.
 */
export function authorName(fields: readonly Field[]): string | null {
  const people = ['author', 'dc:creator', 'atom:author', 'itunes:author', 'dcterms:creator'].flatMap((name) =>
    fields.filter((field) => field.name === name).map(readPerson),
  );
  return people.find((person) => person.name)?.name ?? people.find((person) => person.mail)?.mail ?? null;
}

function readPerson(field: Field): Person {
  if (field.children.length === 0) return splitPerson(field.markup);
  const child = (name: string): string =>
    field.children.find((part) => part.name === name || part.name === `atom:${name}`)?.markup ?? '';
  const named = splitPerson(child('name'));
  return { name: named.name, mail: named.mail ?? splitPerson(child('email')).mail };
}

function splitPerson(written: string): Person {
  if (!written.includes('@')) return withoutMail(written);
  // Long enough for every byline; short enough for patterns on hostile text. Angle brackets hold addresses here, not tags.
  const short = written.slice(0, 500).replace(/<((?:mailto:)?[^\s<>]{1,320}@[^\s<>]{1,255})>/gi, ' $1 ');
  const text = fieldText(short) ?? '';
  const mail = text.match(mailAddress)?.[0]?.replace(/^mailto:/i, '') ?? null;
  const rest = tidyName(text.replace(mailAddress, ' '));
  const inBrackets = mail ? /^\((.*)\)$/.exec(rest)?.[1] : undefined;
  return { name: nameIn(inBrackets ?? rest), mail };
}

function withoutMail(written: string): Person {
  return { name: nameIn(tidyName(fieldText(written.slice(0, 500)) ?? '')), mail: null };
}

function tidyName(text: string): string {
  return text
    .replace(/\(\s*\)|<\s*>|\[\s*\]|"\s*"/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|/-]+|[\s,;:|/-]+$/g, '');
}

function nameIn(text: string): string | null {
  const name = text.replace(/^"(.*)"$/, '$1').trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}
