import { Fragment } from 'preact';
import type { Block, Inline } from '../text/release-markdown.js';
import { Placed } from '../variants/web/open-places.js';
import type { Part, ReleaseDocument } from '../text/release-document.js';

/** A release as a web page shows it; `top` is the level of its headline. Preact escapes all text; addresses were checked when the text was read. */
export function ReleaseSheet({ document, top = 2 }: { document: ReleaseDocument; top?: 1 | 2 }) {
  return (
    <article class="release-sheet" lang={document.language}>
      {document.sender && <p class="release-sender">{document.sender}</p>}
      {document.parts.map((part, index) => (
        <SheetPart key={index} part={part} top={top} />
      ))}
    </article>
  );
}

function SheetPart({ part, top }: { part: Part; top: 1 | 2 }) {
  const Title = `h${top}` as 'h1';
  const Heading = `h${top + 1}` as 'h2';
  switch (part.kind) {
    case 'headline':
      return (
        <Title class="release-headline">
          <Placed text={part.text} />
        </Title>
      );
    case 'sign':
    case 'kicker':
    case 'subhead':
    case 'correction':
      return (
        <p class={`release-${part.kind}`}>
          <Placed text={part.text} />
        </p>
      );
    case 'embargo':
      return (
        <div class="release-embargo">
          <strong>{part.title}</strong>
          {part.reason && <p>{part.reason}</p>}
        </div>
      );
    case 'lead':
      return (
        <p class="release-lead">
          <span class="release-dateline">
            <Placed text={part.dateline} />
          </span>
          {part.text && ' – '}
          <Placed text={part.text} />
        </p>
      );
    case 'blocks':
      return <Blocks blocks={part.blocks} top={top + 1} />;
    case 'quote':
      return (
        <blockquote class="release-quote">
          <p>
            <Placed text={part.text} />
          </p>
          <footer>
            <Placed text={part.by} />
          </footer>
        </blockquote>
      );
    case 'section':
      return (
        <section class="release-section">
          <Heading>{part.heading}</Heading>
          <Blocks blocks={part.blocks} top={top + 2} />
        </section>
      );
  }
}

/** `top` is the level of the first of the two kinds of headings. */
export function Blocks({ blocks, top }: { blocks: readonly Block[]; top: number }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} top={top} />
      ))}
    </>
  );
}

function OneBlock({ block, top }: { block: Block; top: number }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'heading': {
      const Heading = `h${top + block.level - 1}` as 'h2';
      return (
        <Heading>
          <Inlines inlines={block.children} />
        </Heading>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} top={top} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} top={top} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline, index) => (
        <Fragment key={index}>
          <OneInline inline={inline} />
        </Fragment>
      ))}
    </>
  );
}

function OneInline({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <Placed text={inline.text} />;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'link':
      return (
        <a href={inline.href} rel="noreferrer">
          <Inlines inlines={inline.children} />
        </a>
      );
  }
}
