import { type Bytes, cbor, join } from '../hand/hand-cbor';
import type { SeededRandom } from '../seeded-random';

export type Pair = readonly [Bytes, Bytes];

const OTHERS: readonly Bytes[] = [
  cbor.uint(0),
  cbor.uint(7),
  cbor.uint(300),
  cbor.longUint(3),
  cbor.negative(4),
  cbor.text('en'),
  cbor.text('e\u0301'),
  cbor.text('\u202een'),
  cbor.text('<img src=x>'),
  cbor.rawText([0xc3]),
  cbor.list([cbor.uint(1)]),
  cbor.list([]),
  cbor.map([]),
  cbor.map([[cbor.uint(2), cbor.uint(1)]]),
  cbor.tag(2, cbor.bytes(Uint8Array.of(1))),
  cbor.half,
  cbor.double,
  cbor.yes,
  cbor.null,
  cbor.undefined,
  cbor.stop,
  [0x5f, 0x41, 0x00, 0xff],
  [0x9f, 0xff],
  [0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x9a, 0xff, 0xff, 0xff, 0xff],
  [...Array<number>(4).fill(0x81), 0x00],
];

const KEYS: readonly Bytes[] = [
  ...Array.from({ length: 16 }, (_, key) => cbor.uint(key)),
  cbor.uint(99),
  cbor.longUint(1),
  cbor.negative(0),
  cbor.text('session'),
  cbor.bytes(Uint8Array.of(1)),
  cbor.list([]),
];

/** A value of the same kind as before, but another one. */
function near(value: Bytes, random: SeededRandom): Bytes {
  const changed = Uint8Array.from(value);
  const at = random.below(changed.length);
  switch (random.below(4)) {
    case 0:
      changed[at] = (changed[at] as number) ^ (1 << random.below(8));
      return changed;
    case 1:
      return changed.slice(0, -1);
    case 2:
      return join(changed, [random.below(256)]);
    default:
      // Longer or shorter by one, with the head that says so, for lengths in one byte.
      if (changed[0] === 0x58) return cbor.bytes(join(changed.subarray(2), [0]));
      return random.pick(OTHERS);
  }
}

/** Changes the body of a message by its structure, and writes it again by hand. */
export function mutateBody(pairs: readonly Pair[], random: SeededRandom): Bytes {
  const changed: Pair[] = [...pairs];
  const at = random.below(changed.length);
  const [key, value] = changed[at] as Pair;
  switch (random.below(10)) {
    case 0:
      changed.splice(at, 1);
      break;
    case 1:
      changed.splice(at, 0, [key, value]);
      break;
    case 2:
      changed.splice(random.below(changed.length + 1), 0, [random.pick(KEYS), random.pick(OTHERS)]);
      break;
    case 3:
      changed.reverse();
      break;
    case 4:
      changed[at] = [random.pick(KEYS), value];
      break;
    case 5:
      changed[at] = [key, random.pick(OTHERS)];
      break;
    case 6:
      return join([0xbf], ...changed.flat(), [0xff]);
    case 7:
      switch (random.below(5)) {
        case 0:
          return cbor.tag(random.below(40), cbor.map(changed));
        case 1:
          return cbor.list([cbor.map(changed)]);
        case 2:
          return join(cbor.map(changed), random.pick(OTHERS));
        case 3:
          return cbor.map(Array.from({ length: 33 }, (_, n): Pair => [cbor.uint(n), value]));
        default:
          return join([0xba, 0, 0, 0, changed.length], ...changed.flat());
      }
    default:
      changed[at] = [key, near(value, random)];
  }
  return cbor.map(changed);
}
