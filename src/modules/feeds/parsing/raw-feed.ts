/** No honest feed has a tenth of this; a flood of empty items ends the document here, with a warning. */
export const mostItems = 50_000;
/** Fields kept of one item, of the feed, or of one container. */
export const mostFields = 500;

/** A feed as written: fields by name, before anything is judged. Both parsers and the JSON reader produce it. */
export interface RawFeed {
  format: 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap';
  fields: Field[];
  items: RawItem[];
  /** `xml:lang` of the root element. */
  language: string | null;
  /** Set when there were more items than any feed has, and the rest was not read. */
  cutShort?: boolean;
}

export interface RawItem {
  fields: Field[];
  /** `rdf:about` of the element. */
  about: string | null;
}

/** One element directly under the feed or under an item. */
export interface Field {
  /** Lower case; of the form `dc:date` with the usual prefix of its namespace, whatever prefix the document uses. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Character data as HTML: entities of the XML layer decoded, inline elements as tags without attributes. */
  markup: string;
  /** Filled for the containers only (`author`, `source`, `image`). */
  children: Field[];
  /** Address against which relative references of this field are resolved; null means the address of the document. */
  base: string | null;
}

/** The first field called `name`, in the order of `names`, that has any text. */
export function firstFilled(fields: readonly Field[], ...names: string[]): Field | undefined {
  for (const name of names) {
    const found = fields.find((field) => field.name === name && field.markup.trim() !== '');
    if (found) return found;
  }
  return undefined;
}
