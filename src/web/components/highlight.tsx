import { segmentsOf, type Span } from '../highlight-segments.js';

/** A text with the evidence marked. */
export function Highlight({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {segmentsOf(text, spans).map((segment, index) =>
        segment.marked ? <mark key={index}>{segment.text}</mark> : segment.text,
      )}
    </>
  );
}
