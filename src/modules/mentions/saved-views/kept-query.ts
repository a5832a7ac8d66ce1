/** What only says where in a list one stands. */
const places = new Set(['cursor', 'before', 'after']);

/** The filter in an address, without a place in the list and always in the same order: equal filters are equal texts. */
export function keptQuery(query: URLSearchParams | string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) {
    if (value !== '' && !places.has(name)) kept.append(name, value);
  }
  kept.sort();
  return kept.toString();
}
