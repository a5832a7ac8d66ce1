import { counted } from '../plural.js';

const n = counted('de');

/** Why a field was refused and what it takes. Limits are inclusive unless said otherwise. */
export const validation = {
  required: 'Diese Angabe fehlt.',
  wrongType: 'Diese Angabe hat die falsche Form.',
  notANumber: 'Eine Zahl angeben.',
  notAnInteger: 'Eine ganze Zahl angeben.',
  notADate: 'Ein Datum angeben, zum Beispiel 05.03.2026.',
  notATime: 'Eine Uhrzeit angeben, zum Beispiel 14:30.',
  notATimeCode: 'Eine Stelle in der Aufnahme angeben, zum Beispiel 12:30 oder 1:02:03.',
  notAnEmail: 'Eine E-Mail-Adresse angeben, zum Beispiel name@beispiel.de.',
  notAUrl: 'Eine Adresse angeben, die mit http:// oder https:// beginnt.',
  notAHost: 'Einen Namen wie zeitung.example angeben, ohne http:// und ohne Pfad.',
  notAnId: 'Die Kennung ist unlesbar. Den Eintrag aus der Liste wählen.',
  wrongFormat: 'Die Schreibweise passt nicht.',
  mustStartWith: (prefix: string) => `Muss mit „${prefix}“ beginnen.`,
  mustEndWith: (suffix: string) => `Muss mit „${suffix}“ enden.`,
  mustContain: (part: string) => `Muss „${part}“ enthalten.`,
  tooShort: (min: number) => `Mindestens ${n(min, '1 Zeichen', '# Zeichen')}.`,
  tooLong: (max: number) => `Höchstens ${n(max, '1 Zeichen', '# Zeichen')}.`,
  exactLength: (length: number) => `Genau ${n(length, '1 Zeichen', '# Zeichen')}.`,
  tooSmall: (min: string) => `Mindestens ${min}.`,
  tooBig: (max: string) => `Höchstens ${max}.`,
  mustBeOver: (min: string) => `Mehr als ${min}.`,
  mustBeUnder: (max: string) => `Weniger als ${max}.`,
  tooFew: (min: number) => `Mindestens ${n(min, 'einen Eintrag', '# Einträge')} wählen.`,
  tooMany: (max: number) => `Höchstens ${n(max, 'einen Eintrag', '# Einträge')} wählen.`,
  tooEarly: (day: string) => `Frühestens ${day}.`,
  tooLate: (day: string) => `Spätestens ${day}.`,
  step: (step: string) => `Nur Vielfache von ${step}.`,
  notInList: (values: string) => `Einen dieser Werte wählen: ${values}.`,
  unknownKeys: (keys: string) => `Unbekannte Angaben entfernen: ${keys}.`,
  invalid: 'Diese Angabe passt nicht.',
};
