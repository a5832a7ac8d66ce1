import { tidyText } from '../../shared/plain-text.js';
import type { PageOutline } from './page-outline.js';

/** Shorter texts are searched for with more patience: an article of a local paper may have four sentences. */
const shortText = 200;
/** Of a text that is matched. */
const longestText = 200_000;

/**
 * The main text of a page in one line, by Mozilla's Readability; empty when there is none. Takes an outline, whose bounds keep the time short, and never
 * the page itself. The two libraries are loaded when the first page is read: they take 27 MB, and most installations read none.
 */
export async function mainText({ html }: Pick<PageOutline, 'html'>): Promise<string> {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const reader = new Readability(document, {
    charThreshold: shortText,
    // scripts are not in the outline
    disableJSONLD: true,
    serializer: (element) => blockText(element),
  });
  return tidyText(reader.parse()?.content ?? '').slice(0, longestText);
}

const blocks = new Set(
  'P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE TABLE TR TD TH FIGURE FIGCAPTION BR HR PRE'.split(
    ' ',
  ),
);

/** Text with a blank between paragraphs, which `textContent` would glue together. The depth of an outline is bounded. */
function blockText(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const text = [...node.childNodes].map(blockText).join('');
  return blocks.has(node.nodeName.toUpperCase()) ? ` ${text} ` : text;
}
