import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  /** What this page will show. */
  title: string;
  /** How it fills. */
  text: ComponentChildren;
  /** The one step that fills it. */
  action?: ComponentChildren;
  /** What an entry looks like. */
  example?: { label: string; children: ComponentChildren };
}

/** A page or list without entries: teaches instead of staying blank. */
export function EmptyState({ title, text, action, example }: EmptyStateProps) {
  return (
    <section class="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && <div class="empty-action">{action}</div>}
      {example && (
        <div class="empty-example">
          <span class="quiet">{example.label}</span>
          <div>{example.children}</div>
        </div>
      )}
    </section>
  );
}
