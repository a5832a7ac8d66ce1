import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { Block, Inline } from '../text/release-markdown.js';
import type { Part, ReleaseDocument } from '../text/release-document.js';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const border = { style: BorderStyle.SINGLE, size: 12, space: 6, color: '000000' };
const tags = { de: 'de-DE', en: 'en-GB' } as const;

interface Look {
  bold?: boolean;
  italics?: boolean;
}

/** A release as DOCX: real headings, lists and links, the language and the sender in the file's properties. */
export async function releaseDocx(release: ReleaseDocument): Promise<Buffer> {
  const counter = { lists: 0 };
  const children = [
    ...(release.sender ? [new Paragraph({ children: [run(release.sender, { bold: true })] })] : []),
    ...release.parts.flatMap((part) => paragraphsOf(part, counter)),
  ];
  const file = new Document({
    title: storable(release.title),
    creator: storable(release.sender),
    description: storable(release.title),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: tags[release.language] } },
          paragraph: { spacing: { after: 160, line: 300 } },
        },
        heading1: { run: { font: 'Arial', size: 34, bold: true, color: '000000' } },
        heading2: { run: { font: 'Arial', size: 24, bold: true, color: '000000' } },
        heading3: { run: { font: 'Arial', size: 22, bold: true, color: '000000' } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [0, 1, 2, 3, 4].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(file);
}

interface Counter {
  /** Each numbered list begins at 1 again. */
  lists: number;
}

function paragraphsOf(part: Part, counter: Counter): Paragraph[] {
  switch (part.kind) {
    case 'headline':
      return [new Paragraph({ heading: headings[0], children: [run(part.text)] })];
    case 'sign':
    case 'subhead':
      return [new Paragraph({ children: [run(part.text)] })];
    case 'kicker':
    case 'correction':
      return [new Paragraph({ children: [run(part.text, { bold: true })] })];
    case 'embargo': {
      const box = { top: border, bottom: border, left: border, right: border };
      const reason = part.reason ? [new TextRun({ text: storable(part.reason), break: 1 })] : [];
      return [new Paragraph({ border: box, children: [run(part.title, { bold: true }), ...reason] })];
    }
    case 'lead':
      return [
        new Paragraph({
          children: part.text
            ? [run(`${part.dateline} – `), run(part.text, { bold: true })]
            : [run(part.dateline)],
        }),
      ];
    case 'blocks':
      return blocksOf(part.blocks, counter);
    case 'quote':
      return [
        new Paragraph({
          indent: { left: 360 },
          children: [run(part.text), new TextRun({ text: storable(part.by), break: 1 })],
        }),
      ];
    case 'section':
      return [
        new Paragraph({ heading: headings[1], children: [run(part.heading)] }),
        ...blocksOf(part.blocks, counter),
      ];
  }
}

interface Place {
  indent: number;
  /** Of the list around it: its first paragraph carries the sign. */
  list?: { ordered: boolean; level: number; instance: number };
}

function blocksOf(blocks: readonly Block[], counter: Counter, place: Place = { indent: 0 }): Paragraph[] {
  return blocks.flatMap((block, index) =>
    blockOf(block, counter, index === 0 ? place : { indent: place.indent }),
  );
}

function blockOf(block: Block, counter: Counter, place: Place): Paragraph[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runsOf(block.children) })];
    case 'paragraph':
      return [new Paragraph({ ...listOf(place), children: runsOf(block.children) })];
    case 'quote':
      return blocksOf(block.children, counter, { indent: place.indent + 1 });
    case 'list': {
      const instance = ++counter.lists;
      const level = Math.min(4, place.indent);
      return block.items.flatMap((item) =>
        blocksOf(item, counter, {
          indent: place.indent + 1,
          list: { ordered: block.ordered, level, instance },
        }),
      );
    }
  }
}

function listOf({ list, indent }: Place) {
  if (!list) return indent ? { indent: { left: 360 * indent } } : {};
  const { ordered, level, instance } = list;
  return ordered ? { numbering: { reference: 'numbers', level, instance } } : { bullet: { level } };
}

function runsOf(children: readonly Inline[], look: Look = {}): ParagraphChild[] {
  return children.flatMap((child): ParagraphChild[] => {
    switch (child.kind) {
      case 'text':
        return [run(child.text, look)];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return runsOf(child.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(child.children, { ...look, italics: true });
      case 'link':
        return [new ExternalHyperlink({ link: child.href, children: linkRuns(child.children, look) })];
    }
  });
}

function linkRuns(children: readonly Inline[], look: Look): ParagraphChild[] {
  return children.flatMap((child) =>
    child.kind === 'text'
      ? [new TextRun({ text: storable(child.text), style: 'Hyperlink', ...look })]
      : runsOf([child], look),
  );
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: storable(text), ...look });
}

/** XML knows no control characters and no halves of surrogate pairs. */
function storable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Control}|\p{Surrogate}|[\ufffe\uffff]/gu, '');
}
