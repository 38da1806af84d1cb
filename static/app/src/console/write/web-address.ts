import { longestText } from '../../../../../src/contract/limits';

/** A web address as typed, with or without its scheme; null for anything else. */
export function readWebAddress(typed: string): string | null {
  const words = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:/iu.test(words) && !/^[^/:]+:\d/u.test(words) ? words : `https://${words}`;
  if (/\s/u.test(words) || words.length > longestText || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && (hostname.includes('.') || hostname === 'localhost') ? address : null;
}

/** Where it leads, short enough for a row. */
export function shortAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
