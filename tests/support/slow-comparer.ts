import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { slowCall, type SlowScore, slowScore } from './slow-scorer';

/**
 * A second comparer, written from the formulas of instrument.md, section 3, and from nothing else:
 * straight from the answers, without any packet.
 */
export interface Taker {
  readonly form: FormId;
  readonly answers: Answers;
  readonly sharesHolding?: boolean;
  readonly locale?: string;
}

type Scored = { readonly score: number | null; readonly sem: number | null } | null | undefined;

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

function slowDifference(a: Scored, b: Scored) {
  if (!a || !b || a.score === null || b.score === null) return null;
  return { value: a.score - b.score, se: Math.sqrt(Number(a.sem) ** 2 + Number(b.sem) ** 2) };
}

function slowAreas(a: SlowScore, b: SlowScore) {
  return (a.areas ?? []).map((area) => {
    const difference = slowDifference(
      area,
      b.areas?.find((other) => other.id === area.id),
    );
    if (difference === null) return { id: area.id, difference };
    const z = Math.abs(difference.value) / difference.se;
    const call = z < 1.645 - 1e-9 ? 'too-close' : z < 2.5 - 1e-9 ? 'leans' : 'clear';
    return { id: area.id, difference: { ...difference, call } };
  });
}

/** Each view's own sign: positive = its answerer does more. 1.645 · 24 · √2 = 55.83 points. */
function slowMeeting(a: number | null, b: number | null): string | null {
  if (a === null || b === null) return null;
  const bothSeeTheSame = (a > 0 && b < 0) || (a < 0 && b > 0);
  if (bothSeeTheSame || Math.abs(a + b) < 55) return 'alike';
  if (a > 0 && b > 0) return 'each-self';
  if (a >= 0 && b >= 0) return 'one-self';
  return a < -55 && b < -55 ? 'each-other' : 'neither-self';
}

export function slowCompare(takerA: Taker, takerB: Taker) {
  const hasTwoForms = takerA.form !== takerB.form;
  const form: FormId = takerA.form === 'full' && takerB.form === 'full' ? 'full' : 'short';
  const a = slowScore(form, takerA.answers);
  const b = slowScore(form, takerB.answers);
  const areas = form === 'full' ? slowAreas(a, b) : null;
  const known = (areas ?? []).flatMap(({ difference }) => (difference ? [difference] : []));
  const composite = slowDifference(a.composite, b.composite);
  const shares = takerA.sharesHolding === true && takerB.sharesHolding === true;
  const se = Math.sqrt((a.tending?.se ?? 0) ** 2 + (b.tending?.se ?? 0) ** 2);
  const both = a.tending && b.tending && { a: a.tending.value, b: b.tending.value };
  const joint = both && (both.a - both.b) / 2;
  const gap = both && both.a + both.b;
  const mad = known.length < 6 ? null : mean(known.map(({ value }) => Math.abs(value)));
  const noise = mean(known.map((difference) => difference.se)) * Math.sqrt(2 / Math.PI);
  return {
    form,
    hasTwoForms,
    hasTwoLanguages: (takerA.locale ?? 'en') !== (takerB.locale ?? 'en'),
    effort: hasTwoForms ? { a: null, b: null } : { a: a.effort, b: b.effort },
    areas,
    composite: composite && {
      ...composite,
      call: Math.abs(composite.value) / composite.se >= 1.96 - 1e-9 ? 'clear' : 'too-close',
    },
    joint: joint === null ? null : { value: joint, se: se / 2, call: slowCall(joint, se / 2) },
    gap:
      gap === null
        ? null
        : { value: gap, se, call: Math.abs(gap) / se >= 1.96 - 1e-9 ? 'gap' : 'fit' },
    closeness: mad === null ? null : { mad, noise, isClose: mad <= 1.25 * noise + 1e-9 },
    roles: a.tendingDifferences.map(({ id, value }) => {
      const other = b.tendingDifferences.find((role) => role.id === id)?.value ?? null;
      const turned = other === null ? null : 0 - other;
      return { id, a: value, b: turned, meeting: slowMeeting(value, other) };
    }),
    holding:
      shares && form === 'full' && a.holding && b.holding
        ? { a: a.holding, b: { ...b.holding, value: 0 - b.holding.value } }
        : null,
    people: { a, b },
  };
}

export type SlowComparison = ReturnType<typeof slowCompare>;
