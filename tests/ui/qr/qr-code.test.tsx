import { render, screen } from '@testing-library/react';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { QrCode } from '@/ui/qr/qr-code';

const BORDER = 4;
const PIXELS = 4;

/** The dark squares of the picture, read from its path; anything but unit squares is refused. */
function readSquares(path: string): readonly (readonly [x: number, y: number])[] {
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)];
  expect(squares.map(([whole]) => whole).join(''), 'nothing but squares').toBe(path);
  return squares.map(([, x, y]) => [Number(x), Number(y)]);
}

/** Paints the squares, so that a decoder that is not ours can read them. */
function paint(squares: readonly (readonly [number, number])[], size: number) {
  const side = size * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y] of squares) {
    for (let dy = 0; dy < PIXELS; dy += 1) {
      const from = ((y * PIXELS + dy) * side + x * PIXELS) * 4;
      for (let at = from; at < from + PIXELS * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, side, side);
}

describe('a picture to be scanned', () => {
  it.each(['short', `https://example.org/open/#${'QlcBAgFdogBQ'.repeat(42)}Z`])(
    'holds the text, black on white, with a white border: %#',
    (text) => {
      render(<QrCode text={text} label="A picture that holds the link" />);
      const picture = screen.getByRole('img', { name: 'A picture that holds the link' });
      const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const size = width ?? 0;
      expect(height).toBe(size);
      const [ground, dark, ...others] = [...picture.children];
      expect(others).toEqual([]);
      const filled = (element: Element | undefined) =>
        ['width', 'height', 'fill'].map((name) => element?.getAttribute(name));
      expect(filled(ground)).toEqual([String(size), String(size), '#fff']);
      expect(dark?.getAttribute('fill')).toBe('#000');

      const squares = readSquares(dark?.getAttribute('d') ?? '');
      const places = squares.flat();
      expect(Math.min(...places)).toBe(BORDER);
      expect(Math.max(...places)).toBe(size - 1 - BORDER);
      expect(paint(squares, size)?.data).toBe(text);
    },
  );
});
