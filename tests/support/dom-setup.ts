import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// jsdom has no scrolling and says so on the console.
vi.stubGlobal('scrollTo', () => undefined);

afterEach(() => {
  cleanup();
  // Charts measure their texts in an element of their own, which nobody takes away.
  document.body.replaceChildren();
});
