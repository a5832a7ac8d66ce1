import { organisations } from './texts.mjs';

/** One watch for each invented organisation; the words stand in both orders, so that phrase and distance are asked for. */
export const watches = organisations.map((name, at) => ({
  name,
  query: at % 2 ? `"${name}"` : `"${name}" OR "${name.split(' ').reverse().join(' ')}"`,
}));
