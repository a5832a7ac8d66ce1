import { join } from 'node:path';

/** `config/` at the top of the checkout: tables that operators may edit. The same two steps up from `src` and from `dist`. */
export const configFolder = join(import.meta.dirname, '../../config');
