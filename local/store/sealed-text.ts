import { crc32 } from 'node:zlib';

/** A mark that no JSON begins with, and eight hexadecimal digits. Records of earlier hosts have none of it. */
const MARK = '#';
const SEAL_LENGTH = 9;

const sealOf = (key: Uint8Array, text: string | Uint8Array): string =>
  MARK +
  crc32(text, crc32(key))
    .toString(16)
    .padStart(SEAL_LENGTH - 1, '0');

/** The text of a record with a checksum of its key and itself before it. */
export const seal = (key: Uint8Array, text: string): string => sealOf(key, text) + text;

/** The text without its checksum. */
export const unseal = (sealed: string): string => (sealed.startsWith(MARK) ? sealed.slice(SEAL_LENGTH) : sealed);

const isJson = (bytes: Uint8Array): boolean => {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    // What cannot be read is what we are asked about.
    return false;
  }
};

/** Whether a record, as it is in the file, is what was written under its key. */
export function isIntact(key: Uint8Array, sealed: Buffer): boolean {
  if (sealed.toString('latin1', 0, 1) !== MARK) return isJson(sealed);
  return sealed.toString('latin1', 0, SEAL_LENGTH) === sealOf(key, sealed.subarray(SEAL_LENGTH));
}
