/**
 * Readers to compare, each loaded only where it is measured. Given bytes and content type they give the number of items, null for what they
 * do not take.
 */
export const readers = {
  /** Splits the text into tags and counts: what no reader that is written in JavaScript on this tokenizer can go below. */
  async tokenizer() {
    const { Tokenizer } = await import('htmlparser2');
    const nothing = () => undefined;
    const handlers =
      'onattribdata onattribend onattribentity onattribname oncdata onclosetag oncomment ondeclaration onend';
    const others = 'onopentagend onprocessinginstruction onselfclosingtag ontext ontextentity';
    return (document) => {
      const text = textOf(document);
      let items = 0;
      const callbacks = Object.fromEntries(`${handlers} ${others}`.split(' ').map((name) => [name, nothing]));
      callbacks.onopentagname = (start, end) => {
        const length = end - start;
        if (length === 4 ? text.startsWith('item', start) : length === 5 && text.startsWith('entry', start))
          items++;
      };
      const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, callbacks);
      tokenizer.write(text);
      tokenizer.end();
      return items;
    };
  },

  async 'rss-parser'() {
    const { default: RssParser } = await import('rss-parser');
    const parser = new RssParser();
    return (document) =>
      parser.parseString(textOf(document)).then(
        ({ items }) => items.length,
        () => null,
      );
  },

  /** Echolot's own: from bytes to items with canonical addresses, dates and plain texts. */
  async readFeed() {
    const { readFeed } = await import('../../dist/modules/feeds/parsing/read-feed.js');
    return async ({ bytes, contentType }) => {
      const reading = await readFeed({ bytes, contentType, baseUrl: 'https://www.blatt.example/feed.xml' });
      return reading.ok ? reading.items.length : null;
    };
  },
};

function textOf({ bytes, contentType }) {
  return bytes.toString(contentType.includes('8859-1') ? 'latin1' : 'utf8');
}
