import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { SetUp } from '@/features/practice/entry/set-up';
import { PLACE } from '@/features/practice/places';
import type { OpenPractice } from '@/session/practice/open-practice';
import { openWith } from '../../support/practice/desk';
import { renderWithTexts } from '../../support/render-texts';

const create = vi.hoisted(() => vi.fn<(passphrase: string) => Promise<unknown>>());
vi.mock('@/session/practice/open-practice', () => ({ createPractice: create }));
vi.mock('@/session/practice/backups', () => ({}));
vi.mock('@/session/practice/issue-invites', () => ({
  practiceNumber: () => Promise.resolve('12345678901234567890'),
}));

function Chosen({ onCode }: { readonly onCode: (code: string | null) => void }) {
  useEffect(() => onCode('four words drawn here'), [onCode]);
  return <p>four words drawn here</p>;
}
const loadChooseCode = () => Promise.resolve(Chosen);

async function show(place: number, practice: OpenPractice | null = null) {
  const onPlace = vi.fn<(place: number) => void>();
  const onPractice = vi.fn<() => void>();
  const props = { place, practice, loadChooseCode, onPractice, onPlace };
  await renderWithTexts(<SetUp {...props} />, 'practice');
  return { onPlace, onPractice };
}

beforeEach(() => void create.mockReset());

it('says first what it is not, then leads to the passphrase', async () => {
  const { onPlace } = await show(PLACE.what);
  expect(screen.getByText(/It is not a screen for violence or control\./)).toBeVisible();
  expect(
    screen.getByText('Lock your computer. A weak passphrase can be guessed from a copied backup.'),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Choose a passphrase' }));
  expect(onPlace).toHaveBeenCalledWith(PLACE.passphrase);
});

it('makes nothing before the passphrase is said to be written down, then leads to the backup', async () => {
  const practice = openWith();
  create.mockResolvedValue(practice);
  const { onPlace, onPractice } = await show(PLACE.passphrase);
  await screen.findByText('four words drawn here');
  await userEvent.click(screen.getByRole('button', { name: 'Make the practice' }));
  expect(screen.getByText(/Please write it down first/)).toBeVisible();
  expect(create).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('checkbox', { name: /I have written it down/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Make the practice' }));
  await vi.waitFor(() => expect(onPlace).toHaveBeenCalledWith(PLACE.firstBackup));
  expect(create).toHaveBeenCalledWith('four words drawn here');
  expect(onPractice).toHaveBeenCalledWith(practice);
});

it('shows the backup, not the passphrase again, where Back leads into a practice that is made', async () => {
  const { onPlace } = await show(PLACE.passphrase, openWith());
  expect(screen.getByRole('heading', { name: 'Make a backup now' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'I will do this later' }));
  expect(onPlace).toHaveBeenCalledWith(PLACE.firstNumber);
});

it('shows the number in groups of four', async () => {
  await show(PLACE.firstNumber, openWith());
  expect((await screen.findAllByText('1234 5678 9012 3456 7890')).length).toBeGreaterThan(0);
});
