import { absoluteUrl } from './absolute-url.js';
import {
  containers,
  itemTags,
  neverInPerson,
  neverInText,
  rootFormats,
  shortFields,
  textContainers,
  wrappers,
} from './feed-vocabulary.js';
import { knownName, usualPrefix } from './namespaces.js';
import { mostFields, mostItems, type RawFeed, type RawItem } from './raw-feed.js';

/** A field while its pieces of text come in. */
interface OpenField {
  name: string;
  attributes: ReadonlyMap<string, string>;
  pieces: string[];
  children: OpenField[];
  base: string | null;
}

interface Frame {
  tag: string;
  role: 'root' | 'channel' | 'item' | 'wrapper' | 'field' | 'inline' | 'other';
  /** Where text inside this element goes. */
  field: OpenField | null;
  /** Where elements directly inside this one are kept. */
  fields: OpenField[] | null;
  base: string | null;
  /** Default namespace (usual prefix) inside this element. */
  namespace: string;
}

/** Makes a raw feed out of opening tags, texts and closing tags in whatever order they come. */
export class FeedBuilder {
  private readonly stack: Frame[] = [];
  private readonly openTags = new Map<string, number>();
  private readonly prefixes = new Map<string, string>();
  private readonly fields: OpenField[] = [];
  private readonly items: { fields: OpenField[]; about: string | null }[] = [];
  private format: RawFeed['format'] | null = null;
  private language: string | null = null;
  private itemTag = 'item';
  private rooted = false;
  private openItems = 0;
  private ended = false;
  private cutShort = false;

