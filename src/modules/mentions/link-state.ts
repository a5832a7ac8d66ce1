/**
 * What the last look at the address of a piece said. alive: it answers; gone: the server says that it is not there (404, 410); home: it leads to
 * the home page instead; unclear: no answer, or one that says nothing about the piece (403, 405, 429, 5xx); forbidden: robots.txt asks
 * programs to stay away, so nobody looked.
 */
export const linkStates = ['alive', 'gone', 'home', 'unclear', 'forbidden'] as const;
export type LinkState = (typeof linkStates)[number];
