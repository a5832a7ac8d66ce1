import type { ComponentChildren } from 'preact';

/** A group of a long form under a heading of its own. */
export function FormSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}) {
  return (
    <fieldset class="release-group">
      <legend>{title}</legend>
      {hint && <p class="quiet">{hint}</p>}
      {children}
    </fieldset>
  );
}
