import { demoOutlets, hostOf } from './outlets.js';

/** An invented contact; days count back from the end of the year that the demo shows. */
export interface DemoContact {
  outlet: string;
  kind: 'desk' | 'person';
  desk: string;
  role?: string;
  title?: string;
  firstName?: string;
  lastName?: string;
  email: string;
  phone: string;
  topics: readonly string[];
  preferredTime?: string;
  copyDeadline?: string;
  note?: string;
  /** Days ago. */
  obtained: number;
  /** Days ago that the person was told; left out: not yet. */
  told?: number;
  /** Days ago that we were last in touch. */
  last?: number;
  objected?: boolean;
  /** Days until we want to get in touch again. */
  next?: number;
}

const topicsByScope = {
  local: ['Kommunales', 'Ehrenamt'],
  regional: ['Soziales', 'Kommunales'],
  national: ['Soziales', 'Digitales'],
  trade: ['Verwaltung', 'Digitales'],
  international: ['Migration'],
} as const;

/** The shared address of every outlet first: it is what one should write to. */
const desks: DemoContact[] = demoOutlets.map(({ slug, scope }, at) => ({
  outlet: slug,
  kind: 'desk',
  desk: scope === 'local' ? 'Lokalredaktion' : scope === 'trade' ? 'Redaktion' : 'Ressort Gesellschaft',
  email: `redaktion@${hostOf(slug)}`,
  phone: `0${500 + at} 5550${100 + at}`,
  topics: topicsByScope[scope],
  preferredTime: scope === 'local' ? '14 bis 16 Uhr' : 'vormittags',
  copyDeadline:
    scope === 'local' ? 'täglich 16 Uhr' : scope === 'trade' ? 'am 10. des Monats' : 'täglich 18 Uhr',
  obtained: 360 - at * 3,
  // two newsrooms that nobody has heard of for long
  ...(at % 11 === 9 ? {} : { last: 4 + at * 5 }),
  ...(at % 9 === 4 ? { next: 6 + at } : {}),
}));

const person = (
  outlet: string,
  firstName: string,
  lastName: string,
  facts: Pick<DemoContact, 'desk' | 'topics' | 'obtained'> & Partial<DemoContact>,
): DemoContact => ({
  outlet,
  kind: 'person',
  firstName,
  lastName,
  email: `${firstName}.${lastName}@${hostOf(outlet)}`
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue'),
  phone: `0700 555${String(outlet.length * 100 + lastName.length).padStart(4, '0')}`,
  ...facts,
});

const local = ['Kommunales', 'Soziales'] as const;

export const demoContacts: readonly DemoContact[] = [
  ...desks,
  person('kreisbote-musterland', 'Mira', 'Moosgruber', {
    desk: 'Lokales',
    role: 'Redakteurin',
    topics: local,
    obtained: 200,
    told: 190,
    last: 12,
    next: 9,
  }),
  person('beispielwinkel-lokal', 'Jonte', 'Heidfeld', {
    desk: 'Lokales',
    topics: ['Ehrenamt'],
    obtained: 120,
    told: 110,
    last: 40,
  }),
  person('mondheider-anzeiger', 'Fenja', 'Sandkuhl', {
    desk: 'Lokales',
    role: 'Volontärin',
    topics: local,
    obtained: 12,
  }),
  person('wolkentaler-tagblatt', 'Korbinian', 'Nebel', {
    desk: 'Lokales',
    role: 'Redaktionsleitung',
    topics: local,
    obtained: 300,
    told: 280,
    last: 22,
  }),
  person('fabelhausener-nachrichten', 'Aylin', 'Sternbach', {
    desk: 'Gesellschaft',
    topics: ['Soziales', 'Migration'],
    obtained: 45,
  }),
  person('nimmersee-echo', 'Bruno', 'Uferloh', {
    desk: 'Lokales',
    topics: ['Kommunales'],
    obtained: 210,
    told: 200,
    objected: true,
    last: 150,
  }),
  person('radio-kieselstrand', 'Svea', 'Dünentau', {
    desk: 'Morgensendung',
    role: 'Moderation',
    topics: ['Ehrenamt', 'Kultur'],
    obtained: 95,
    told: 90,
    last: 33,
    preferredTime: 'ab 10 Uhr',
    note: 'Kurze Töne, höchstens 20 Sekunden.',
  }),
  person('neue-beispielpresse', 'Till', 'Rautenberg', {
    desk: 'Land und Leute',
    topics: ['Soziales'],
    obtained: 62,
  }),
  person('landeskurier-fabelmark', 'Oda', 'Kranich', {
    desk: 'Landespolitik',
    role: 'Korrespondentin',
    topics: ['Kommunales', 'Verwaltung'],
    obtained: 28,
  }),
  person('deutsche-beispielzeitung', 'Lennart', 'Papyrus', {
    desk: 'Innenpolitik',
    title: 'Dr.',
    topics: ['Soziales', 'Migration'],
    obtained: 330,
    told: 310,
    last: 80,
    next: -3,
  }),
  person('agentur-modellwort', 'Nele', 'Ticker', {
    desk: 'Dienst Nord',
    role: 'Chefin vom Dienst',
    topics: ['Kommunales'],
    obtained: 150,
    told: 140,
    last: 18,
    copyDeadline: 'laufend',
  }),
  person('kommune-und-muster', 'Hauke', 'Aktenfeld', {
    desk: 'Praxis',
    topics: ['Verwaltung', 'Digitales'],
    obtained: 250,
    told: 245,
    last: 60,
  }),
  person('sozialwirtschaft-beispiel', 'Paulina', 'Obhut', {
    desk: 'Redaktion',
    role: 'frei',
    topics: ['Soziales', 'Ehrenamt'],
    obtained: 5,
  }),
  person('funkhaus-muster', 'Emre', 'Wellental', {
    desk: 'Reportage',
    topics: ['Migration', 'Soziales'],
    obtained: 900,
    told: 890,
    last: 840,
  }),
  person('probeblatt', 'Greta', 'Fußnote', {
    desk: 'Gesellschaft',
    topics: ['Digitales'],
    obtained: 1000,
    told: 980,
    last: 870,
  }),
];
