import { contentText } from '../../../shared/content-text.js';
import { foldedLine } from '../../../shared/folded-line.js';

/** What of a contact a card holds. Texts may be empty. */
export interface CardContact {
  id: string;
  kind: 'desk' | 'person';
  outlet: string;
  desk: string;
  role: string;
  title: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string;
  address: string;
  topics: readonly string[];
  updatedAt: Date;
}

/** A contact as a vCard 4.0. */
export function writeCard(contact: CardContact): string {
  const { title, firstName, lastName, outlet, desk } = contact;
  const person = [title, firstName, lastName].filter(Boolean).join(' ');
  const place = [desk, outlet].filter(Boolean).join(', ');
  const shown = (contact.kind === 'person' ? person || place : place) || contact.email || '–';
  const line = (name: string, value: string) => (value === '' ? [] : [`${name}:${value}`]);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...line('UID', `urn:uuid:${contact.id}`),
    // Thunderbird and others take an organisation for a person all the same; the name stands in FN and ORG
    ...line('KIND', contact.kind === 'person' ? 'individual' : 'org'),
    ...line('FN', contentText(shown)),
    ...line(
      'N',
      contact.kind === 'person' ? [lastName, firstName, '', title, ''].map(contentText).join(';') : '',
    ),
    ...line('ORG', outlet || desk ? [outlet, ...(desk ? [desk] : [])].map(contentText).join(';') : ''),
    ...line('TITLE', contentText(contact.role)),
    ...line('EMAIL', contentText(contact.email ?? '')),
    ...line('TEL', contentText(contact.phone)),
    ...line('ADR', contact.address ? `;;${contentText(contact.address)};;;;` : ''),
    ...line('CATEGORIES', contact.topics.map(contentText).join(',')),
    ...line('REV', contact.updatedAt.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')),
    'END:VCARD',
  ];
  return lines.map((text) => `${foldedLine(text)}\r\n`).join('');
}
