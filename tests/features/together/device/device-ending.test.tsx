import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLayoutEffect } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindDeviceEnding } from '@/features/together/device/device-ending';
import { findParts } from '@/session/together/sealed-part';
import { WaysOutProvider } from '@/ui/layout/ways-out';
import { lendEmptyDatabases, listDatabases, readSlots } from '../../../support/draft-browser';
import { renderWithTexts } from '../../../support/render-texts';
import { answeredForm, goToPreview, language, press } from '../../../support/show-share';
import { answersFor } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const CODE = 'seven small boats at dusk';
const OTHER_CODE = 'a lantern for the long way';

/** Stands in for the choice of a code, which another feature lends. */
function Chooser({ onCode }: { readonly onCode: (code: string | null) => void }) {
  useLayoutEffect(() => onCode(CODE), [onCode]);
  return <p>the choice of a code</p>;
}
function Undecided() {
  return <p>the choice of a code</p>;
}

beforeEach(() => {
  sessionStorage.clear();
  lendEmptyDatabases();
});
afterEach(() => vi.restoreAllMocks());

async function show({ loadChooseCode = async () => Chooser } = {}) {
  const order: string[] = [];
  const note = (name: string) => async () => {
    order.push(`${name}, ${(await listDatabases()).length} on the device`);
  };
  const onDrop = vi.fn<() => Promise<void>>(note('dropped'));
  const passOn = vi.fn<() => void>(() => {
    order.push(`passed on, turn: ${sessionStorage.getItem('turn')}`);
  });
  const Ending = bindDeviceEnding({ telling: language, loadChooseCode });
  const waysOut = {
    leave: () => undefined,
    deleteEverything: async () => [],
    passOn,
    missPart: () => undefined,
  };
  await renderWithTexts(
    <WaysOutProvider value={waysOut}>
      <Ending
        answered={answeredForm('full', answersFor('A'))}
        onFindHelp={() => undefined}
        onKeepFile={null}
        onDrop={onDrop}
      />
    </WaysOutProvider>,
    'together',
    'result',
  );
  return { onDrop, passOn, order };
}

async function goToCode(): Promise<void> {
  goToPreview();
  press('Share these figures');
  await screen.findByText('the choice of a code');
}

const seal = () => press('Seal it and pass the device on');
const keep = () => press('Keep it to myself for now');

describe('the end of a turn on one device', () => {
  it('seals the part, drops what else is here and only then passes on', async () => {
    const { passOn, order } = await show();
    await goToCode();
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Seal your part' })).toHaveFocus(),
    );
    seal();
    await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
    expect(order).toEqual(['dropped, 1 on the device', 'passed on, turn: second']);
    expect({ ...sessionStorage }).toEqual({ turn: 'second' });
  });

  it.each(['before looking', 'after looking'])(
    'goes on the same way where it is kept %s',
    async (when) => {
      const { passOn, order } = await show();
      if (when === 'after looking') goToPreview();
      keep();
      await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
      expect(order).toEqual(['dropped, 1 on the device', 'passed on, turn: second']);
      expect({ ...sessionStorage }).toEqual({ turn: 'second' });
      expect(await findParts(CODE, CODE)).toBeNull();
    },
  );

  it('says the same while it works, whatever was chosen, and shows nothing to press', async () => {
    const seen: (string | null)[] = [];
    for (const isShared of [true, false]) {
      const { passOn } = await show();
      if (isShared) {
        await goToCode();
        seal();
      } else keep();
      seen.push(document.body.textContent);
      expect(screen.queryByRole('button')).toBeNull();
      await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
      cleanup();
    }
    expect(seen).toEqual(Array(2).fill('One moment: finishing takes a few seconds …'));
  });

  it('ends the second turn as the second', async () => {
    sessionStorage.setItem('turn', 'second');
    const { passOn } = await show();
    keep();
    await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
    expect({ ...sessionStorage }).toEqual({ turn: 'both' });
  });

  it('asks for a code that will do, and stores nothing without one', async () => {
    const { passOn } = await show({ loadChooseCode: async () => Undecided });
    await goToCode();
    seal();
    expect(screen.getByText(/There is no code yet that will do\./)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('heading', { name: 'Before you go on' })).toBeVisible();
    expect(await listDatabases()).toEqual([]);
    expect(passOn).not.toHaveBeenCalled();
  });
});

describe('where this device cannot finish', () => {
  const FAILED =
    'This device could not finish just now. Your answers are still here. You can try again.';

  it.each(['sharing', 'keeping'])(
    '%s says so, keeps the answers and can be tried again',
    async (how) => {
      const { passOn, onDrop } = await show();
      const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('planted', 'QuotaExceededError');
      });
      if (how === 'sharing') {
        await goToCode();
        seal();
      } else keep();
      expect(await screen.findByText(FAILED)).toBeVisible();
      expect([passOn.mock.calls.length, onDrop.mock.calls.length]).toEqual([0, 0]);
      expect(sessionStorage).toHaveLength(0);
      expect(await listDatabases()).toEqual([]);
      put.mockRestore();
      if (how === 'sharing') {
        await screen.findByText('the choice of a code');
        seal();
      } else keep();
      await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
      expect(await listDatabases()).toHaveLength(1);
    },
  );

  it('leaves no part behind where the answers could not be dropped: who then keeps it, has kept it', async () => {
    const { passOn, onDrop } = await show();
    onDrop.mockRejectedValueOnce(new Error('planted'));
    await goToCode();
    seal();
    expect(await screen.findByText(FAILED)).toBeVisible();
    expect(await listDatabases()).toEqual([]);
    press('Back');
    keep();
    await waitFor(() => expect(passOn).toHaveBeenCalledTimes(1));
    const [name = '', ...others] = await listDatabases();
    expect(others).toEqual([]);
    expect(await readSlots(name)).toHaveLength(1);
    expect(await findParts(CODE, OTHER_CODE)).toBeNull();
  });
});
