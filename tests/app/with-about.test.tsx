import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { withAbout } from '@/app/with-about';
import type { ReadingId } from '@/domain/readings/reading-ids';
import { readingOfCouple, readingOfSolo } from '@/domain/readings/readings';
import { OurResult } from '@/features/couple/our-result';
import { ResultPage } from '@/features/results/result-page';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { packetOf } from '../support/comparing';
import { installDialogs } from '../support/dialogs-here';
import { bank } from '../support/published-bank';
import { language, prepareOurs } from '../support/show-ours';
import { answersFor, partnersOf, workedExample } from '../support/worked-example';

const texts = createI18n();
const Own = withAbout(texts, ResultPage);
const Ours = withAbout(texts, OurResult);
const nothing = () => undefined;

beforeAll(async () => {
  await prepareOurs();
  installDialogs();
  await loadNamespaces(texts, ['result', 'ours', 'learn', 'readings']);
});

function showOwn(name: string): void {
  const form = name.endsWith(' short') ? 'short' : 'full';
  render(
    <I18nextProvider i18n={texts}>
      <Own
        finished={{
          form,
          bank,
          language,
          answers: answersFor(name),
          day: '2026-11-26',
          remember: '',
          pageTimes: [],
          earlier: null,
        }}
        keptIn="none"
        onKeepFile={null}
        onFindHelp={nothing}
        onStartAgain={null}
      />
    </I18nextProvider>,
  );
}

function showOurs(couple: string): void {
  const { a, b } = partnersOf(couple);
  const sharesHolding = couple.endsWith('holding shared');
  render(
    <I18nextProvider i18n={texts}>
      <Ours
        bank={bank}
        language={language}
        packets={{ a: packetOf({ ...a, sharesHolding }), b: packetOf({ ...b, sharesHolding }) }}
        names={{ a: 'Ana', b: 'Ben' }}
        onFindHelp={nothing}
        onStop={nothing}
      />
    </I18nextProvider>,
  );
}

const titleOf = (id: ReadingId): string => texts.t(`titles.${id}`, { ns: 'learn' });

/** The part of the page around a text; by role it would take seconds on a page of this length. */
function partAround(text: string, selector: string): HTMLElement {
  const [found] = screen.getAllByText(text).map((element) => element.closest(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector} around ${text}`);
  return found;
}

const press = async (button: HTMLElement) => {
  button.focus();
  await act(async () => {
    fireEvent.click(button);
    // The script of a reading comes a moment later.
    await import('@/features/learn/reading-dialog');
  });
};

function openDialog(): HTMLDialogElement {
  const dialog = document.querySelector('dialog');
  if (dialog?.open !== true) throw new Error('no dialog is open');
  return dialog;
}

/** Opens a reading, sees that it stands in a dialog under its name, and closes it. */
async function openAndClose(link: HTMLElement, title: string): Promise<void> {
  const address = window.location.href;
  await press(link);
  const dialog = openDialog();
  expect(dialog).toHaveAccessibleName(title);
  expect(await within(dialog).findByText('One thing to try')).toBeVisible();
  expect(window.location.href).toBe(address);
  await press(within(dialog).getByText('Close'));
  expect(document.querySelector('dialog')).toBeNull();
  expect(link).toHaveFocus();
}

describe('a pattern of one’s own result', () => {
  it.each(Object.keys(workedExample.scores))(
    'leads to its reading, and back again: %s',
    async (name) => {
      showOwn(name);
      const { headline, notes } = workedExample.scores[name] ?? { headline: '', notes: [] };
      for (const id of [headline, ...notes] as (keyof typeof readingOfSolo)[]) {
        const pattern = partAround(language.patterns.solo[id].title, 'div');
        const title = titleOf(readingOfSolo[id]);
        await openAndClose(within(pattern).getByText(`Read: ${title}`), title);
      }
      cleanup();
    },
  );
});

describe('a pattern of a couple’s result', () => {
  it.each(Object.keys(workedExample.couples))(
    'leads to its reading, and back again: %s',
    async (name) => {
      showOurs(name);
      const { headline, notes } = workedExample.couples[name] ?? { headline: '', notes: [] };
      for (const id of [headline, ...notes] as (keyof typeof readingOfCouple)[]) {
        const pattern = partAround(language.patterns.couple[id].title, 'div');
        const title = titleOf(readingOfCouple[id]);
        await openAndClose(within(pattern).getByText(`Read: ${title}`), title);
      }
      cleanup();
    },
  );
});

describe.each([
  ['one’s own result', () => showOwn('A')],
  ['a couple’s result', () => showOurs('A, B')],
])('each area of %s', (_whose, show) => {
  it('leads to its reading below the figure and in the arithmetic', async () => {
    show();
    const list = screen.getByText('Read about an area').parentElement;
    if (list === null) throw new Error('no list of areas');
    for (const area of bank.areas) {
      const title = titleOf(area);
      await openAndClose(within(list).getByText(language.parts[area].name), title);
      const inSums = screen
        .getAllByText(`Read: ${title}`)
        .filter((link) => link.closest('details') !== null);
      expect(inSums).toHaveLength(1);
    }
  });
});

it('a reading leads on to another in the same dialog, which begins at its title', async () => {
  showOwn('A');
  const list = screen.getByText('Read about an area').parentElement;
  const link = within(list ?? document.body).getByText('Reach');
  await press(link);
  const dialog = openDialog();
  expect(dialog).toHaveAccessibleName(titleOf('reach'));
  await press(await within(dialog).findByText(titleOf('two-things')));
  expect(openDialog()).toBe(dialog);
  expect(dialog).toHaveAccessibleName(titleOf('two-things'));
  expect(within(dialog).getByText(titleOf('two-things'), { selector: 'h2' })).toHaveFocus();
  await press(within(dialog).getByText('Close'));
  expect(link).toHaveFocus();
});

it('nothing leads away where there is no place to open it', () => {
  render(
    <I18nextProvider i18n={texts}>
      <ResultPage
        finished={{
          form: 'full',
          bank,
          language,
          answers: answersFor('A'),
          day: '2026-11-26',
          remember: '',
          pageTimes: [],
          earlier: null,
        }}
        keptIn="none"
        onKeepFile={null}
        onFindHelp={nothing}
        onStartAgain={null}
      />
    </I18nextProvider>,
  );
  expect(screen.queryByText(/^Read/)).toBeNull();
});
