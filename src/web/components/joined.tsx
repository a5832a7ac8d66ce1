import { toChildArray, type ComponentChildren } from 'preact';

/** Links or names in a line, parted by commas. */
export function Joined({ children }: { children: ComponentChildren }) {
  return <>{toChildArray(children).flatMap((child, index) => (index > 0 ? [', ', child] : [child]))}</>;
}
