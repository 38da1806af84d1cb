import { readFileSync } from 'node:fs';
import { expectSound } from './page-file';
import type { PageFile } from './page-file';

/** Where a tree of records begins, and how much there is of it. */
export interface Tree {
  /** Undefined for a tree without records. */
  root: number | undefined;
  depth: number;
  branchPages: number;
  leafPages: number;
  overflowPages: number;
  entries: number;
}

/** A state that lmdb has written: it keeps the last two, and goes back to the earlier one when the machine broke down. */
export interface Snapshot {
  pageSize: number;
  transaction: bigint;
  lastPage: number;
  /** Which start of the machine it was written in. */
  boot: bigint;
  records: Tree;
  freePages: Tree;
}

/** Facts of lmdb's file on machines of 64 bits: where in a head what is, in bytes. */
const HEAD = {
  length: 168,
  kind: 18,
  magic: 24,
  version: 28,
  address: 32,
  mapSize: 40,
  pageSize: 48,
  freePages: 48,
  flagsOfFreePages: 52,
  flagsOfRecords: 100,
  records: 96,
  lastPage: 144,
  transaction: 152,
  boot: 160,
};
const MAGIC = 0xbeefc0de;
const VERSION = 2;
const KIND_OF_HEAD = 8;
/** Numbers as keys, as it is with lists of free pages. */
const NUMBERS_AS_KEYS = 8;
/** More than any machine maps: a number beyond it was not written by lmdb. */
const LARGEST_MAP = 2n ** 47n;
const NO_PAGE = 0xffffffffffffffffn;

/** A number that JavaScript holds exactly; no file is as large as the others would need. */
function readCount(bytes: Buffer, at: number): number {
  const count = bytes.readBigUInt64LE(at);
  expectSound(count <= BigInt(Number.MAX_SAFE_INTEGER), 'a number in its head is too large');
  return Number(count);
}

function readTree(head: Buffer, at: number): Tree {
  return {
    depth: head.readUInt16LE(at + 6),
    branchPages: readCount(head, at + 8),
    leafPages: readCount(head, at + 16),
    overflowPages: readCount(head, at + 24),
    entries: readCount(head, at + 32),
    root: head.readBigUInt64LE(at + 40) === NO_PAGE ? undefined : readCount(head, at + 40),
  };
}

function expectHead(head: Buffer): void {
  expectSound(head.readUInt32LE(HEAD.magic) === MAGIC, 'a head is none of lmdb');
  expectSound(head.readUInt16LE(HEAD.kind) === KIND_OF_HEAD, 'a head says it is another page');
  expectSound((head.readUInt32LE(HEAD.version) & 0xffff) === VERSION, 'a head is of another version');
  expectSound(head.readBigUInt64LE(HEAD.address) === 0n, 'a head asks for an address');
  expectSound(head.readBigUInt64LE(HEAD.mapSize) <= LARGEST_MAP, 'a head asks for too much memory');
  expectSound(
    (head.readUInt16LE(HEAD.flagsOfFreePages) & 0xff) === NUMBERS_AS_KEYS,
    'its free pages are otherwise kept',
  );
  expectSound(head.readUInt16LE(HEAD.flagsOfRecords) === 0, 'its records are otherwise kept');
}

function readSnapshot(head: Buffer): Snapshot {
  expectHead(head);
  return {
    pageSize: head.readUInt32LE(HEAD.pageSize),
    transaction: head.readBigUInt64LE(HEAD.transaction),
    lastPage: readCount(head, HEAD.lastPage),
    boot: head.readBigInt64LE(HEAD.boot),
    records: readTree(head, HEAD.records),
    freePages: readTree(head, HEAD.freePages),
  };
}

/**
 * The two states in the file, the newer one first.
 * @throws DamagedFileError
 */
export function readSnapshots(file: PageFile): [Snapshot, Snapshot] {
  const first = readSnapshot(file.read(0, HEAD.length));
  const { pageSize } = first;
  const isSize = pageSize >= 256 && pageSize <= 65_536 && (pageSize & (pageSize - 1)) === 0;
  expectSound(isSize, 'the size of its pages is none');
  const second = readSnapshot(file.read(pageSize, HEAD.length));
  expectSound(second.pageSize === pageSize, 'its heads disagree about the size of pages');
  const [newer, older] = first.transaction >= second.transaction ? [first, second] : [second, first];
  expectSound(newer.transaction - older.transaction <= 1n, 'its states do not follow each other');
  return [newer, older];
}

const BOOT_FILE = '/proc/sys/kernel/random/boot_id';

/**
 * Whether lmdb goes on from this state: it does when the machine has not been started anew since, for then everything
 * written is in the file. Only Linux tells; elsewhere we do not know.
 */
export function isOfThisBoot({ boot }: Snapshot): boolean {
  if (process.platform !== 'linux') return false;
  const [first = ''] = readFileSync(BOOT_FILE, 'utf8').split('-');
  return boot === BigInt(`0x${first}`);
}
