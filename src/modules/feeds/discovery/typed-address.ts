const bareHost = /^[^\s/:@?#.]+(\.[^\s/:@?#.]+)+\.?(:\d+)?([/?#]\S*)?$/;

/** What a person types into an address field, made absolute: `waz.de/essen` means `https://waz.de/essen`. Anything else stays as it is. */
export function typedAddress(text: string): string {
  const trimmed = text.trim();
  return isWithoutScheme(trimmed) ? `https://${trimmed}` : trimmed;
}

/** True for a host that was typed without `https://`: the person did not say which, so http may be tried where https is not spoken. */
export function isWithoutScheme(text: string): boolean {
  return bareHost.test(text.trim());
}
