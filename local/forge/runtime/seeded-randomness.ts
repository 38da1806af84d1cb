import crypto from 'node:crypto';

type RandomBytes = (size: number) => Buffer;

const system = { randomUUID: crypto.randomUUID, randomBytes: crypto.randomBytes, random: Math.random };

/** Version 4, from 16 bytes. */
function uuidOf(bytes: Buffer): ReturnType<typeof crypto.randomUUID> {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * Gives functions of a site with a seed their randomness from it, without their knowing: everything else in this process keeps
 * the machine's.
 * @param find the row of bytes of the function that runs now, if it is of such a site
 */
export function setSeededRandomness(find: () => RandomBytes | undefined): void {
  crypto.randomUUID = (options) => {
    const seeded = find();
    return seeded === undefined ? system.randomUUID(options) : uuidOf(seeded(16));
  };
  Object.defineProperty(crypto, 'randomBytes', {
    configurable: true,
    writable: true,
    value: (size: number, done?: (error: Error | null, bytes: Buffer) => void) => {
      const seeded = find();
      if (seeded !== undefined && done === undefined) return seeded(size);
      return done === undefined ? system.randomBytes(size) : system.randomBytes(size, done);
    },
  });
  Math.random = () => {
    const seeded = find();
    return seeded === undefined ? system.random() : seeded(4).readUInt32BE(0) / 2 ** 32;
  };
}
