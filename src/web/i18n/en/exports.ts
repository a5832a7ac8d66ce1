import type { exports as de } from '../de/exports.js';

export const exports: typeof de = { menu: 'Export' };
