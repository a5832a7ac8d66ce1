/** Profiles of printers take one to two megabytes. */
const maxBytes = 4 * 1024 * 1024;

const spaces = { cmyk: 'CMYK', grey: 'GRAY', rgb: 'RGB ' } as const;

/** Whether a profile is whole by its own account and made for these colours (ICC.1:2022, 7.2: size, colour space, signature). */
export function usableProfile(icc: Buffer, colours: 'cmyk' | 'grey' | 'rgb' | 'srgb'): boolean {
  if (colours === 'srgb' || icc.length < 132 || icc.length > maxBytes) return false;
  return (
    icc.readUInt32BE(0) === icc.length &&
    icc.toString('latin1', 16, 20) === spaces[colours] &&
    icc.toString('latin1', 36, 40) === 'acsp'
  );
}
