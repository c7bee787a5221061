import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useReading } from '@/features/practice/couples/use-reading';

it('what was read of one couple never stands in the place of another', async () => {
  const first = () => Promise.resolve('of the first');
  const second = () => new Promise<string>(() => undefined);
  const { result, rerender } = renderHook(({ read }) => useReading(read), {
    initialProps: { read: first },
  });
  await waitFor(() => expect(result.current).toEqual({ state: 'read', value: 'of the first' }));
  rerender({ read: second });
  expect(result.current).toEqual({ state: 'coming' });
});
