/**
 * Keys are tuples. Their bytes sort as the tuples do: part by part, booleans before numbers before strings, numbers by
 * value, strings by code point. Every adapter orders by these bytes, so order cannot differ between them.
 */
export type KeyPart = string | number | boolean;
export type Key = readonly KeyPart[];

const FALSE = 0x20;
const TRUE = 0x21;
const NUMBER = 0x30;
const STRING = 0x40;
const ESCAPED_ZERO = Buffer.from([0x00, 0xff]);
const END_OF_STRING = Buffer.from([0x00, 0x01]);
/** Sorts after any part that can follow a prefix. */
const AFTER_EVERY_PART = Buffer.from([0xff]);

function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = NUMBER;
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1);
  // IEEE doubles sort as bytes once the sign is flipped, and all bits of the negative ones.
  const negative = (bytes[1] ?? 0) >= 0x80;
  for (let index = 1; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    bytes[index] = negative ? ~byte & 0xff : index === 1 ? byte ^ 0x80 : byte;
  }
  return bytes;
}

/** In one step, as most texts can be: `@`, the text, 00 01. */
const encodePlainString = (value: string): Buffer => Buffer.from(`@${value}\u0000\u0001`, 'utf8');

function encodeString(value: string): Buffer {
  if (!value.includes('\u0000')) return encodePlainString(value);
  const parts: Buffer[] = [Buffer.from([STRING])];
  const pieces = value.split('\u0000');
  pieces.forEach((piece, index) => {
    if (index > 0) parts.push(ESCAPED_ZERO);
    parts.push(Buffer.from(piece, 'utf8'));
  });
  return Buffer.concat([...parts, END_OF_STRING]);
}

function encodePart(part: KeyPart): Buffer {
  if (typeof part === 'string') return encodeString(part);
  if (typeof part === 'number') return encodeNumber(part);
  return Buffer.from([part ? TRUE : FALSE]);
}

/** The bytes of a key; at most {@link LONGEST_KEY} of them can be stored. */
export function encodeKey(key: Key): Buffer {
  return Buffer.concat(key.map(encodePart));
}

/** lmdb's limit for a key with its default page size. */
export const LONGEST_KEY = 1978;

/** A half-open range of keys: `from` is in, `to` is not. */
export interface KeyRange {
  from: Buffer;
  to: Buffer;
}

/** Every key that starts with these parts. */
export function prefixRange(prefix: Key): KeyRange {
  const from = encodeKey(prefix);
  return { from, to: Buffer.concat([from, AFTER_EVERY_PART]) };
}

/** The first position after a key, for a range that goes on behind it. */
export function afterKey(encoded: Buffer): Buffer {
  return Buffer.concat([encoded, Buffer.from([0x00])]);
}

/** The bytes of `prefix` and of the beginning of a string part: with {@link beginsWithRange}, keys whose next part begins so. */
export function beginsWithRange(prefix: Key, beginning: string): KeyRange {
  const whole = encodeKey([...prefix, beginning]);
  const from = whole.subarray(0, whole.length - END_OF_STRING.length);
  return { from, to: Buffer.concat([from, AFTER_EVERY_PART]) };
}
