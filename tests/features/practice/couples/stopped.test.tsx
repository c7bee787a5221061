import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CouplePlaces } from '@/features/practice/couple-places';
import { NOTHING_CHOSEN } from '@/features/practice/desk';
import { isForTheRoom, PLACE } from '@/features/practice/places';
import { openWith } from '../../../support/practice/desk';
import { renderWithTexts } from '../../../support/render-texts';

const nothing = () => undefined;

it('a picture that was stopped leaves its sentence and nothing of the practice', async () => {
  const goTo = vi.fn<(place: number) => void>();
  const { container } = await renderWithTexts(
    <CouplePlaces
      practice={openWith()}
      place={PLACE.stopped}
      entry={3}
      site="https://example.org/"
      chosen={{ ...NOTHING_CHOSEN, stopped: '1.0.0' }}
      goTo={goTo}
      loadResult={() => new Promise(nothing)}
      loadPicture={() => new Promise(nothing)}
      onPractice={nothing}
      onPlace={nothing}
      onFindHelp={nothing}
    />,
    'couples',
  );
  expect(isForTheRoom(PLACE.stopped)).toBe(true);
  expect(screen.getByRole('heading', { level: 1, name: 'Closed for now' })).toHaveFocus();
  expect(
    await screen.findByText('You stopped here. That is a good use of this page.'),
  ).toBeVisible();
  expect(container).not.toHaveTextContent(/\d/);
  await userEvent.click(screen.getByRole('button', { name: 'Back to the practice' }));
  expect(goTo).toHaveBeenCalledWith(PLACE.couple);
});
