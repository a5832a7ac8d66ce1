import type { RawContact } from '../imports/contact-targets.js';
import { parts, propertiesOf, typesOf, unescaped } from './card-values.js';
import type { Card } from './read-cards.js';

/** A card as a row of an address list. */
export function cardContact(card: Card): RawContact {
  const first = (name: string) => unescaped(propertiesOf(card, name)[0]?.value ?? '').trim();
  const [lastName = '', firstName = '', , title = ''] = parts(propertiesOf(card, 'N')[0]?.value ?? '', ';');
  const [outlet = '', ...units] = parts(propertiesOf(card, 'ORG')[0]?.value ?? '', ';');
  const isOrganisation = /^(org|group)$/i.test(first('KIND')) || /^company$/i.test(first('X-ABSHOWAS'));
  const shown = first('FN');
  const named = lastName || firstName;
  const nameOnly = !named && !isOrganisation && shown !== outlet ? shown : '';
  const desk = units.filter(Boolean).join(', ') || (isOrganisation && shown !== outlet ? shown : '');
  const values: RawContact['values'] = {
    kind: isOrganisation ? 'desk' : '',
    outlet,
    desk,
    title: isOrganisation ? '' : title,
    firstName: isOrganisation ? '' : firstName,
    lastName: isOrganisation ? '' : lastName,
    name: nameOnly,
    role: first('TITLE') || first('ROLE'),
    email: first('EMAIL'),
    phone: phoneOf(card),
    address: addressOf(card),
    topics: propertiesOf(card, 'CATEGORIES')
      .flatMap(({ value }) => parts(value, ','))
      // the last mark says that commas belong to the words
      .map((topic) => `${topic.replaceAll(';', ',')};`)
      .join(''),
    note: first('NOTE'),
  };
  return { line: card.line, values };
}

/** The preferred number, one of the office before a private one; no fax. */
function phoneOf(card: Card): string {
  const numbers = propertiesOf(card, 'TEL').filter(
    (tel) => !typesOf(tel).some((type) => /fax|pager|modem/.test(type)),
  );
  const found =
    numbers.find((tel) => typesOf(tel).includes('pref')) ??
    numbers.find((tel) => typesOf(tel).includes('work')) ??
    numbers[0];
  return unescaped(found?.value ?? '')
    .trim()
    .replace(/^tel:/i, '');
}

/** The parts of an address in the order in which they are written on a letter. */
function addressOf(card: Card): string {
  const found = propertiesOf(card, 'ADR')[0];
  if (!found) return '';
  const [box = '', extra = '', street = '', city = '', region = '', code = '', country = ''] = parts(
    found.value,
    ';',
  );
  const place = [code, city].filter(Boolean).join(' ');
  return [box, extra, street, place, region, country].filter(Boolean).join('\n');
}
