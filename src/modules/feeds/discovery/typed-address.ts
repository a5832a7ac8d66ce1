/** What a person types into an address field, made absolute: `waz.de/essen` means `https://waz.de/essen`. Anything else stays as it is. */
export function typedAddress(text: string): string {
  const trimmed = text.trim();
  const isBareHost = /^[^\s/:@?#]+\.[^\s/:@?#]+(:\d+)?([/?#]\S*)?$/.test(trimmed);
  return isBareHost ? `https://${trimmed}` : trimmed;
}
