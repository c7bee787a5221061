import type { Page } from '@playwright/test';
import type { Draft, KeptResult } from '@/domain/keeping/kept';
import { printSeed, SEED, tell } from '../support/counts';
import { type ClockCase, dayOf, drawCases, SHIFTS } from '../support/clock-cases';
import type { LockedKeys } from '../support/harness/harness';
import { expect, type HarnessWindow, test } from '../support/harness/harness-test';
import { pagesOf } from '../support/answering';
import { setClock } from '../support/moved-clock';
import { answersFor } from '../support/worked-example';

/** With the sixteen of `clock.spec.ts` these are two hundred. */
const CASES = 46;
const CODE = 'plain words for a test';

const items = pagesOf('short').flat();
const common = {
  version: 1,
  bank: '1.0.0',
  form: 'short',
  locale: 'en',
  translation: '1.0.0',
  answers: Object.fromEntries(items.map((item) => [item, answersFor('A')[item] ?? null])),
} as const;
const draftOf = (page: number): Draft => ({
  ...common,
  type: 'both-ways/draft',
  page,
  times: [],
  earlier: null,
});
const resultOf = (day: string): KeptResult => ({
  ...common,
  type: 'both-ways/result',
  scoring: '1',
  day,
  remember: 'A sentence of my own.',
});

interface Prepared {
  readonly page: Page;
  readonly openHarness: (page: Page) => Promise<void>;
  readonly fileDay: Date;
  readonly file: readonly number[];
  readonly keys: LockedKeys;
}

const readHoldings = (page: Page) =>
  page.evaluate(() => (window as unknown as HarnessWindow).harness.readHoldings());

async function keep({ page, keys }: Prepared, { keptIn }: ClockCase, index: number): Promise<void> {
  if (keptIn === 'tab') {
    const state = await page.evaluate(
      (draft) => (window as unknown as HarnessWindow).harness.keepInTab(draft),
      draftOf(index),
    );
    expect(state).toBe('saved');
  }
  if (keptIn === 'locked') {
    await page.evaluate(
      ([id, made, draft]) =>
        (window as unknown as HarnessWindow).harness.keepLocked(id, made, draft),
      [`locked-${index}`, keys, draftOf(0)] as const,
    );
  }
}

/** Opens what was kept, and finds it as it was. */
async function expectOpens(prepared: Prepared, tried: ClockCase, index: number): Promise<void> {
  const { page, file, fileDay } = prepared;
  if (tried.keptIn === 'tab') {
    const opened = await page.evaluate(() =>
      (window as unknown as HarnessWindow).harness.openInTab(),
    );
    expect(opened).toEqual(draftOf(index));
  }
  if (tried.keptIn === 'locked') {
    const opened = await page.evaluate(
      (code) => (window as unknown as HarnessWindow).harness.openByCode(code),
      CODE,
    );
    expect(opened).toEqual(draftOf(0));
  }
  if (tried.keptIn === 'file') {
    const opened = await page.evaluate(
      ([bytes, code]) => (window as unknown as HarnessWindow).harness.openFile(bytes, code),
      [file, CODE] as const,
    );
    expect(opened).toEqual(resultOf(dayOf(fileDay)));
  }
}

async function tryCase(prepared: Prepared, drawn: ClockCase, index: number): Promise<void> {
  const { page, openHarness, fileDay } = prepared;
  // There is one file, so its day is where its cases begin.
  const days = (drawn.movedTo.getTime() - drawn.at.getTime()) / 86_400_000;
  const tried =
    drawn.keptIn === 'file'
      ? { ...drawn, at: fileDay, movedTo: new Date(fileDay.getTime() + days * 86_400_000) }
      : drawn;
  await setClock(page.context(), tried.at);
  await keep(prepared, tried, index);
  const before = await readHoldings(page);

  await setClock(page.context(), tried.movedTo);
  if (tried.way !== 'stays') {
    if (tried.way === 'comes back from another page') await page.goto('about:blank');
    await openHarness(page);
  }
  await expectOpens(prepared, tried, index);
  const seen = await page.evaluate((day) => {
    const { harness } = window as unknown as HarnessWindow;
    return { today: harness.readToday(), retake: harness.checkRetakeOf(day) };
  }, dayOf(tried.at));
  expect(seen).toEqual({
    today: dayOf(tried.movedTo),
    retake: days >= 28 ? 'comparable' : 'too-soon',
  });
  expect(await readHoldings(page), 'everything kept, byte for byte').toEqual(before);
}

test.describe('T16, the clock moves', () => {
  test.setTimeout(180_000);
  for (const shift of SHIFTS) {
    test(`in ${CASES} cases a clock ${shift} days off deletes nothing and breaks nothing`, async ({
      page,
      openHarness,
    }) => {
      printSeed('T16');
      await openHarness(page);
      const cases = drawCases(SEED, CASES, shift);
      const fileDay = cases[0]?.at ?? new Date();
      const file = await page.evaluate(
        ([kept, code]) => (window as unknown as HarnessWindow).harness.sealFile(kept, code),
        [resultOf(dayOf(fileDay)), CODE] as const,
      );
      const keys = await page.evaluate(
        (code) => (window as unknown as HarnessWindow).harness.lockUnder(code),
        CODE,
      );
      const prepared = { page, openHarness, fileDay, file, keys };
      for (const [index, tried] of cases.entries()) {
        await test.step(`case ${index}: ${JSON.stringify(tried)}`, () =>
          tryCase(prepared, tried, index));
      }
      tell('T16', CASES);
    });
  }
});

test('a draft begun and left empty does not hide another one under the same code', async ({
  page,
  openHarness,
}) => {
  await openHarness(page);
  const opened = await page.evaluate(
    async ([code, draft]) => {
      const { harness } = window as unknown as HarnessWindow;
      const keys = await harness.lockUnder(code);
      await harness.keepLocked('a', keys, null);
      await harness.keepLocked('b', keys, draft);
      await harness.keepLocked('c', keys, null);
      return harness.openByCode(code);
    },
    [CODE, draftOf(1)] as const,
  );
  expect(opened).toEqual(draftOf(1));
});
