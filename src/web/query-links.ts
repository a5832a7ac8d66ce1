/** What a link changes in the query: a value replaces, null removes. */
export type QueryChanges = Record<string, string | number | null>;

/**
 * Address of the same view with some of its query changed. A changed filter goes back to the first page: `cursor` is dropped
 * unless it is itself among the changes.
 */
export function withQuery(path: string, query: URLSearchParams, changes: QueryChanges): string {
  const next = new URLSearchParams(query);
  if (!('cursor' in changes)) next.delete('cursor');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, String(value));
  }
  return address(path, next);
}

/** Address of the same view without one value of a filter that may have several. */
export function withoutValue(path: string, query: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams();
  for (const [key, kept] of query) {
    if (key !== 'cursor' && !(key === name && kept === value)) next.append(key, kept);
  }
  return address(path, next);
}

function address(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
