import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRoute, loadPage } from '@/app/routes';
import { createI18n } from '@/i18n/i18n';
import { dropInvite, writeInvite } from '@/platform/storage/invite';
import { golden } from '../support/exchange/golden-couple';
import { makePracticeInvite } from '../support/practice-invite';

// jsdom does not tell how a page came.
vi.stubGlobal('PerformanceNavigationTiming', class {});

beforeEach(() => dropInvite());
afterEach(() => dropInvite());

async function open(address: '/practice/respond/' | '/together/reply/') {
  const texts = createI18n();
  const { Page } = await loadPage(findRoute(address), texts);
  return render(
    <I18nextProvider i18n={texts}>
      <Page />
    </I18nextProvider>,
  );
}

const LOST = 'The invitation is not here any more';

describe('the page of a practice’s questions', () => {
  it.each([
    ['short', /^A first look/],
    ['full', /^All sixty questions/],
  ] as const)(
    'marks the form that was asked for, and leaves the choice: %s',
    async (form, name) => {
      writeInvite((await makePracticeInvite({ form })).link);
      await open('/practice/respond/');
      expect(screen.getByRole('heading', { level: 1, name: 'Before you start' })).toBeVisible();
      expect(screen.getByRole('radio', { name })).toBeChecked();
      expect(screen.getAllByRole('radio')).toHaveLength(2);
    },
  );

  it('says so where the tab holds no invitation', async () => {
    await open('/practice/respond/');
    expect(screen.getByRole('heading', { level: 1, name: LOST })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open what I was sent' })).toHaveAttribute(
      'href',
      '/open/',
    );
  });

  it('takes no invitation of a partner', async () => {
    writeInvite(golden.links.invite);
    await open('/practice/respond/');
    expect(screen.getByRole('heading', { level: 1, name: LOST })).toBeVisible();
  });

  it.each(['', 'nonsense', 'QlcBZ'])('takes nothing else either: %s', async (text) => {
    writeInvite(text);
    await open('/practice/respond/');
    expect(screen.getByRole('heading', { level: 1, name: LOST })).toBeVisible();
  });
});

describe('the page of a partner’s questions', () => {
  it('takes the invitation of a partner', async () => {
    writeInvite(golden.links.invite);
    await open('/together/reply/');
    expect(screen.getByRole('heading', { level: 1, name: 'Before you start' })).toBeVisible();
    expect(screen.getByRole('radio', { name: /^All sixty questions/ })).toBeChecked();
  });

  it('takes no invitation of a practice', async () => {
    writeInvite((await makePracticeInvite()).link);
    await open('/together/reply/');
    expect(screen.getByRole('heading', { level: 1, name: LOST })).toBeVisible();
  });
});
