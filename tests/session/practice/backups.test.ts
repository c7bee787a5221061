import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenPractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases, listDatabases, readTable } from '../../support/draft-browser';
import { COUNTS, PATIENT, printSeed, SEED, tell } from '../../support/counts';
import { SeededRandom } from '../../support/exchange/seeded-random';
import { hexOf, sealedResponse } from '../../support/practice/responses';
import { sealText } from '../../support/sealed-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-01' }));

const PASSPHRASE = 'harbor lemon quiet stone';
const OTHER_PASSPHRASE = 'seven small boats at dusk';
const CASES = COUNTS.backups;
const KINDS = ['cut', 'bent', 'other words', 'old', 'other practice', 'new here'] as const;

const opening = () => import('@/session/practice/open-practice');
const issuing = () => import('@/session/practice/issue-invites');
const taking = () => import('@/session/practice/take-responses');
const backing = () => import('@/session/practice/backups');

beforeEach(() => {
  vi.resetModules();
  lendEmptyDatabases();
});
afterEach(() => vi.unstubAllGlobals());

/** Issues an invite and files an answer to it. */
async function addClient(practice: OpenPractice, name: string): Promise<OpenPractice> {
  const issued = await (
    await issuing()
  ).issueInvites(practice, {
    label: 'Dr. Ana Ruiz',
    form: 'full',
    policy: 'kept',
    language: 'en',
    days: 14,
    people: [{ name: name, client: null }],
  });
  const invite = issued.invites[0]?.hash ?? '';
  const sealed = await sealedResponse(practice.recipient, {
    invite,
    response: hexOf(name, 32),
    pseudonym: name,
  });
  const taken = await (
    await taking()
  ).takeResponses(issued.practice, [new File([sealed], 'a.age')], {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return taken.practice;
}

async function makeWith(passphrase: string, ...names: readonly string[]): Promise<OpenPractice> {
  let practice = await (await opening()).createPractice(passphrase);
  for (const name of names) practice = await addClient(practice, name);
  return practice;
}

async function backupOf(practice: OpenPractice, passphrase: string): Promise<File> {
  const made = await (await backing()).makeBackup(practice, passphrase);
  if (!made.ok) throw new Error(made.fault);
  return new File([made.bytes], 'notes-1234.age');
}

/** Everything that the browser holds, in a form that can be compared. */
async function lookAtAll(): Promise<string> {
  const names = (await listDatabases()).toSorted();
  const tables = await Promise.all(
    names.map((name) =>
      Promise.all(['slots', 'records', 'lock'].map((table) => readTable(name, table))),
    ),
  );
  return JSON.stringify({ names, tables }, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}

describe('a backup', () => {
  it('holds everything, and brings it to another browser under its passphrase', async () => {
    const practice = await makeWith(PASSPHRASE, 'Robin', 'Sam');
    const file = await backupOf(practice, PASSPHRASE);
    lendEmptyDatabases();
    const { openBackup, restoreBackup } = await backing();
    const opened = await openBackup(file, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.fault);
    const all = { brought: 2, here: 0, differing: 0 };
    expect(opened.opened).toMatchObject({
      isHere: false,
      preview: { invites: all, responses: all },
    });
    expect(await listDatabases()).toEqual([]);
    await restoreBackup(opened.opened);
    const { unlockPractice } = await opening();
    const { readFiled } = await import('@/session/practice/read-records');
    const unlocked = await unlockPractice(PASSPHRASE);
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    expect(unlocked.practice.identity).toBe(practice.identity);
    expect(unlocked.practice.index).toMatchObject({ backedUp: '2026-10-01', unsaved: 0 });
    const names = await Promise.all(
      unlocked.practice.index.responses.map(
        async ({ record }) => (await readFiled(unlocked.practice, record))?.pseudonym,
      ),
    );
    expect(names).toEqual(['Robin', 'Sam']);
  });

  it('is not made under another passphrase than the practice’s own', async () => {
    const practice = await makeWith(PASSPHRASE);
    const { makeBackup } = await backing();
    expect(await makeBackup(practice, OTHER_PASSPHRASE)).toEqual({
      ok: false,
      fault: 'wrong-passphrase',
    });
  });

  it('is opened by the words as the practice knows them, whatever capital was typed', async () => {
    const practice = await makeWith(PASSPHRASE);
    const file = await backupOf(practice, 'Harbor lemon quiet stone');
    const { openBackup } = await backing();
    expect(await openBackup(file, PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('is proven by being opened again, and only then marked', async () => {
    const practice = await makeWith(PASSPHRASE, 'Robin');
    expect(practice.index).toMatchObject({ backedUp: null, unsaved: 2 });
    const file = await backupOf(practice, PASSPHRASE);
    const { proveBackup } = await backing();
    const proven = await proveBackup(practice, file, PASSPHRASE);
    expect(proven).toMatchObject({
      ok: true,
      isWhole: true,
      practice: { index: { backedUp: '2026-10-01', unsaved: 0 } },
    });
  });

  it('is not marked where something came after it, or where it is another’s', async () => {
    const practice = await makeWith(PASSPHRASE, 'Robin');
    const file = await backupOf(practice, PASSPHRASE);
    const later = await addClient(practice, 'Sam');
    const { proveBackup } = await backing();
    const stale = await proveBackup(later, file, PASSPHRASE);
    expect(stale).toMatchObject({ ok: true, isWhole: false });
    expect(stale).toMatchObject({ practice: { index: { backedUp: null } } });
    const other = await makeWith(OTHER_PASSPHRASE);
    const theirs = await backupOf(other, OTHER_PASSPHRASE);
    expect(await proveBackup(later, theirs, OTHER_PASSPHRASE)).toEqual({
      ok: false,
      fault: 'other-practice',
    });
    expect(await proveBackup(later, file, OTHER_PASSPHRASE)).toEqual({
      ok: false,
      fault: 'wrong-key',
    });
  });

  it('is refused where its identity does not open what its practice gets', async () => {
    const practice = await makeWith(PASSPHRASE, 'Robin');
    const other = await makeWith(OTHER_PASSPHRASE);
    const { readBackup, writeBackup } = await import('@/domain/practice/backup');
    const { openUnderCode } = await import('@/platform/crypto/age-box');
    const file = await backupOf(practice, PASSPHRASE);
    const text = await openUnderCode(PASSPHRASE, new Uint8Array(await file.arrayBuffer()));
    const read = readBackup(text.ok ? text.text : '');
    if (!read.ok) throw new Error(read.fault);
    const bent = writeBackup({ ...read.value, identity: other.identity });
    const forged = new File([Uint8Array.from(await sealText(bent, PASSPHRASE))], 'a.age');
    const { openBackup } = await backing();
    expect(await openBackup(forged, PASSPHRASE)).toEqual({ ok: false, fault: 'damaged' });
  });

  it('is refused unread where it is too large, and unopened where it asks for too much', async () => {
    const { openBackup } = await backing();
    const large = new File([new Uint8Array(64 * 1024 * 1024 + 1)], 'a.age');
    expect(await openBackup(large, PASSPHRASE)).toEqual({ ok: false, fault: 'too-large' });
    const sealed = new TextDecoder('latin1').decode(await sealText('x', PASSPHRASE));
    const hard = Buffer.from(sealed.replace(/ 10\n/, ' 20\n'), 'latin1');
    const heavy = new File([Uint8Array.from(hard)], 'a.age');
    expect(await openBackup(heavy, PASSPHRASE)).toEqual({ ok: false, fault: 'too-much-work' });
  });
});

describe('T14 backups that are cut, old or another’s, restored over what is here', PATIENT, () => {
  it(`say what they would bring and write over nothing, in ${CASES} cases`, async () => {
    printSeed('T14');
    const random = new SeededRandom(SEED);
    const older = await makeWith(PASSPHRASE, 'Robin');
    const old = await backupOf(older, PASSPHRASE);
    const practice = await addClient(older, 'Sam');
    const newest = await backupOf(practice, PASSPHRASE);
    const bytes = new Uint8Array(await newest.arrayBuffer());
    const other = await makeWith(OTHER_PASSPHRASE, 'Kim');
    const theirs = await backupOf(other, OTHER_PASSPHRASE);
    const { openBackup, restoreBackup } = await backing();
    const { unlockPractice } = await opening();
    const seen = new Map<string, number>();

    for (let at = 0; at < CASES; at += 1) {
      const kind = random.pick(KINDS);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (kind === 'new here') lendEmptyDatabases();
      const before = await lookAtAll();
      if (kind === 'cut' || kind === 'bent' || kind === 'other words') {
        const place = random.below(bytes.length);
        const changed = kind === 'cut' ? bytes.slice(0, place) : Uint8Array.from(bytes);
        if (kind === 'bent') changed[place] = (changed[place] as number) ^ (1 << random.below(8));
        const typed = kind === 'other words' ? OTHER_PASSPHRASE : PASSPHRASE;
        const opened = await openBackup(new File([changed], 'a.age'), typed);
        expect(opened.ok, `${kind} at ${place}`).toBe(false);
        expect(await lookAtAll()).toBe(before);
        continue;
      }
      const [file, typed] =
        kind === 'other practice' ? [theirs, OTHER_PASSPHRASE] : [old, PASSPHRASE];
      const opened = await openBackup(file, typed);
      if (!opened.ok) throw new Error(`${kind}: ${opened.fault}`);
      expect(await lookAtAll(), 'a preview changes nothing').toBe(before);
      const held = await unlockPractice(typed);
      const kept = held.kind === 'open' ? held.practice.index : null;
      expect(opened.opened.isHere).toBe(kept !== null);
      const restored = await restoreBackup(opened.opened);
      const invites = restored.index.invites.slice(0, kept?.invites.length ?? 0);
      const responses = restored.index.responses.slice(0, kept?.responses.length ?? 0);
      expect(invites).toEqual(kept?.invites ?? []);
      expect(responses).toEqual(kept?.responses ?? []);
      const { brought } = opened.opened.preview.responses;
      expect(restored.index.responses).toHaveLength((kept?.responses.length ?? 0) + brought);
    }
    console.info(`T14: ${JSON.stringify(Object.fromEntries(seen))}`);
    expect([...seen.keys()].toSorted()).toEqual([...KINDS].toSorted());
    tell('T14', CASES);
  });
});
