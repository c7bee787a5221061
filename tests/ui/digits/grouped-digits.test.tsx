import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GroupedDigits } from '@/ui/digits/grouped-digits';

describe('a long number', () => {
  it.each([
    ['01234567890123456789', '0123 4567 8901 2345 6789'],
    ['012345', '0123 45'],
    ['', ''],
  ])('stands in groups of four: %s', (digits, shown) => {
    const { container } = render(<GroupedDigits digits={digits} />);
    expect(container.textContent).toBe(shown);
  });

  it('runs from left to right, also where the text around it does not', () => {
    render(
      <p dir="rtl">
        <GroupedDigits digits="01234567" />
      </p>,
    );
    expect(screen.getByText('0123 4567')).toHaveAttribute('dir', 'ltr');
  });
});
