/** The mark: a sounder and the three arcs of its echo. Takes the text colour; the word beside it names it. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg
      class="brand-mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="4" r="2.1" fill="currentColor" />
      <g fill="none" stroke="currentColor" stroke-width="2.1" stroke-linecap="round">
        <path d="M7.6 8.7a6.2 6.2 0 0 0 8.8 0" />
        <path d="M4.6 12.2a10.8 10.8 0 0 0 14.8 0" opacity=".72" />
        <path d="M2 16a15.4 15.4 0 0 0 20 0" opacity=".44" />
      </g>
    </svg>
  );
}
