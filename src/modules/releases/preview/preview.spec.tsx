import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { aWording } from '../../../../test/builders/a-wording.js';
import { PrintEngine } from '../../../print/print-engine.js';
import { renderHtml } from '../../../web/render-html.js';
import { releaseDocument } from '../text/release-document.js';
import type { ReleaseDocument } from '../text/release-document.js';
import { releaseText } from '../text/release-text.js';
import { ReleaseSheet } from '../web/release-sheet.js';
import { PrintRelease } from './print-release.js';
import { releaseDocx } from './release-docx.js';

const now = new Date('2026-03-02T09:00:00Z');
const documentOf = (changes: Parameters<typeof aWording>[0] = {}): ReleaseDocument =>
  releaseDocument({
    wording: aWording(changes),
    release: { publishedAt: null, plannedAt: null, correctedAt: new Date('2026-03-03T10:00:00Z') },
    sender: 'Stadtwerkstatt gGmbH',
    statements: ['Gefördert durch das Beispielministerium.'],
    now,
    timeZone: 'Europe/Berlin',
  });

/** Words alone: what marks a list or breaks a line differs from form to form. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
const html = (document: ReleaseDocument) =>
  renderHtml(<ReleaseSheet document={document} />).replace('<!doctype html>', '');
const wordXml = async (document: ReleaseDocument) => {
  const files = unzipSync(await releaseDocx(document));
  return (name: string) => strFromU8(files[name]!);
};
const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const pdfText = (pdf: Buffer, ...options: string[]) =>
  execFileSync('pdftotext', [...options, '-', '-'], {
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).toString();

describe('the four forms of a release', () => {
  const engine = new PrintEngine();
  const profile = { current: () => Promise.resolve({ name: '', logoFileId: null }) };
  const print = new PrintRelease(engine, profile as never, {} as never, {} as never);
  afterAll(() => engine.onApplicationShutdown());

  it('say the same', async () => {
    const document = documentOf();
    // the form without markup is the yardstick; it alone writes the address of a link out
    const expected = wordsOf(
      releaseText(document)
        .replace(' (https://stadtwerkstatt.example/karte)', '')
        .replace(/^\d\. (?=Anm|Kom)/gm, ''),
    );
    const page = html(document)
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&gt;', '>');
    expect(wordsOf(page)).toBe(expected);
    const xml = (await wordXml(document))('word/document.xml');
    expect(
      wordsOf(
        xml
          .replace(/<w:br\/>/g, ' ')
          .replace(/<\/w:p>/g, ' ')
          .replace(/<[^>]+>/g, ''),
      ),
    ).toBe(expected);
    if (!hasPoppler) return;
    const pdf = pdfText(await print.run(document, now))
      .replace(/Seite \d von \d/g, '')
      .replace(/^[12]\.$|^[12]\. /gm, '');
    const once = wordsOf(pdf).replace(/ Vier Kreise starten gemeinsam$/, '');
    expect(once).toBe(expected);
  });

  it('are a tagged PDF, the same bytes for the same release', async () => {
    const pdf = await print.run(documentOf(), now);
    const text = pdf.toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/\/Lang ?\(de/);
    expect((await print.run(documentOf(), now)).equals(pdf)).toBe(true);
  });

  it('print what no font can draw as a question mark, and say which it was', async () => {
    const pdf = await print.run(documentOf({ lead: 'Mit \u{1f389}\ufe0f und 漢 und \u0007Glocke' }), now);
    if (!hasPoppler) return;
    const text = pdfText(pdf);
    expect(text).toContain('Mit ? und ? und Glocke');
    expect(text).toMatch(/U\+1F389, U\+6F22/);
  });

  it.each([
    ['Typst', '#set page(width: 1cm) #image("/etc/passwd") $x$ <label> @ref \\ // #eval("1")'],
    ['HTML', '<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;'],
    ['XML', ']]></w:t><w:t>x</w:t> &amp; \u0000 \ud800'],
    ['an empty heading', '#\n\n## \n\nText'],
    ['headings that skip a level', '### Tief\n\n# Hoch\n\n## Mitte'],
    ['lists in lists in lists', '- a\n  - b\n    - c\n      - d\n        - e\n          - f'],
  ])('keep %s as text', async (_, body) => {
    const document = documentOf({ body, headline: body.slice(0, 60), boilerplate: body });
    expect(html(document)).not.toMatch(/<(script|img|b)\b/);
    const xml = (await wordXml(document))('word/document.xml');
    expect(xml).not.toContain('<w:t>x</w:t>');
    expect((await print.run(document, now)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are a Word file with headings, language and properties', async () => {
    const file = await wordXml(documentOf({ language: 'en' }));
    expect(file('word/document.xml')).toContain('w:val="Heading1"');
    expect(file('word/document.xml')).toContain('w:val="Heading2"');
    expect(file('word/styles.xml')).toContain('en-GB');
    expect(file('docProps/core.xml')).toContain('Stadtwerkstatt gGmbH');
  });

  it('end the work of a job that does not make a document with what Typst says', async () => {
    const job = engine.print({ template: '#panic("on purpose")', data: {}, createdAt: now });
    await expect(job).rejects.toThrow('on purpose');
    expect((await print.run(documentOf(), now)).length).toBeGreaterThan(1000);
  });
});
