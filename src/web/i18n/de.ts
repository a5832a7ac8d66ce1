import { accounts } from './de/accounts.js';
import { chart } from './de/chart.js';
import { errors } from './de/errors.js';
import { shell } from './de/shell.js';
import { validation } from './de/validation.js';

/** German catalogue, and the type of all others. A new slice: one import and one name here and in `en.ts`. */
export const de = {
  shell,
  errors,
  validation,
  accounts,
  chart,
};
