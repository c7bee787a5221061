/**
 * A long number in groups of four, which are read aloud and compared most easily. It runs from left to
 * right in every language: in right-to-left text its groups would else stand in reversed order.
 */
export function GroupedDigits({ digits }: { readonly digits: string }) {
  return <bdi dir="ltr">{digits.match(/.{1,4}/g)?.join(' ') ?? digits}</bdi>;
}
