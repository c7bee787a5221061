import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SearchField } from '@/ui/lists/search-field';

function Searching() {
  const [typed, setTyped] = useState('');
  return (
    <SearchField
      label="Find a couple"
      typed={typed}
      onType={setTyped}
      found={`${typed.length} found`}
    />
  );
}

it('narrows with each letter, and says politely how many are found', async () => {
  render(<Searching />);
  const field = screen.getByRole('searchbox', { name: 'Find a couple' });
  const found = screen.getByRole('status');
  expect(found).toHaveTextContent('0 found');
  await userEvent.type(field, 'ana');
  expect(field).toHaveValue('ana');
  // The very same element, or it would not be read out.
  expect(screen.getByRole('status')).toBe(found);
  expect(found).toHaveTextContent('3 found');
});

it('leaves nothing of what is typed to the browser', () => {
  render(<Searching />);
  const field = screen.getByRole('searchbox');
  expect(field).toHaveAttribute('autocomplete', 'off');
  expect(field).toHaveAttribute('spellcheck', 'false');
  expect(field).toHaveAttribute('writingsuggestions', 'false');
  expect(field).not.toHaveAttribute('name');
});
