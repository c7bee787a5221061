import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from '@/domain/answers/answer';
import { bankMark } from '@/domain/exchange/bank-mark';
import { toHex } from '@/domain/exchange/hex-text';
import { encodePracticeInvite } from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { writeBackup } from '@/domain/practice/backup';
import {
  type Client,
  EMPTY_INDEX,
  type IssuedInvite,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import { makeResponse, writeResponse } from '@/domain/practice/response';
import { makeKeyPair, sealFor } from '@/platform/crypto/age-box';
import { digest } from '@/platform/crypto/hashes';
import { recipientKey } from '@/platform/crypto/recipient-key';
import { bank } from '../../support/published-bank';
import { sealText } from '../../support/sealed-files';
import lock from '../../../questions/lock.json';

/** A practice that asked many people, and what they sent. */
export interface LargePractice {
  readonly identity: string;
  /** One sealed response each, in the order in which they were asked. */
  readonly files: readonly string[];
  /** A backup of the practice that asked the first so many of them and has had no response yet. */
  readonly writeBackupOf: (count: number) => Promise<string>;
}

const DAYS = ['2026-06-01', '2026-07-15'] as const;
const SEEDS = [0x9e3779b9, 0x85ebca6b] as const;

/** Bytes that look drawn and are the same at every run. */
function bytesFrom(seed: number, count: number): Uint8Array {
  let state = Math.imul(seed + 1, SEEDS[0]) >>> 0;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state ^ (state >>> 15), SEEDS[1]) + 0x6d2b79f5) >>> 0;
    return (state >>> 13) & 0xff;
  });
}

function answersFrom(seed: number): Answers {
  const drawn = bytesFrom(seed, bank.items.length);
  const entries = bank.items.map(({ id }, at) => {
    const byte = drawn[at] ?? 0;
    return [id, byte < 8 ? null : byte < 16 ? 'x' : byte % 5] as const;
  });
  return Object.fromEntries(entries) as Answers;
}

/**
 * Makes a practice whose clients are asked twice each, and a response to every invite.
 *
 * @param folder where the files are written
 * @param today days since 1970-01-01
 */
export async function makeLargePractice(
  count: number,
  { folder, passphrase, today }: { folder: string; passphrase: string; today: number },
): Promise<LargePractice> {
  const { identity, recipient } = await makeKeyPair();
  const invites: IssuedInvite[] = [];
  const clients: Client[] = [];
  const files: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const expiryDay = today + 30;
    const asked = { language: 'en', form: 'full', label: 'Dr. Ana Ruiz', policy: 'kept' } as const;
    const envelope = await encodePracticeInvite(digest, {
      session: bytesFrom(at, 16),
      bank: bankMark(lock, '1.0.0'),
      key: recipientKey(recipient),
      expiryDay,
      ...asked,
    });
    const hash = toHex(await hashMessage(digest, envelope));
    const name = `Client ${String(at >> 1).padStart(5, '0')}`;
    const first = clients[at >> 1];
    const client = first?.id ?? toHex(bytesFrom(at + 2 * count, 16));
    if (first === undefined) {
      clients.push({ id: client, name, added: DAYS[0], keepUntil: null, withdrawn: null });
    }
    invites.push({
      hash,
      envelope: Buffer.from(envelope).toString('base64url'),
      issued: DAYS[0],
      expiryDay,
      ...asked,
      name,
      pair: null,
      client,
    });
    const response = makeResponse(bank, {
      invite: hash,
      response: toHex(bytesFrom(at + count, 16)),
      bank: '1.0.0',
      form: 'full',
      scoring: '1',
      locale: 'en',
      translation: '1.0.0',
      day: DAYS[at % 2] ?? DAYS[0],
      pseudonym: `Robin ${at >> 1}`,
      jointView: at % 4 === 0,
      answers: answersFrom(at),
      sendsAnchors: at % 3 === 0,
    });
    const file = path.join(folder, `${String(at).padStart(5, '0')}.age`);
    writeFileSync(file, await sealFor(recipient, writeResponse(response)));
    files.push(file);
  }
  const writeBackupOf = async (size: number) => {
    const own = invites.slice(0, size);
    const known = new Set(own.map(({ client }) => client));
    const index: PracticeIndex = {
      ...EMPTY_INDEX,
      invites: own,
      clients: clients.filter(({ id }) => known.has(id)),
    };
    const text = writeBackup({
      type: 'both-ways/practice-backup',
      version: 2,
      day: DAYS[0],
      identity,
      recipient,
      index,
      records: {},
    });
    const file = path.join(folder, `backup-${size}.age`);
    writeFileSync(file, await sealText(text, passphrase));
    return file;
  };
  return { identity, files, writeBackupOf };
}
