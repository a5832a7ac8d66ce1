import type { validation as de } from '../de/validation.js';
import { counted } from '../plural.js';

const n = counted('en');

export const validation: typeof de = {
  required: 'This is missing.',
  wrongType: 'This has the wrong form.',
  notANumber: 'Give a number.',
  notAnInteger: 'Give a whole number.',
  notADate: 'Give a date, for example 05/03/2026.',
  notATime: 'Give a time, for example 14:30.',
  notATimeCode: 'Give a place in the recording, such as 12:30 or 1:02:03.',
  notAnEmail: 'Give an e-mail address, for example name@example.org.',
  notAUrl: 'Give an address that begins with http:// or https://.',
  notAHost: 'Give a name such as newspaper.example, without http:// and without a path.',
  notAnId: 'The identifier cannot be read. Choose the entry from the list.',
  wrongFormat: 'The spelling does not fit.',
  mustStartWith: (prefix) => `Must begin with “${prefix}”.`,
  mustEndWith: (suffix) => `Must end with “${suffix}”.`,
  mustContain: (part) => `Must contain “${part}”.`,
  tooShort: (min) => `At least ${n(min, '1 character', '# characters')}.`,
  tooLong: (max) => `At most ${n(max, '1 character', '# characters')}.`,
  exactLength: (length) => `Exactly ${n(length, '1 character', '# characters')}.`,
  tooSmall: (min) => `At least ${min}.`,
  tooBig: (max) => `At most ${max}.`,
  mustBeOver: (min) => `More than ${min}.`,
  mustBeUnder: (max) => `Less than ${max}.`,
  tooFew: (min) => `Choose at least ${n(min, 'one entry', '# entries')}.`,
  tooMany: (max) => `Choose at most ${n(max, 'one entry', '# entries')}.`,
  tooEarly: (day) => `Not before ${day}.`,
  tooLate: (day) => `Not after ${day}.`,
  step: (step) => `Only multiples of ${step}.`,
  notInList: (values) => `Choose one of these: ${values}.`,
  unknownKeys: (keys) => `Remove unknown entries: ${keys}.`,
  invalid: 'This does not fit.',
};
