import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LookStep, type OpenedCouple } from '@/features/together/device/look-step';
import { loadPacket } from '@/session/together/read-packet';
import { sealEmptyPart, sealPart } from '@/session/together/sealed-part';
import { packetOf } from '../../../support/comparing';
import { lendEmptyDatabases, listDatabases } from '../../../support/draft-browser';
import { renderWithTexts } from '../../../support/render-texts';
import { answersFor } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock(import('@/session/together/read-packet'), async (original) => {
  const { loadPacket: load } = await original();
  return { loadPacket: vi.fn<typeof loadPacket>(load) };
});

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const CODE_A = 'seven small boats at dusk';
const CODE_B = 'a lantern for the long way';
const NOT_BOTH =
  'Both parts are needed. One is not here yet, or a code has a slip in it. Look at each word and at their order.';
const packetA = packetOf({ form: 'full', answers: answersFor('A'), sharesHolding: false });
const packetB = packetOf({ form: 'full', answers: answersFor('B'), sharesHolding: false });
const OLDER = '2026-11-12';
const NEWER = '2026-11-20';

beforeEach(() => {
  lendEmptyDatabases();
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function sealBoth(): Promise<void> {
  await sealPart(packetA, OLDER, CODE_A);
  await sealPart(packetB, NEWER, CODE_B);
}

/** Shows the step on a day, at noon by the clock of this device. */
async function show(today = '2026-11-26') {
  vi.setSystemTime(new Date(`${today}T12:00:00`));
  const onOpen = vi.fn<(couple: OpenedCouple) => void>();
  await renderWithTexts(<LookStep onOpen={onOpen} />, 'together');
  return { onOpen };
}

const type = async (label: string, text: string) => {
  if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
};
const openButton = () => screen.getByRole('button', { name: 'Open our picture' });

async function open(first: string, second: string): Promise<void> {
  await type('The first code', first);
  await type('The second code', second);
  await userEvent.click(openButton());
}

const status = () => screen.getByRole('status');

describe('looking together', () => {
  it('hands over both parts with the names, in the order of the codes', async () => {
    await sealBoth();
    const { onOpen } = await show();
    await type('A first name or initial for it', ' Ben ');
    await type('A first name or initial for this one', 'A');
    await open(CODE_B, CODE_A);
    await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
    const [couple] = onOpen.mock.calls[0] ?? [];
    expect(couple?.names).toEqual({ a: 'Ben', b: 'A' });
    expect(couple?.packets.map(({ packet }) => packet)).toEqual([packetB, packetA]);
    expect(await listDatabases()).toHaveLength(2);
  });

  it('asks for both codes before it tries any', async () => {
    const { onOpen } = await show();
    await open(CODE_A, '');
    expect(status()).toHaveTextContent('Please type both codes first.');
    expect(onOpen).not.toHaveBeenCalled();
  });

  const ways: readonly (readonly [string, () => Promise<unknown>, string, string])[] = [
    ['nothing is here', async () => undefined, CODE_A, CODE_B],
    ['only the first is here', () => sealPart(packetA, NEWER, CODE_A), CODE_A, CODE_B],
    ['only the second is here', () => sealPart(packetB, NEWER, CODE_B), CODE_A, CODE_B],
    ['the first code is wrong', sealBoth, 'not the first code', CODE_B],
    ['the second code is wrong', sealBoth, CODE_A, 'not the second code'],
    ['both codes are wrong', sealBoth, 'not the first code', 'not the second code'],
    ['one code is typed twice', sealBoth, CODE_A, CODE_A],
    [
      'one of the two has kept it',
      async () => {
        await sealEmptyPart(packetA, NEWER);
        await sealPart(packetB, NEWER, CODE_B);
      },
      CODE_A,
      CODE_B,
    ],
    [
      'both have kept it',
      async () => {
        await sealEmptyPart(packetA, NEWER);
        await sealEmptyPart(packetB, NEWER);
      },
      CODE_A,
      CODE_B,
    ],
  ];

  it.each(ways)('says one and the same sentence where %s', async (_, prepare, first, second) => {
    await prepare();
    const before = await listDatabases();
    const { onOpen } = await show();
    await open(first, second);
    await waitFor(() => expect(status()).toHaveTextContent(NOT_BOTH));
    expect(status().textContent).toBe(NOT_BOTH);
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByLabelText('The first code')).toHaveValue(first);
    expect(screen.getByLabelText('The second code')).toHaveValue(second);
    expect(await listDatabases()).toEqual(before);
  });

  it.each([
    ['damaged', /cannot be read any more/],
    ['unknown-bank', /will not guess/],
    ['unreachable', /could not be loaded/],
  ] as const)('says why there is no picture: %s, for whichever of the two', async (fault, says) => {
    await sealBoth();
    const { onOpen } = await show();
    const { loadPacket: load } = await vi.importActual<{ loadPacket: typeof loadPacket }>(
      '@/session/together/read-packet',
    );
    vi.mocked(loadPacket).mockImplementation(async (numbers) =>
      JSON.stringify(numbers) === JSON.stringify(await numbersOf(CODE_B))
        ? { ok: false, fault }
        : load(numbers),
    );
    await open(CODE_A, CODE_B);
    await waitFor(() => expect(status()).toHaveTextContent(says));
    expect(onOpen).not.toHaveBeenCalled();
    vi.mocked(loadPacket).mockImplementation(load);
  });

  it('keeps what was typed where the browser gives no answer', async () => {
    const { onOpen } = await show();
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
    await open(CODE_A, CODE_B);
    await waitFor(() => expect(status()).toHaveTextContent(/did not let us open anything/));
    expect(screen.getByLabelText('The first code')).toHaveValue(CODE_A);
    expect(onOpen).not.toHaveBeenCalled();
  });
});

async function numbersOf(code: string): Promise<readonly number[]> {
  const { encodePacket } = await import('@/domain/comparison/packet-numbers');
  return encodePacket(code === CODE_A ? packetA : packetB);
}

describe('parts from a while ago', () => {
  const heading = () => screen.findByRole('heading', { name: 'This is from a while ago' });

  it('are opened on the fourteenth day without a question', async () => {
    await sealBoth();
    const { onOpen } = await show('2026-11-26');
    await open(CODE_A, CODE_B);
    await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
  });

  it.each(['2026-11-27', '2027-12-31'])('are asked about on %s, and stay', async (today) => {
    await sealBoth();
    const { onOpen } = await show(today);
    await open(CODE_A, CODE_B);
    await waitFor(async () => expect(await heading()).toHaveFocus());
    expect(
      screen.getByText(/The older part is from November 12, 2026, more than 14 days ago\./),
    ).toBeVisible();
    expect(onOpen).not.toHaveBeenCalled();
    expect(await listDatabases()).toHaveLength(2);
  });

  it('may be looked at all the same', async () => {
    await sealBoth();
    const { onOpen } = await show('2026-12-24');
    await open(CODE_A, CODE_B);
    await heading();
    await userEvent.click(screen.getByRole('button', { name: 'Look all the same' }));
    expect(onOpen).toHaveBeenCalledTimes(1);
    expect(await listDatabases()).toHaveLength(2);
  });

  it('are deleted by a press and by nothing else', async () => {
    await sealBoth();
    const { onOpen } = await show('2026-12-24');
    await open(CODE_A, CODE_B);
    await heading();
    expect(await listDatabases()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Delete both parts' }));
    const deleted = await screen.findByRole('heading', {
      name: 'Both parts are deleted from this browser',
    });
    await waitFor(() => expect(deleted).toHaveFocus());
    expect(await listDatabases()).toEqual([]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('are not asked about where the clock has gone back', async () => {
    await sealBoth();
    const { onOpen } = await show('2025-10-01');
    await open(CODE_A, CODE_B);
    await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
  });

  it('are not said to be deleted where they could not be', async () => {
    await sealBoth();
    await show('2026-12-24');
    await open(CODE_A, CODE_B);
    await heading();
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Delete both parts' }));
    expect(await screen.findByRole('status')).toHaveTextContent(/could be deleted just now/);
    expect(screen.queryByText('Both parts are deleted from this browser')).toBeNull();
    expect(await listDatabases()).toHaveLength(2);
  });
});
