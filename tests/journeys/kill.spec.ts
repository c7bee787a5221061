import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bareWindows } from '../../tools/find-browser';
import {
  answerPage,
  goToFirstQuestion,
  pagesOf,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { expect, test } from '../support/journey';
import { type KillableBrowser, startKillableBrowser } from '../support/killable-browser';
import { COUNTS, printSeed, SEED, tell } from '../support/counts';
import { makeRandom } from '../support/seeded';
import { openByCode, openNewest, readStoredDrafts } from '../support/stored-draft';
import { answersFor } from '../support/worked-example';

const CODE = 'a code for killing browsers';
const IN_A_ROW = 250;

/** As many kills as wanted, in rows of at most 250: each row kills the browser of one profile. */
const ROWS: readonly number[] = Array.from(
  { length: Math.ceil(COUNTS.kills / IN_A_ROW) },
  (_, row) => Math.min(IN_A_ROW, COUNTS.kills - row * IN_A_ROW),
);

type State = Readonly<Record<string, string | null>>;
type Change = readonly [item: string, value: string];

/** What the page did: every change in its order, and how many of them it called saved. */
interface Witness {
  readonly changes: Change[];
  acknowledged: number;
}

async function watchChanges({ context }: KillableBrowser): Promise<Witness> {
  const witness: Witness = { changes: [], acknowledged: 0 };
  await context.exposeBinding('__changed', (_source, change: Change) => {
    witness.changes.push(change);
  });
  await context.exposeBinding('__saved', (_source, count: number) => {
    witness.acknowledged = Math.max(witness.acknowledged, count);
  });
  await context.addInitScript(() => {
    const call = (name: string, value: unknown) =>
      (Reflect.get(window, name) as (given: unknown) => void)(value);
    let count = 0;
    document.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement) || target.closest('fieldset[id]') === null)
          return;
        count += 1;
        call('__changed', [target.name, target.value]);
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (document.querySelector('[data-saved="true"]') !== null) call('__saved', count);
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  return witness;
}

function applyChanges(before: State, changes: readonly Change[]): State {
  return { ...before, ...Object.fromEntries(changes) };
}

async function openByCodeOnPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').fill(CODE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('fieldset[id]').first().waitFor();
}

test.describe('T3 a browser that is killed while somebody answers', () => {
  test.describe.configure({ mode: 'parallel' });

  for (const [row, kills] of ROWS.entries()) {
    test(`loses no answer that it called saved, and no draft, in ${kills} kills (${row + 1} of ${ROWS.length})`, async ({
      baseURL,
    }) => {
      test.setTimeout(60_000 + kills * 15_000);
      printSeed('T3');
      const random = makeRandom(SEED + row);
      const profile = mkdtempSync(path.join(tmpdir(), 'both-ways-kill-'));
      const address = `${baseURL ?? ''}take/`;
      let stored: State = {};
      let witness: Witness = { changes: [], acknowledged: 0 };
      let identity = '';
      let acknowledged = 0;
      let unsaved = 0;

      /** What is stored is what was called saved, or that with some of what came after. */
      const checkStored = async (page: Page, before: Witness, kill: number): Promise<void> => {
        const [draft] = await readStoredDrafts(page);
        if (draft === undefined) throw new Error('the draft is gone');
        const { answers } = await openNewest(draft, identity);
        const found: State = Object.fromEntries(
          Object.entries(answers).map(([item, answer]) => [
            item,
            answer === null ? null : `${answer}`,
          ]),
        );
        const later = before.changes.length - before.acknowledged;
        const possible = Array.from({ length: later + 1 }, (_, more) =>
          applyChanges(stored, before.changes.slice(0, before.acknowledged + more)),
        );
        const isOneOfThem = possible.some((state) =>
          Object.entries(found).every(([item, value]) => (state[item] ?? null) === value),
        );
        expect(isOneOfThem, `kill ${kill}: a saved answer is gone`).toBe(true);
        acknowledged += before.acknowledged;
        unsaved += later;
        stored = found;
        if (kill % 50 === 0) console.log(`T3: row ${row + 1}, ${kill} kills so far`);
      };

      const answerAtRandom = async (page: Page, isFirst: boolean): Promise<void> => {
        const radios = page.locator('fieldset[id] input');
        const count = await radios.count();
        for (let change = 1 + random.below(6); change > 0; change -= 1) {
          await radios.nth(random.below(count)).check();
          if (random.chance(0.3) || isFirst) await waitUntilSaved(page);
        }
        const next = page.getByRole('button', { name: 'Next', exact: true });
        if (random.chance(0.2) && (await next.count()) === 1) await next.click();
        await page.waitForTimeout(random.below(450));
      };

      try {
        for (let kill = 0; kill <= kills; kill += 1) {
          const killable = await startKillableBrowser(profile, [bareWindows, 'about:blank']);
          const before = witness;
          witness = await watchChanges(killable);
          const page = killable.context.pages()[0] ?? (await killable.context.newPage());
          await page.goto(address);
          await waitUntilAwake(page);
          if (kill > 0) await checkStored(page, before, kill);
          if (kill === 0) {
            await goToFirstQuestion(page, 'full', { code: CODE });
            await page.locator('fieldset[id]').first().waitFor();
            const [draft] = await readStoredDrafts(page);
            identity = await openByCode(draft?.sealedIdentity ?? [], CODE);
          } else {
            await openByCodeOnPage(page);
          }
          if (kill < kills) await answerAtRandom(page, kill === 0);
          await killable.kill();
          await killable.browser.close();
        }
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
      console.log(`T3: ${kills} kills, ${acknowledged} acknowledged answers, ${unsaved} others`);
      expect(acknowledged).toBeGreaterThan(kills / 2);
      tell('T3', kills);
    });
  }

  test('brings the answers of a tab back after the tab alone has crashed', async ({ baseURL }) => {
    test.setTimeout(60_000);
    const profile = mkdtempSync(path.join(tmpdir(), 'both-ways-crash-'));
    const killable = await startKillableBrowser(profile, [bareWindows, 'about:blank']);
    try {
      const page = await killable.context.newPage();
      await page.goto(`${baseURL ?? ''}take/`);
      await waitUntilAwake(page);
      await goToFirstQuestion(page, 'short');
      const [items = []] = pagesOf('short');
      await answerPage(page, items, answersFor('A'));
      await waitUntilSaved(page);

      const session = await killable.context.newCDPSession(page);
      const { targetInfo } = (await session.send('Target.getTargetInfo')) as {
        targetInfo: { targetId: string };
      };
      const crashed = page.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined);
      await crashed;

      const whole = await killable.browser.newBrowserCDPSession();
      const { sessionId } = await whole.send('Target.attachToTarget', {
        targetId: targetInfo.targetId,
      });
      await whole.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: 1, method: 'Page.reload' }),
      });
      await expect(async () => {
        const again = await killable.connectAgain();
        const revived = again
          .contexts()[0]
          ?.pages()
          .find((known) => known.url().includes('/take/'));
        if (revived === undefined) throw new Error('no such tab');
        await expect(revived.getByRole('radio', { checked: true })).toHaveCount(items.length, {
          timeout: 3000,
        });
      }).toPass({ timeout: 20_000 });
    } finally {
      await killable.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