  constructor(
    private readonly documentUrl: string | null,
    private readonly looseFormat?: 'rss' | 'atom',
  ) {}

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.ended) return;
    const parent = this.stack.at(-1);
    const namespace = this.declare(attributes) ?? parent?.namespace ?? '';
    this.prefixes.set('', namespace);
    const name = this.nameOf(tag);
    if (!parent && this.openRoot(tag, name, attributes, namespace)) return;
    if (!this.format) return;
    if (name === this.itemTag || (itemTags.has(name) && this.openItems === 0 && this.format !== 'sitemap'))
      return this.openItem(tag, attributes, namespace);
    if (parent && this.leftOpen(parent, name)) {
      this.popUntil((frame) => frame.role !== 'field' && frame.role !== 'inline');
      return this.open(tag, attributes); // at most once: the new parent is no field
    }
    this.push(this.frameFor(parent, tag, name, attributes, namespace));
  }

  text(text: string): void {
    if (!this.ended) this.stack.at(-1)?.field?.pieces.push(text);
  }

  /** A closing tag without an opening one is passed over. */
  close(tag: string): void {
    const lower = tag.toLowerCase();
    if (!this.openTags.get(lower)) return;
    this.popUntil((frame) => frame.tag === lower);
    const closed = this.pop();
    if (closed?.role === 'inline') closed.field?.pieces.push(`</${localName(lower)}>`);
  }

  finish(): RawFeed | null {
    if (!this.format) return null;
    if (this.format === 'rdf' && this.items.length === 0 && this.fields.length === 0) return null;
    return {
      format: this.format,
      fields: this.fields.map(settled),
      items: this.items.map(({ fields, about }): RawItem => ({ fields: fields.map(settled), about })),
      language: this.language,
      cutShort: this.cutShort,
    };
  }

  /** The root, and every further one: some servers send several documents one after the other. */
  private openRoot(
    tag: string,
    name: string,
    attributes: ReadonlyMap<string, string>,
    namespace: string,
  ): boolean {
    const named = rootFormats.get(localName(name));
    const format = this.format ?? named ?? this.looseFormat;
    if (!format) return false;
    this.itemTag = (named ?? format) === 'atom' ? 'entry' : format === 'sitemap' ? 'url' : 'item';
    this.format = format;
    if (itemTags.has(name) || (!named && this.rooted)) return false;
    this.rooted = true;
    this.language ??= attributes.get('xml:lang') ?? null;
    // Some generators put the namespace of Atom on <rss>; their elements are those of RSS all the same.
    const inner = (named ?? format) === 'atom' ? namespace : '';
    const base = this.baseOf(attributes, this.documentUrl);
    this.push({
      tag: tag.toLowerCase(),
      role: 'root',
      field: null,
      fields: this.fields,
      base,
      namespace: inner,
    });
    this.addAddress(this.fields, attributes, base);
    return true;
  }

  /** Channel Definition Format: address and date stand in attributes. */
  private addAddress(
    fields: OpenField[],
    attributes: ReadonlyMap<string, string>,
    base: string | null,
  ): void {
    if (this.format !== 'rss') return;
    for (const [attribute, name] of [
      ['href', 'link'],
      ['lastmod', 'modified'],
    ] as const) {
      const value = attributes.get(attribute);
      if (value) fields.push({ name, attributes: new Map(), pieces: [value], children: [], base });
    }
  }

  /** An item ends the one before it, closed or not. */
  private openItem(tag: string, attributes: ReadonlyMap<string, string>, namespace: string): void {
    this.popUntil((frame) => frame.role !== 'field' && frame.role !== 'inline' && frame.role !== 'wrapper');
    if (this.stack.at(-1)?.role === 'item') this.pop();
    if (this.items.length === mostItems) {
      this.ended = true;
      this.cutShort = true;
      return;
    }
    const item: { fields: OpenField[]; about: string | null } = {
      fields: [],
      about: attributes.get('rdf:about') ?? attributes.get('about') ?? null,
    };
    this.items.push(item);
    const base = this.baseOf(attributes, this.stack.at(-1)?.base ?? this.documentUrl);
    this.push({ tag: tag.toLowerCase(), role: 'item', field: null, fields: item.fields, base, namespace });
    if (attributes.size > 0) this.addAddress(item.fields, attributes, base);
  }

  private frameFor(
    parent: Frame | undefined,
    tag: string,
    name: string,
    attributes: ReadonlyMap<string, string>,
    namespace: string,
  ): Frame {
    const outer = parent?.base ?? this.documentUrl;
    const frame: Frame = {
      tag: tag.toLowerCase(),
      role: 'other',
      field: null,
      fields: null,
      base: outer,
      namespace,
    };
    if (parent?.role === 'root' && name === 'channel') {
      frame.role = 'channel';
      frame.fields = this.fields;
      frame.base = this.baseOf(attributes, outer);
    } else if (parent?.fields) {
      if (parent.fields.length < mostFields) this.openField(frame, parent, parent.fields, name, attributes);
    } else if (parent?.field) {
      frame.role = 'inline';
      frame.field = parent.field;
      frame.field.pieces.push(`<${localName(frame.tag)}>`);
    }
    return frame;
  }

  private openField(
    frame: Frame,
    parent: Frame,
    siblings: OpenField[],
    name: string,
    attributes: ReadonlyMap<string, string>,
  ): void {
    frame.base = this.baseOf(attributes, frame.base);
    const field: OpenField = { name, attributes, pieces: [], children: [], base: frame.base };
    siblings.push(field);
    if (wrappers.has(name)) {
      frame.role = 'wrapper';
      frame.fields = siblings;
    } else {
      frame.role = 'field';
      frame.field = field;
      frame.fields = parent.role !== 'field' && containers.has(name) ? field.children : null;
    }
  }

  private leftOpen(parent: Frame, name: string): boolean {
    const field = parent.field;
    if (!field) return false;
    if (parent.fields) return textContainers.has(field.name) && neverInPerson.has(name);
    return neverInText.has(name) || (shortFields.has(field.name) && (name === 'link' || name === 'title'));
  }

  /** Elements of Atom go without prefix in an Atom feed, whatever the document does. */
  private nameOf(tag: string): string {
    const name = knownName(tag, this.prefixes);
    return (this.format === null || this.format === 'atom') && name.startsWith('atom:')
      ? name.slice(5)
      : name;
  }

  /** Takes note of `xmlns:*`; returns the usual prefix of a default namespace that is declared here. */
  private declare(attributes: ReadonlyMap<string, string>): string | undefined {
    let own: string | undefined;
    for (const [name, value] of attributes) {
      if (name === 'xmlns') own = usualPrefix(value) ?? '';
      else if (name.startsWith('xmlns:')) {
        const usual = usualPrefix(value);
        if (usual !== undefined) this.prefixes.set(name.slice(6), usual);
      }
    }
    return own;
  }

  private baseOf(attributes: ReadonlyMap<string, string>, outer: string | null): string | null {
    const base = attributes.get('xml:base');
    return base === undefined ? outer : (absoluteUrl(base, outer) ?? outer);
  }

  private push(frame: Frame): void {
    this.stack.push(frame);
    if (frame.role === 'item') this.openItems++;
    this.openTags.set(frame.tag, (this.openTags.get(frame.tag) ?? 0) + 1);
  }

  private pop(): Frame | undefined {
    const frame = this.stack.pop();
    if (frame?.role === 'item') this.openItems--;
    if (frame) this.openTags.set(frame.tag, (this.openTags.get(frame.tag) ?? 1) - 1);
    return frame;
  }

  private popUntil(wanted: (frame: Frame) => boolean): void {
    for (let top = this.stack.at(-1); top && !wanted(top); top = this.stack.at(-1)) this.pop();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Children of containers are fields without children of their own, so this goes two levels deep and no deeper. */
function settled(field: OpenField): RawFeed['fields'][number] {
  const { name, attributes, base } = field;
  return { name, attributes, base, markup: field.pieces.join(''), children: field.children.map(settled) };
}
