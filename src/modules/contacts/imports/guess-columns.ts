import { searchKey } from '../../../shared/search-key.js';
import { contactTargets } from './contact-targets.js';
import type { ContactMapping, ContactTarget } from './contact-targets.js';

/** Names of columns in address lists that people keep, in German and English. */
const names: Record<ContactTarget, string> = {
  kind: 'redaktion oder person, desk or person, art, kontaktart, typ, art des kontakts, kind, type, contact type',
  outlet:
    'medium, medien, zeitung, sender, titel des mediums, name des mediums, medienname, mediennamen, publikation, verlag, firma, organisation, unternehmen, institution, outlet, media outlet, publication, newspaper, company, organization, organisation name',
  desk: 'redaktion oder ressort, desk or department, redaktion, ressort, abteilung, lokalredaktion, desk, department, section, newsroom, beat desk',
  salutation:
    'anrede, briefanrede, anredezeile, grußformel, salutation, greeting, form of address, anrede brief',
  title: 'akademischer titel, titel, akad titel, namenszusatz, title, prefix, name prefix, academic title',
  firstName: 'vorname, vornamen, rufname, first name, given name, forename, firstname',
  lastName: 'nachname, familienname, zuname, last name, surname, family name, lastname',
  name: 'ganzer name, name, kontakt, ansprechpartner, ansprechpartnerin, ansprechperson, kontaktperson, vor und nachname, vorname nachname, journalist, journalistin, redakteur, redakteurin, full name, contact, contact name, contact person, display name, anzeigename',
  role: 'funktion, position, rolle, stellung, berufsbezeichnung, tätigkeit, role, job title, function, jobtitle',
  email:
    'e mail, email, mail, e mail adresse, emailadresse, mailadresse, e mail 1, email 1, mail adresse, e mail geschäftlich, email address, e mail address, e mail 1 value, primary email',
  phone:
    'telefon, tel, telefonnummer, festnetz, rufnummer, durchwahl, telefon geschäftlich, telefon 1, fon, phone, telephone, phone number, business phone, work phone, phone 1 value',
  mobile: 'mobil, handy, mobiltelefon, mobilnummer, handynummer, mobile, cell, cell phone, mobile phone',
  address: 'anschrift, adresse, postanschrift, postadresse, address, postal address, mailing address',
  street:
    'straße, strasse, straße und hausnummer, straße hausnummer, street, street address, business street',
  postcode: 'plz, postleitzahl, postcode, zip, zip code, postal code',
  city: 'ort, stadt, wohnort, redaktionsort, city, town, location, business city',
  topics:
    'themen, thema, themengebiet, themengebiete, schwerpunkte, schwerpunkt, fachgebiet, fachgebiete, schlagwörter, stichwörter, kategorien, kategorie, topics, topic, beat, beats, subjects, tags, categories',
  districts:
    'kreis, kreise, landkreis, landkreise, verbreitungsgebiet, gebiet, district, districts, county, counties',
  preferredTime:
    'beste zeit, erreichbar, erreichbarkeit, anrufzeit, beste anrufzeit, sprechzeit, preferred time, best time, availability',
  copyDeadline: 'redaktionsschluss, annahmeschluss, abgabeschluss, copy deadline, deadline, press date',
  note: 'notiz, notizen, anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar, hinweis, hinweise, note, notes, comment, comments, remarks',
};

const targetOf = new Map(
  contactTargets.flatMap((target) =>
    names[target].split(', ').map((name) => [searchKey(name), target] as const),
  ),
);

/** What a column with this header most likely is; null when its name says nothing. What stands in brackets is an explanation. */
export function guessContactTarget(header: string): ContactTarget | null {
  const bare = header.replace(/[([{].*$/, '');
  return targetOf.get(searchKey(header)) ?? targetOf.get(searchKey(bare)) ?? null;
}

/** The first column for each target that its name fits. */
export function guessColumns(headers: readonly string[]): ContactMapping {
  const mapping: ContactMapping = {};
  headers.forEach((header, at) => {
    const target = guessContactTarget(header);
    if (target) mapping[target] ??= at;
  });
  // "Vorname" beside "Name": then the name is the last one
  if (mapping.name !== undefined && mapping.firstName !== undefined && mapping.lastName === undefined) {
    mapping.lastName = mapping.name;
    delete mapping.name;
  }
  return mapping;
}

/** Which of the first rows is the header: the one with the most names that are known, at least two; else the first. */
export function guessHeaderRow(rows: readonly { cells: readonly string[] }[]): number {
  const known = rows.map(
    ({ cells }) => new Set(cells.flatMap((cell) => guessContactTarget(cell) ?? [])).size,
  );
  const most = Math.max(0, ...known);
  return most >= 2 ? known.indexOf(most) : 0;
}
