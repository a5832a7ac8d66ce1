import type { ComponentChildren } from 'preact';

/** What is known about one thing, a line for each {@link Fact}. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

export function Fact({
  name,
  lang,
  children,
}: {
  name: string;
  /** Of the value, where it is not the page's own language. */
  lang?: string;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
